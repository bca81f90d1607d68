"""Numbers as people write them: "16,000", "16 000", "1.5 million", "sixteen thousand"."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from quiz.core.numerals import ONES, TENS, THOUSANDS

_SMALL = {word: value for word, value in ONES.items() if value} | TENS
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9}
_COMMA_DECIMAL = frozenset(
    "bg cs da de el es et fi fr hr hu id it lt lv mk nb nl no pl pt ro ru sk sl sq sr sv tr uk".split()
)
"""Languages that write 1.234,5 for what English writes 1,234.5."""

_FIGURE = re.compile(r"[+-]?(?:\d[\d., '’]*\d|\d)(?:e[+-]?\d{1,3})?|[+-]?[.,]\d+", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:(?:in )?(?:the )?year|in|number|n[or]\.|about|around|approximately|circa|ca?\.|roughly|some|nearly|almost|"
    r"just (?:over|under))(?![a-z])\s*|[#~≈$€£]\s*)*",
    re.IGNORECASE,
)
"""What may stand before a figure without changing which figure it is."""


def parse_number(text: str, language: str = "") -> Decimal:
    """The number that a figure stands for. Raises `ValueError` where the text is no figure."""
    text = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    if len(text) > 60 or not _FIGURE.fullmatch(text):
        raise ValueError(f"“{text[:60]}” is not a number")
    decimal, thousands = (",", ".") if language.split("-")[0].lower() in _COMMA_DECIMAL else (".", ",")
    figure = re.sub(r"(?<=\d)[ '’](?=\d{3}(?!\d))", "", text)
    grouped = re.fullmatch(rf"([+-]?\d{{1,3}})((?:{re.escape(thousands)}\d{{3}})+)(.*)", figure)
    if grouped and thousands not in grouped[3]:
        figure = grouped[1] + grouped[2].replace(thousands, "") + grouped[3]
    elif figure.count(thousands) == 1 and decimal not in figure:
        figure = figure.replace(thousands, decimal)
    try:
        number = Decimal(figure.replace(decimal, "."))
    except InvalidOperation:
        raise ValueError(f"“{text}” is not a number") from None
    return number


def split_quantity(text: str, language: str = "") -> tuple[Decimal, str]:
    """A number and what follows it: "16,000 troops" is (16000, "troops"), "1.5 million" (1500000, "").

    Raises `ValueError` where the text does not begin with a number, in figures or in English words.
    """
    text = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    text = _LEAD.sub("", text, count=1)
    figure = _FIGURE.match(text)
    if figure:
        number = parse_number(figure[0].rstrip(), language)
        return _scaled(number, text[figure.end() :])
    words = digits_for_words(re.sub(r"[-–]", " ", text.casefold()).split())
    if not words or not re.fullmatch(r"\d+", words[0]):
        raise ValueError(f"“{text[:60]}” is not a number")
    return Decimal(words[0]), " ".join(words[1:])


def scale_of(word: str) -> int:
    """What a word such as "million" multiplies by; 1 for any other."""
    return THOUSANDS.get(word.casefold(), 1)


def _scaled(number: Decimal, rest: str) -> tuple[Decimal, str]:
    word, _, after = rest.strip().partition(" ")
    scale = THOUSANDS.get(word.casefold()) or _SHORT_SCALES.get(word.casefold())
    return (number * scale, after.strip()) if scale else (number, rest.strip())


def digits_for_words(words: Sequence[str]) -> list[str]:
    """English number words in figures: "sixteen thousand troops" becomes "16000 troops"."""
    found: list[str] = []
    position = 0
    while position < len(words):
        value, length = _number_at(words, position)
        found.append(str(value) if length else words[position])
        position += length or 1
    return found


def _number_at(words: Sequence[str], start: int) -> tuple[int, int]:
    """The number that begins at a word and how many words it takes; (0, 0) where none begins."""
    group, length = _figure_before_scale(words[start : start + 2])
    total = 0
    if words[start] == "zero":
        return 0, 1
    for word in words[start + length :]:
        small = _SMALL.get(word, 0)
        if small and _fits(small, group):
            group += small
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in THOUSANDS and group and (not total or total % (1000 * THOUSANDS[word]) == 0):
            total, group = total + int(group * THOUSANDS[word]), 0
        elif not (word == "and" and _and_goes_on(words, start + length, group or total)):
            break
        length += 1
    return (int(total + group), length) if length else (0, 0)


def _fits(small: int, group: Decimal | int) -> bool:
    """Whether a number under a hundred can follow in the same group of three digits: "five" after "twenty"."""
    tail = group % 100
    return tail == 0 or (small < 10 and tail >= 20 and tail % 10 == 0)


def _figure_before_scale(words: Sequence[str]) -> tuple[Decimal | int, int]:
    """The 1.5 of "1.5 million"."""
    if len(words) == 2 and words[1] in THOUSANDS and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,3})?", words[0]):
        return Decimal(words[0]), 1
    return 0, 0


def _and_goes_on(words: Sequence[str], position: int, so_far: Decimal | int) -> bool:
    """Whether an "and" is inside a number: "one hundred and five"."""
    return bool(so_far) and so_far % 100 == 0 and position + 1 < len(words) and words[position + 1] in _SMALL
