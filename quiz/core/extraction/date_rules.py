"""How news writes dates: one rule a way of writing, each with the EDTF value it stands for.

Values follow EDTF (ISO 8601-2): 2007, 2007-12, 2007-12-07, the decade 199X, the century 18XX, a season 2007-21,
an interval 2007-04-16/2007-04-22. What needs a date to count from has no value where that is not known.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from quiz.core.extraction.numbers import ONES, ORDINALS, TENS, parse_number

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


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Setting], str | None]


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_FULL_MONTH = (
    r"(?P<month>January|February|(?<![Tt]he )March(?! (?:on|to|in|through|for|against)\b)|April|June|July|August|"
    r"September|October|November|December|"
    r"(?:(?<=[Ii]n )|(?<=ate )|(?<=rly )|(?<=[Ll]ast )|(?<=[Ss]ince )|(?<=[Tt]his )|(?<=[Bb]y )|(?<=[Nn]ext )|(?<=ntil ))May)"
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_PART = r"(?:(?:[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater|[Mm]id|[Tt]he (?:beginning|start|middle) of)[ -](?:in )?)?"
_HOURS = r"(?: (?:early |late )?(?:morning|afternoon|evening|night|noon|midnight))?"
_COUNT = (
    r"(?P<count>\d+(?:\.\d+)?|an?|"
    + "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
    + r"|(?:a )?couple of|several|a few|few|many|some)"
)
_UNIT = r"(?P<unit>day|night|week|weekend|month|year|decade|centur(?:y|ie))"
_SHORT_OF = r"(?:(?:just |a little |slightly |well )?(?:more than|over|at least|nearly|almost|about|around|less than|roughly|some|only|just) )?"
_COUNTED = (
    r"people|troops|soldiers|men|women|children|workers|jobs|votes|miles|met(?:er|re)s|km|kilomet(?:er|re)s|feet|tons|tonnes|dollars|"
    r"euros|pounds|police|residents|students|homes|houses|years|deaths|refugees|delegates|seats|members|passengers|hours|copies|"
    r"protesters|demonstrators|migrants|fans|employees|civilians|percent|per cent|million|billion|points|officers|staff|patients|cases|volts"
)


def month_number(written: str) -> int:
    short = written.lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(short))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _whole_date(found: re.Match[str], setting: Setting) -> str | None:
    return _iso(int(found["year"]), month_number(found["month"]), int(found["day"]))


def _iso_date(found: re.Match[str], setting: Setting) -> str | None:
    year, month, day = (int(part) for part in re.split(r"[-/]", found.group()))
    return _iso(year, month, day)


def _day_of_month(found: re.Match[str], setting: Setting) -> str | None:
    """The nearest such day on the side that the tense points to; the other side where that would be far off."""
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
        return abs(gap) + (150 if wrong_side else 0)

    return min(days, key=distance).isoformat()


def _month_of_year(found: re.Match[str], setting: Setting) -> str | None:
    return f"{int(found['year']):04}-{month_number(found['month']):02}"


def _month_alone(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None:
        return None
    month, year, now = month_number(found["month"]), setting.anchor.year, setting.anchor.month
    which = (found["which"] or "").lower()
    if which == "last":
        year -= month >= now
    elif which == "next":
        year += month <= now
    elif not which and setting.tense == "future":
        year += month < now
    elif not which:
        year -= month > now
    return f"{year:04}-{month:02}"


def _year(found: re.Match[str], setting: Setting) -> str | None:
    return str(found["year"])


def _year_end(found: re.Match[str], setting: Setting) -> str | None:
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


def _decade(found: re.Match[str], setting: Setting) -> str | None:
    digits = found["decade"]
    return f"{digits if len(digits) == 3 else '19' + digits}X"


def _century(found: re.Match[str], setting: Setting) -> str | None:
    spelled = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = int(found["nth"]) if found["nth"] else spelled[found["spelled"].lower()]
    return f"{number - 1}XX"


def _weekday(found: re.Match[str], setting: Setting) -> str | None:
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
    forward = setting.tense == "future" or which in {"coming", "this coming"}
    return (setting.anchor + timedelta(ahead) if forward else setting.anchor - timedelta(behind)).isoformat()


def _deictic_day(found: re.Match[str], setting: Setting) -> str | None:
    steps = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    word = next(word for word in steps if word in found.group().lower())
    return (setting.anchor + timedelta(steps[word])).isoformat() if setting.anchor else None


def _deictic(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(found["which"].lower(), 0)
    unit = found["unit"].lower()
    year, month = setting.anchor.year, setting.anchor.month
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


def _neighbour(found: re.Match[str], setting: Setting) -> str | None:
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


def _later(found: re.Match[str], setting: Setting) -> str | None:
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


def _ago(found: re.Match[str], setting: Setting) -> str | None:
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


def _holiday(found: re.Match[str], setting: Setting) -> str | None:
    if setting.anchor is None and not found["year"]:
        return None
    year = int(found["year"]) if found["year"] else setting.anchor.year if setting.anchor else 0
    name = found["holiday"].lower().replace("’", "'")
    month, day = {"christmas eve": (12, 24), "new year's eve": (12, 31), "new year's day": (1, 1)}.get(name, (12, 25))
    if not found["year"] and setting.anchor and setting.tense == "past" and date(year, month, day) > setting.anchor:
        year -= 1
    return _iso(year, month, day)


def _unresolved(found: re.Match[str], setting: Setting) -> str | None:
    return None


def _rule(name: str, pattern: str, resolve: Callable[[re.Match[str], Setting], str | None]) -> Rule:
    return Rule(name, re.compile(pattern), resolve)


_SPELLED = "seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
_NTH = "|".join(list(ORDINALS)[1:])
RULES = (
    _rule("iso", r"\b(?:1[5-9]|20)\d\d-\d\d-\d\d\b|\b20\d\d/\d\d/\d\d\b", _iso_date),
    _rule("month day year", rf"\b(?:{_WEEKDAY},? (?:the )?)?{_MONTH} {_DAY},? {_YEAR}\b", _whole_date),
    _rule("day month year", rf"\b(?:{_WEEKDAY},? (?:the )?)?{_DAY} (?:of )?{_MONTH},? {_YEAR}\b", _whole_date),
    _rule("month day", rf"\b(?:{_WEEKDAY},? (?:the )?)?{_MONTH} {_DAY}(?![\d:]|[.,]\d)\b{_HOURS}", _day_of_month),
    _rule("day month", rf"\b(?:{_WEEKDAY},? (?:the )?)?(?<![.,:$£€]){_DAY} (?:of )?{_MONTH}\b{_HOURS}", _day_of_month),
    _rule("month year", rf"\b{_PART}{_MONTH},?(?: of)? {_YEAR}\b", _month_of_year),
    _rule("month", rf"\b{_PART}(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) )?{_FULL_MONTH}\b", _month_alone),
    _rule(
        "year",
        rf"\b{_PART}(?:(?:the )?(?:spring|summer|autumn|fall|winter|year) of )?(?<![\d$£€#:.,-])(?<!than )(?<!some )(?<!nearly )"
        rf"(?<!about )(?<!over )(?<!around )(?<!almost )(?<!solution )(?<!No\. )(?<!oeing ){_YEAR}(?!\d|s\b|[,.]\d|%|-\d|:\d| (?:{_COUNTED})\b)",
        _year,
    ),
    _rule("first year", rf"\b{_YEAR}(?= ?[-–] ?(?:1[5-9]|20)\d\d\b)", _year),
    _rule("years", rf"\b{_YEAR}(?:-\d\d(?:\d\d)?|–\d\d(?:\d\d)?)\b(?![-–])", _year),
    _rule(
        "end",
        rf"\b(?:[Tt]he )?end of (?:the |this )?(?:{_YEAR}|(?P<unit>year|month|week))\b|\b(?:the )?year[’']?s?[- ]end\b",
        _year_end,
    ),
    _rule("decade", rf"\b(?:[Tt]he )?{_PART}(?P<decade>(?:1[5-9]|20)\d)0s\b|\bthe {_PART}[’'‘]?(?P<short>[2-9])0s\b", _decade),
    _rule("century", rf"\b(?:[Tt]he )?{_PART}(?:(?P<nth>1\d|2[01])(?:th|st)|(?P<spelled>{_SPELLED}))[ -]century\b", _century),
    _rule(
        "weekday",
        rf"\b(?:(?:early|late|later|earlier) )?(?:(?:on )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: coming)?|coming|[Tt]he (?:next|following|previous)) )?"
        rf"{_WEEKDAY}{_HOURS}\b",
        _weekday,
    ),
    _rule("deictic day", rf"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night)\b{_HOURS}", _deictic_day),
    _rule(
        "deictic",
        rf"\b(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?:[Tt]he )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious|[Cc]oming|[Cc]urrent)"
        rf" (?P<unit>week|weekend|month|[Yy]ear|decade|{'|'.join(SEASONS)})\b(?![- ]old)",
        _deictic,
    ),
    _rule(
        "neighbour",
        r"\b(?P<which>[Tt]he (?:next|following|previous|same)|[Tt]hat(?: same)?) (?P<unit>day|morning|night|month|year)\b",
        _neighbour,
    ),
    _rule("ago", rf"\b(?i:{_SHORT_OF}{_COUNT})(?: ?\]|\))? {_UNIT}s? (?P<way>ago|from now)\b", _ago),
    _rule(
        "holiday",
        rf"\b(?P<holiday>Christmas(?: Day| Eve)?|New Year[’']s (?:Day|Eve))(?: {_YEAR})?\b(?! [A-Z])",
        _holiday,
    ),
    _rule("later", rf"\b(?i:{_COUNT}) {_UNIT}s? (?P<way>later|earlier)\b", _later),
    _rule(
        "relative",
        rf"\b(?i:{_SHORT_OF}(?:{_COUNT} )?){_UNIT}s? (?:before|after|earlier|later|in advance)\b(?: of)?",
        _unresolved,
    ),
    _rule("loose", r"\b(?:[Ww]ithin|[Ff]or|[Ii]n|[Oo]ver) (?:the (?:last|past|next|coming) )?(?:several |many |recent |a few |few )?(?:days|weeks|months|years|decades|centuries)\b", _unresolved),
    _rule("recent", r"\b(?:[Rr]ecent|[Cc]oming) (?:days|weeks|months|years|decades)\b", _unresolved),
    _rule("clock", r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)(?: (?:[A-Z]{2,4}|local time)\b)?|\b\d{1,2}:\d\d (?:[A-Z]{3,4}|local time)\b", _unresolved),
    _rule("nth day", rf"\b(?:[Tt]he )?(?:{_NTH}) (?:day|week|month|quarter|year)\b(?: of (?:this|last|next) year)?", _unresolved),
)  # fmt: skip
