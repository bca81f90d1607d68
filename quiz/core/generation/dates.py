"""Dates in words, and dates that could be mistaken for them. Values are EDTF: "2007-12-07", "2007-12", "1999"."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})$")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])$")
_YEAR = re.compile(r"\d{4}$")
_WORDED_YEAR = re.compile(r"(?<![Rr]esolution )\b(?:1[5-9]|20)\d{2}s?\b(?!,\d)")


def precision(value: str | None) -> str | None:
    """What the value is exact to: "day", "month" or "year"; None for every other kind of value."""
    if not value:
        return None
    for name, shape in (("day", _DAY), ("month", _MONTH), ("year", _YEAR)):
        if shape.match(value):
            return name
    return None


def words(value: str) -> str:
    """ "2007-12-07" -> "7 December 2007". The value must be a day, a month or a year."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    month = f"{calendar.month_name[parts[1]]} {parts[0]}"
    return month if len(parts) == 2 else f"{parts[2]} {month}"


def month_of(value: str) -> str:
    """The value to the month at most: a question looks back on December 2007, not on the 7th."""
    return value[:7]


def names_year(text: str) -> bool:
    """Whether the text itself says which year it speaks of."""
    return bool(_WORDED_YEAR.search(text))


def spellings(value: str) -> tuple[str, ...]:
    """Other ways to type the date."""
    if precision(value) != "day":
        return ()
    year, month, day = value.split("-")
    name = calendar.month_name[int(month)]
    return (f"{name} {int(day)}, {year}", f"{name} {int(day)} {year}", f"{int(day)} {name}, {year}", value)


def order(value: str) -> str:
    """Sorts dates of any precision by when they begin."""
    return (value + "-01-01")[:10] if precision(value) else value


def overlap(left: str, right: str) -> bool:
    """Whether one date lies in the other: December 2007 holds the 7th."""
    return left.startswith(right) or right.startswith(left)


def near(value: str, rng: Random) -> Iterator[str]:
    """Dates of the same precision around the value, likeliest mistakes first, without end of repeats or overlap."""
    exact = precision(value)
    steps = {"day": (7, 3, 10, 14, 2, 21), "month": (1, 3, 2, 6, 5, 4), "year": (1, 2, 4, 3, 5, 7)}
    if exact is None:
        return
    offsets = [sign * step for step in steps[exact] for sign in (1, -1)]
    rng.shuffle(offsets)
    for offset in offsets:
        yield _moved(value, exact, offset)


def _moved(value: str, exact: str, offset: int) -> str:
    if exact == "day":
        return (date.fromisoformat(value) + timedelta(days=offset)).isoformat()
    if exact == "year":
        return f"{int(value) + offset:04}"
    year, month = (int(part) for part in value.split("-"))
    total = year * 12 + month - 1 + offset
    return f"{total // 12:04}-{total % 12 + 1:02}"
