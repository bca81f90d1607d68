"""What a written date stands for: one function a way of writing, from the match to an EDTF value.

Values follow EDTF (ISO 8601-2): 2007, 2007-12, 2007-12-07, the decade 199X, the century 18XX, a season 2007-21,
an interval 2007-04-16/2007-04-22. What needs a date to count from has no value where that is not known.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from quiz.core.extraction.numbers import parse_number

Tense = Literal["past", "present", "future"] | None


@dataclass(slots=True)
class Setting:
    """What a written date is read against."""

    anchor: date | None
    """The article's date."""
    tense: Tense = None
    """Of the verb that governs the expression."""
    reference: str | None = None
    """The last day, month or year that the text itself named (EDTF): "the next day" counts from it."""

    @property
    def reference_day(self) -> date | None:
        return date.fromisoformat(self.reference) if self.reference and len(self.reference) == 10 else None


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def month_number(written: str) -> int:
    short = written.lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(short))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def whole_date(found: re.Match[str], setting: Setting) -> str | None:
    return _iso(int(found["year"]), month_number(found["month"]), int(found["day"]))


def iso_date(found: re.Match[str], setting: Setting) -> str | None:
    year, month, day = (int(part) for part in re.split(r"[-/]", found.group()))
    return _iso(year, month, day)


def day_of_month(found: re.Match[str], setting: Setting) -> str | None:
    """The nearest such day that falls on the weekday named, on the side that the tense points to if not far off."""
    if setting.anchor is None:
        return None
    month, day = month_number(found["month"]), int(found["day"])
    days = []
    for year in (setting.anchor.year - 1, setting.anchor.year, setting.anchor.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    if not days:
        return None

    def distance(candidate: date) -> int:
        gap = (candidate - setting.anchor).days if setting.anchor else 0
        wrong_side = (gap > 0 and setting.tense == "past") or (gap < 0 and setting.tense == "future")
        named = found["weekday"]
        wrong_weekday = named is not None and candidate.weekday() != WEEKDAYS[named.lower()]
        return abs(gap) + (150 if wrong_side else 0) + (1000 if wrong_weekday else 0)

    return min(days, key=distance).isoformat()


def month_of_year(found: re.Match[str], setting: Setting) -> str | None:
    return f"{int(found['year']):04}-{month_number(found['month']):02}"


def month_alone(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None:
        return None
    month, year, now = month_number(found["month"]), setting.anchor.year, setting.anchor.month
    which = (found["which"] or "").lower()
    if of := found.groupdict().get("of"):
        return f"{year + {'last': -1, 'this': 0, 'next': 1}[of.lower()]:04}-{month:02}"
    if which == "last":
        year -= month >= now
    elif which == "next":
        year += month <= now
    elif not which and setting.tense == "future":
        year += month < now
    elif not which:
        year -= month > now
    return f"{year:04}-{month:02}"


def year(found: re.Match[str], setting: Setting) -> str | None:
    season = SEASONS.get(found.groupdict().get("season") or "")
    return f"{found['year']}-{season}" if season else str(found["year"])


def year_end(found: re.Match[str], setting: Setting) -> str | None:
    if found["year"]:
        return f"{found['year']}-12-31"
    if setting.anchor is None:
        return None
    year, month = setting.anchor.year, setting.anchor.month
    unit = (found["unit"] or "year").lower()
    if unit == "week":
        return (setting.anchor + timedelta(6 - setting.anchor.weekday())).isoformat()
    if unit == "month":
        return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]}"
    return f"{year}-12-31" if unit == "year" else None


def decade(found: re.Match[str], setting: Setting) -> str | None:
    return f"{found['decade'] or '19' + found['short']}X"


def century(found: re.Match[str], setting: Setting) -> str | None:
    spelled = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = int(found["nth"]) if found["nth"] else spelled[found["spelled"].lower()]
    return f"{number - 1}XX"


def weekday(found: re.Match[str], setting: Setting) -> str | None:
    which, weekday = (found["which"] or "").lower(), WEEKDAYS[found["weekday"].lower()]
    if which.startswith("the "):
        if setting.reference_day is None:
            return None
        step = (weekday - setting.reference_day.weekday()) % 7 or 7
        back = which.endswith("previous")
        return (setting.reference_day + timedelta(step - 7 if back and step < 7 else -7 if back else step)).isoformat()
    if setting.anchor is None:
        return None
    ahead, behind = (weekday - setting.anchor.weekday()) % 7, (setting.anchor.weekday() - weekday) % 7
    if which == "next":
        return (setting.anchor + timedelta(ahead or 7)).isoformat()
    if which == "last":
        return (setting.anchor - timedelta(behind or 7)).isoformat()
    forward = setting.tense in {"future", "present"} or which in {"coming", "this coming"}
    return (setting.anchor + timedelta(ahead) if forward else setting.anchor - timedelta(behind)).isoformat()


def deictic_day(found: re.Match[str], setting: Setting) -> str | None:
    steps = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    word = next(word for word in steps if word in found.group().lower())
    return (setting.anchor + timedelta(steps[word])).isoformat() if setting.anchor else None


def deictic(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(found["which"].lower(), 0)
    unit = found["unit"].lower()
    year = setting.anchor.year
    if unit in SEASONS:
        return f"{year + step}-{SEASONS[unit]}"
    if unit == "year":
        return str(year + step)
    if unit == "month":
        return _shifted_month(setting.anchor, step)
    if unit == "week":
        monday = setting.anchor - timedelta(setting.anchor.weekday() - 7 * step)
        return f"{monday}/{monday + timedelta(6)}"
    if unit == "weekend":
        saturday = setting.anchor + timedelta(5 - setting.anchor.weekday() + 7 * step)
        if step == 0 and setting.tense != "future" and saturday > setting.anchor:
            saturday -= timedelta(7)
        return f"{saturday}/{saturday + timedelta(1)}"
    if unit == "decade":
        return f"{(year // 10) + step}X"
    return None


def _shifted_month(anchor: date, step: int) -> str:
    months = anchor.year * 12 + anchor.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}"


def weekend(found: re.Match[str], setting: Setting) -> str | None:
    """ "Over the weekend": the one that is just over, or the coming one after a future."""
    if setting.anchor is None:
        return None
    saturday = setting.anchor + timedelta((5 - setting.anchor.weekday()) % 7)
    if setting.tense != "future" and saturday > setting.anchor:
        saturday -= timedelta(7)
    return f"{saturday}/{saturday + timedelta(1)}"


def neighbour(found: re.Match[str], setting: Setting) -> str | None:
    """ "The next day", "that year": counted from the last date that the text named."""
    which, unit = found["which"].lower(), found["unit"].lower()
    step = -1 if "previous" in which else 0 if "that" in which or "same" in which else 1
    if setting.reference is None:
        return None
    if unit == "year":
        return str(int(setting.reference[:4]) + step)
    if unit == "month" and len(setting.reference) >= 7:
        return _shifted_month(date.fromisoformat(f"{setting.reference[:7]}-01"), step)
    day = setting.reference_day
    return (day + timedelta(step)).isoformat() if day and unit not in {"month", "year"} else None


def later(found: re.Match[str], setting: Setting) -> str | None:
    """ "Two days later", "a year earlier", from the last date that the text named."""
    count, unit = parse_number(found["count"]), found["unit"].lower()
    if setting.reference is None or count is None or not found["count"].lower().replace("-", "").isalnum():
        return None
    amount = round(float(count)) * (1 if found["way"] == "later" else -1)
    if amount == 0 or abs(amount) > 500 or found["count"].lower() in {"several", "few", "many", "some"}:
        return None
    if unit == "year":
        return str(int(setting.reference[:4]) + amount)
    if unit == "month" and len(setting.reference) >= 7:
        return _shifted_month(date.fromisoformat(f"{setting.reference[:7]}-01"), amount)
    days = {"day": 1, "night": 1, "week": 7}.get(unit)
    day = setting.reference_day
    return (day + timedelta(amount * days)).isoformat() if day and days else None


def ago(found: re.Match[str], setting: Setting) -> str | None:
    count, unit = parse_number(found["count"]), found["unit"].lower()
    if setting.anchor is None or count is None or found["count"].lower() in {"several", "a few", "few", "many", "some"}:
        return None
    way = -1 if found["way"].lower() == "ago" else 1
    amount = round(float(count) * way)
    try:
        if unit in {"day", "night"}:
            return (setting.anchor + timedelta(amount)).isoformat()
        if unit == "week":
            return (setting.anchor + timedelta(7 * amount)).isoformat()
        if unit == "month":
            return _shifted_month(setting.anchor, amount)
        if unit == "year":
            return str(setting.anchor.year + amount) if setting.anchor.year + amount > 0 else None
    except OverflowError:
        return None
    return f"{setting.anchor.year // 10 + amount}X" if unit == "decade" and abs(amount) < 100 else None


def holiday(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None and not found["year"]:
        return None
    year = int(found["year"]) if found["year"] else setting.anchor.year if setting.anchor else 0
    name = found["holiday"].lower().replace("’", "'")
    month, day = {"christmas eve": (12, 24), "new year's eve": (12, 31), "new year's day": (1, 1)}.get(name, (12, 25))
    if not found["year"] and setting.anchor and setting.tense == "past" and date(year, month, day) > setting.anchor:
        year -= 1
    return _iso(year, month, day)


def unresolved(found: re.Match[str], setting: Setting) -> str | None:
    return None
