"""Words compared by what they mean, as far as that can be done without a language model."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from ..numbers import split_quantity
from ..typed import Match, fold

_WORDS = """
a an the of in on at to for by from with and or but nor as that which who whom whose what when where why how this
these those it its he she his her him they them their is are was were be been being has have had do does did will
would can could may might must should shall not no than then there while if so into over under up out about after
before since until till between among against during through also other more most some any all both such own only
very too each every many much
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
"""English words that carry grammar rather than meaning."""
STEM = 6
"""Letters that two words must share to count as one: "administers" and "administration" do."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’-][^\W_]+)*")
_ABOUT = re.compile(
    r"^(?:about|around|approximately|circa|roughly|some|nearly|almost|just|over|under|more than|less than|at least"
    r"|at most|up to|only|exactly|for|in|by|until|since|from|after|before|[~≈<>≤≥$€£])\s*",
    re.I,
)
_VAGUE_NUMBER = re.compile(
    r"(?:an? )?(?:half|third|quarter|dozens?|hundreds?|thousands?|millions?|billions?|zero|none|no|several|both"
    r"|days|weeks|months|years|decades|centuries)\b",
    re.I,
)


@lru_cache(8192)
def folded(text: str) -> str:
    """The text without case, punctuation and accents, its numbers in figures."""
    return fold(text, Match())


@lru_cache(8192)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, small and cut short, for comparing what is said."""
    text = re.sub(r"\b([A-Z])\.(?=[A-Z]|\s|$|[^\w.])", r"\1", text)
    words = (re.sub(r"['’]s?$", "", found.group()).casefold() for found in _WORD.finditer(text))
    return frozenset(cut(word) for word in words if word not in FUNCTION_WORDS and (len(word) > 1 or word.isdigit()))


def cut(word: str) -> str:
    """A small word without its ending: a crude stem."""
    if any(letter.isdigit() for letter in word):
        return word.replace(",", "")
    word = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    word = re.sub(r"(?:ies|ied)$", "y", word)
    word = re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
    return (word.removesuffix("e") if len(word) > 3 else word)[:STEM]


@lru_cache(8192)
def quantity(text: str) -> tuple[Decimal, str] | None:
    """The value and unit of a text that begins with a number, in figures or in English words."""
    try:
        number, unit = split_quantity(_without_about(text))
    except ValueError:
        return None
    return number, folded(unit)


def is_quantity(text: str) -> bool:
    """Whether a text tells a number, if only roughly: "about 90 percent", "half of them", "dozens"."""
    plain = _without_about(text)
    return quantity(plain) is not None or bool(_VAGUE_NUMBER.match(plain))


def is_title(text: str) -> bool:
    """Whether a text is written as the title of a work is, so that its words need not mean what they say."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word not in FUNCTION_WORDS]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _without_about(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _ABOUT.sub("", text.strip())
    return text


def same(one: str, other: str) -> bool:
    """Whether two texts say the same: but for case and punctuation, as equal numbers, or as a name and its initials."""
    left, right = folded(one), folded(other)
    return (bool(left) and left == right) or is_initials(one, other) or is_initials(other, one)


def is_initials(short: str, long: str) -> bool:
    """Whether one text is made of the initials of the other: "U.N." of "the United Nations"."""
    letters = re.sub(r"[.\s]", "", re.sub(r"^the ", "", short.strip(), flags=re.I))
    if not re.fullmatch(r"[A-Z]{2,8}", letters):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", long) if word[0].isupper() or word not in FUNCTION_WORDS]
    if words and words[0].casefold() == "the":
        del words[0]
    return len(words) > 1 and "".join(word[0].upper() for word in words) == letters
