"""English dates as people type them, brought into one way of writing: "June 10th, 1999" is "10 June 1999"."""

import re

from quiz.core.numerals import ORDINALS

_MONTHS = "January February March April May June July August September October November December".split()
_NAMES = {month[:3].casefold(): month for month in _MONTHS}
_MONTH = "|".join("Sept?(?:ember)?" if month == "September" else f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS)
_DAY = r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:{_DAY} (?:of )?({_MONTH})|({_MONTH}) {_DAY}(?! million| thousand)|({_MONTH})(?= \d{{4}}\b))\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_ORDINAL_WORDS = {str(value): word for word, value in ORDINALS.items()}


def plain_dates(text: str) -> str:
    """The text with the day before the month, months in full and small ordinals in words. It has no punctuation."""
    text = _DATE.sub(_day_first, text)
    return _ORDINAL.sub(lambda found: _ORDINAL_WORDS.get(found[1], found[0]), text)


def _day_first(found: re.Match[str]) -> str:
    day = found[1] or found[4] or ""
    typed = found[2] or found[3] or found[5]
    month = _NAMES[typed[:3].casefold()]
    return f"{day.lstrip('0')} {month if typed[0].isupper() else month.casefold()}".lstrip()
