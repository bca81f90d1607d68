"""What a bank is about, told without giving an answer away: for those who study it rather than own it."""

import calendar
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .models import Bank, Fact

# The first year of an EDTF date, interval or set, with its month where one is given (seasons are 21 and up).
YEAR_AND_MONTH = re.compile(r"(?P<year>-?\d{2}[\dX]{2})(?:-(?P<month>0[1-9]|1[0-2])\b)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a month of it, and how many facts belong there."""

    label: str
    facts: int


@dataclass(frozen=True, slots=True)
class Outline:
    """Counts over the facts in use; the most frequent first, periods in order of time."""

    kinds: list[tuple[str, int]]
    tags: list[tuple[str, int]]
    periods: list[Period]


def outline(bank: Bank) -> Outline:
    """One query whatever the bank's size."""
    rows = list(Fact.objects.filter(bank=bank, retired=False).values_list("kind", "tags", "when"))
    return Outline(
        kinds=Counter(kind for kind, _, _ in rows if kind).most_common(),
        tags=Counter(tag for _, tags, _ in rows for tag in tags).most_common(),
        periods=periods(when for _, _, when in rows if when),
    )


def periods(dates: Iterable[str]) -> list[Period]:
    """Facts counted by month, or by year where no month is told; what has no year is left out."""
    counted: Counter[tuple[str, str]] = Counter()
    for date in dates:
        if found := YEAR_AND_MONTH.search(date):
            counted[found["year"], found["month"] or ""] += 1
    return [Period(_label(*period), facts) for period, facts in sorted(counted.items(), key=_by_time)]


def _by_time(counted: tuple[tuple[str, str], int]) -> tuple[int, str]:
    (year, month), _ = counted
    return int(year.replace("X", "0")), month


def _label(year: str, month: str) -> str:
    if year.endswith("X"):
        year = year.replace("X", "0") + "s"
    return f"{calendar.month_name[int(month)]} {year}" if month else year
