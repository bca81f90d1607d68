"""How news writes dates: one rule a way of writing, with the function that gives its value."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quiz.core.extraction import date_values as values
from quiz.core.extraction.date_values import SEASONS, Setting
from quiz.core.numerals import ONES, ORDINALS, TENS


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Setting], str | None]


_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MAY = "|".join(
    rf"(?<={before} )" for before in ("[Ii]n", "ate", "rly", "[Ll]ast", "[Ss]ince", "[Tt]his", "[Bb]y", "ext", "til")
)
_FULL_MONTH = (
    r"(?P<month>January|February|(?<![Tt]he )March(?! (?:on|to|in|through|for|against)\b)|April|June|July|August|"
    rf"September|October|November|December|(?:{_MAY})May)"
)
"""A month alone: "may" and "march" are mostly verbs."""
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ON_WEEKDAY = rf"(?:{_WEEKDAY},? (?:the )?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_PART = r"(?:(?:[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater|[Mm]id|[Tt]he (?:beginning|start|middle) of)[ -](?:in )?)?"
_HOURS = r"(?: (?:early |late )?(?:morning|afternoon|evening|night|noon|midnight))?"
_COUNT = (
    r"(?P<count>(?<![\d.,])\d+(?:\.\d+)?|an?|"
    + "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
    + r"|(?:a )?couple of|several|a few|few|many|some)"
)
_UNIT = r"(?P<unit>day|night|week|weekend|month|year|decade|centur(?:y|ie))"
_ABOUT = (
    r"(?:(?:just |a little |slightly |well )?"
    r"(?:more than|over|at least|nearly|almost|about|around|less than|roughly|some|only|just) )?"
)
_COUNTED = (
    r"people|\w*children|troops|soldiers|men|women|children|workers|jobs|votes|miles|met(?:er|re)s|km|kilomet(?:er|re)s|feet|tons|"
    r"tonnes|dollars|euros|pounds|police|residents|students|homes|houses|years|deaths|refugees|delegates|seats|members|"
    r"passengers|hours|copies|protesters|demonstrators|migrants|fans|employees|civilians|percent|per cent|million|"
    r"billion|points|officers|staff|patients|cases|volts"
)
"""After four digits these say that they are a number, not a year."""
_NOT_AFTER = "".join(
    rf"(?<!{before})"
    for before in (
        r"[\d$£€#:.,-]",
        "than ",
        "some ",
        "nearly ",
        "about ",
        "over ",
        "around ",
        "almost ",
        "ution ",
        "eing ",
        r"No\. ",
    )
)
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious|[Cc]oming|[Cc]urrent)"
_SPELLED = "seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
_UNITS = "days|weeks|months|years|decades|centuries"


def _rule(name: str, pattern: str, resolve: Callable[[re.Match[str], Setting], str | None]) -> Rule:
    return Rule(name, re.compile(pattern), resolve)


RULES = (
    _rule("iso", r"\b(?:1[5-9]|20)\d\d-\d\d-\d\d\b|\b20\d\d/\d\d/\d\d\b", values.iso_date),
    _rule("month day year", rf"\b{_ON_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}\b", values.whole_date),
    _rule("day month year", rf"\b{_ON_WEEKDAY}{_DAY} (?:of )?{_MONTH},? {_YEAR}\b", values.whole_date),
    _rule("month day", rf"\b{_ON_WEEKDAY}{_MONTH} {_DAY}(?![\d:]|[.,]\d)\b{_HOURS}", values.day_of_month),
    _rule("day month", rf"\b{_ON_WEEKDAY}(?<![.,:$£€]){_DAY} (?:of )?{_MONTH}\b{_HOURS}", values.day_of_month),
    _rule("month year", rf"\b{_PART}{_MONTH},?(?: of)? {_YEAR}\b", values.month_of_year),
    _rule("month", rf"\b{_PART}(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) )?{_FULL_MONTH}\b", values.month_alone),
    _rule(
        "month",
        rf"\b{_PART}(?P<which>){_FULL_MONTH},? (?:of )?(?P<of>last|this|next) year\b",
        values.month_alone,
    ),
    _rule("weekend", r"\b(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Oo]n) the weekend\b", values.weekend),
    _rule(
        "year",
        rf"\b{_PART}(?:(?:the )?(?P<season>spring|summer|autumn|fall|winter|year) of )?{_NOT_AFTER}{_YEAR}"
        rf"(?!\d|s\b|[,.]\d|%|-\d|:\d| (?:{_COUNTED})\b|[- ]years?\b)",
        values.year,
    ),
    _rule("first year", rf"\b{_YEAR}(?= ?[-–] ?(?:1[5-9]|20)\d\d\b)", values.year),
    _rule("years", rf"\b{_YEAR}(?:-\d\d(?:\d\d)?|–\d\d(?:\d\d)?)\b(?![-–])", values.year),
    _rule(
        "end",
        rf"\b(?:[Tt]he )?end of (?:the |this )?(?:{_YEAR}|(?P<unit>year|month|week))\b"
        r"|\b(?:the )?year[’']?s?[- ]end\b",
        values.year_end,
    ),
    _rule(
        "decade",
        rf"\b(?:[Tt]he )?{_PART}(?P<decade>(?:1[5-9]|20)\d)0s\b|\b[Tt]he {_PART}[’'‘]?(?P<short>[2-9])0s\b",
        values.decade,
    ),
    _rule(
        "century",
        rf"\b(?:[Tt]he )?{_PART}(?:(?P<nth>1\d|2[01])(?:th|st)|(?P<spelled>{_SPELLED}))[ -]century\b",
        values.century,
    ),
    _rule(
        "weekday",
        r"\b(?:(?:early|late|later|earlier) )?"
        r"(?:(?:on )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: coming)?|coming|[Tt]he (?:next|following|previous)) )?"
        rf"{_WEEKDAY}{_HOURS}\b",
        values.weekday,
    ),
    _rule(
        "deictic day",
        rf"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night)\b{_HOURS}",
        values.deictic_day,
    ),
    _rule(
        "deictic",
        rf"\b(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?:[Tt]he )?{_WHICH}"
        rf" (?P<unit>week|weekend|month|[Yy]ear|decade|{'|'.join(SEASONS)})\b(?![- ]old)",
        values.deictic,
    ),
    _rule(
        "neighbour",
        r"\b(?P<which>[Tt]he (?:next|following|previous|same)|[Tt]hat(?: same)?)"
        r" (?P<unit>day|morning|night|month|year)\b",
        values.neighbour,
    ),
    _rule("ago", rf"\b(?i:{_ABOUT}{_COUNT})(?: ?\]|\))? {_UNIT}s? (?P<way>ago|from now)\b", values.ago),
    _rule(
        "holiday",
        rf"\b(?P<holiday>Christmas(?: Day| Eve)?|New Year[’']s (?:Day|Eve))(?: {_YEAR})?\b(?! [A-Z])",
        values.holiday,
    ),
    _rule("later", rf"\b(?i:{_COUNT}) {_UNIT}s? (?P<way>later|earlier)\b", values.later),
    _rule(
        "relative",
        rf"\b(?i:{_ABOUT}(?:{_COUNT} )?){_UNIT}s? (?:before|after|earlier|later|in advance)\b(?: of)?",
        values.unresolved,
    ),
    _rule(
        "loose",
        r"\b(?:[Ww]ithin|[Ff]or|[Ii]n|[Oo]ver) (?:the (?:last|past|next|coming) )?"
        rf"(?:several |many |recent |a few |few )?(?:{_UNITS})\b",
        values.unresolved,
    ),
    _rule("recent", rf"\b(?:[Rr]ecent|[Cc]oming) (?:{_UNITS})\b", values.unresolved),
    _rule(
        "clock",
        r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)(?: (?:[A-Z]{2,4}|local time)\b)?"
        r"|\b\d{1,2}:\d\d (?:[A-Z]{3,4}|local time)\b",
        values.unresolved,
    ),
    _rule(
        "nth day",
        rf"\b(?:[Tt]he )?(?:{'|'.join(ORDINALS)}) (?:day|week|month|quarter|year)\b(?: of (?:this|last|next) year)?",
        values.unresolved,
    ),
)
