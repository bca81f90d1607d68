"""Dates as EDTF writes them: `2007-12`, `1999-06-10`, `200X`, `2008-02?`, `1998/1999`, `2007-12-10/..`.

Source: the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1 as
https://www.loc.gov/standards/datetime/ describes them, without long years and time zones.
"""

import re
from datetime import date

_DAY = re.compile(
    r"(-?\d{2}[\dX]{2}|\d{3}X)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T\d{2}:\d{2}(?::\d{2})?Z?)?[?~%]?", re.ASCII
)
_SEASONS = range(21, 25)


def is_edtf(text: str) -> bool:
    """Whether a text is a date, an interval or a set of dates in EDTF."""
    if text[:1] + text[-1:] in {"[]", "{}"}:
        return all(_is_date(part.strip()) for part in text[1:-1].split(","))
    if "/" in text:
        ends = text.split("/")
        return len(ends) == 2 and any(map(_is_date, ends)) and all(end in {"", ".."} or _is_date(end) for end in ends)
    return _is_date(text)


def _is_date(text: str) -> bool:
    found = _DAY.fullmatch(text)
    if not found:
        return False
    year, month, day = found[1], found[2], found[3]
    if month in {None, "XX"}:
        return day in {None, "XX"}
    if int(month) in _SEASONS and day is None:
        return True
    if not 1 <= int(month) <= 12:
        return False
    if day in {None, "XX"}:
        return True
    try:
        # A leap year stands in for a year that is not known to the digit, or that Python's dates do not reach.
        date(int(year) if year.isdecimal() and int(year) else 2000, int(month), int(day))
    except ValueError:
        return False
    return True
