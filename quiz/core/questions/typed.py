"""Marking of typed words: what counts as the same answer."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from .base import Form, MalformedAnswer
from .dates import plain_dates
from .numbers import digits_for_words

MAX_ANSWER = 1_000
"""Characters in one typed answer."""
LONG_WORD = 6
"""Letters from which on one slip of the finger is forgiven: in shorter words it makes another word too easily."""

_ARTICLES = {
    "en": "the a an",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "fr": "le la les l un une des",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le l un uno una",
    "pt": "o a os as um uma uns umas",
    "nl": "de het een",
}
_PLACING = {
    "en": "in on at",
    "de": "in im am um",
    "fr": "en à au aux",
    "es": "en",
    "it": "in nel nella",
    "pt": "em no na",
}
"""Put before a place or a time by who answers as one speaks: "in 1999", "in Vienna"."""
_WORDS_FOR_SIGNS = {"%": " percent ", "&": " and "}
_LETTERS = str.maketrans("łŁøØđĐıħĦ", "lLoOdDihH") | str.maketrans({"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"})
"""Letters that are typed without their stroke though Unicode does not take them apart."""


class Match(BaseModel):
    """What must be exact in a typed answer, and whether typing errors are forgiven."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    case: bool = Field(False, description="Capital letters count.")
    accents: bool = Field(False, description="Accents count.")
    punctuation: bool = Field(False, description="Punctuation counts.")
    typos: bool = Field(True, description="One typing error in a long word is forgiven.")


@dataclass(frozen=True, slots=True)
class Comparison:
    right: bool
    note: str = ""


def read_text(form: Form, name: str, *, empty: bool = False) -> str:
    """What was typed in a field. Raises `MalformedAnswer` where it is missing, empty (unless allowed) or no answer."""
    if name not in form:
        raise MalformedAnswer("The answer did not arrive. Please send it again.")
    values = form[name]
    text = values[0] if values else ""
    if len(text) > MAX_ANSWER:
        raise MalformedAnswer(f"That is too long for an answer. Keep it under {MAX_ANSWER:,} characters.")
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character not in "\t\r\n" for character in text):
        raise MalformedAnswer("The answer holds characters that cannot be read. Please type it again.")
    if not text.strip() and not empty:
        raise MalformedAnswer("Type an answer. If you do not know it, type a question mark.")
    return text.strip()


def compare(typed: str, accepted: tuple[str, ...], match: Match, language: str = "") -> Comparison:
    """Whether the typed words are one of the accepted answers."""
    given = fold(typed, match, language)
    placing = _words_of(_PLACING, language)
    for answer in accepted:
        expected = fold(answer, match, language)
        if given == expected if given and expected else typed.strip() == answer.strip():
            return Comparison(True)
        first, _, rest = given.partition(" ")
        if rest and first.casefold() in placing and fold(rest, match, language) == expected:
            return Comparison(True)
    if match.typos:
        for answer in accepted:
            if _nearly(given, fold(answer, match, language)):
                return Comparison(True, f"Right, but it is spelled “{answer}”.")
    return Comparison(False)


def fold(text: str, match: Match, language: str = "") -> str:
    """The text without the differences that do not count."""
    text = unicodedata.normalize("NFKC", text)
    if not match.accents:
        bare = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
        text = unicodedata.normalize("NFC", "".join(bare)).translate(_LETTERS)
    if not match.case:
        text = text.casefold()
    text = _join_thousands(text)
    if not match.punctuation:
        text = _without_punctuation(text)
        if _is_english(language):
            text = plain_dates(text)
    words = text.split()
    articles = _words_of(_ARTICLES, language)
    while len(words) > 1 and words[0].casefold() in articles:
        del words[0]
    return " ".join(digits_for_words(words))


def _words_of(words: Mapping[str, str], language: str) -> list[str]:
    return words.get((language or "en").split("-")[0].lower(), "").split()


def _is_english(language: str) -> bool:
    return (language or "en").split("-")[0].lower() == "en"


def _join_thousands(text: str) -> str:
    """ "16,000" and "16 000" become "16000"."""
    return re.sub(r"(?<![\d.,])\d{1,3}(?:([ ,])\d{3})(?:\1\d{3})*(?![\d])", lambda m: re.sub(r"[ ,]", "", m[0]), text)


def _without_punctuation(text: str) -> str:
    for sign, word in _WORDS_FOR_SIGNS.items():
        text = text.replace(sign, word)
    text = re.sub(r"\bper cent\b", "percent", text, flags=re.IGNORECASE)
    # A point between digits and a minus before one are part of the number; signs such as + and # tell C from C++.
    text = re.sub(r"(?<=\d)[.,](?=\d)", "\x00", text)
    text = re.sub(r"(?<!\S)[-−](?=\d)", "\x01", text)
    text = re.sub(r"[-‐-―/]", " ", text)
    kept = (letter for letter in text if letter in "#*@" or not unicodedata.category(letter).startswith("P"))
    return "".join(kept).replace("\x00", ".").replace("\x01", "-")


def _nearly(given: str, expected: str) -> bool:
    """One slip in one long word, its first letter excepted; or words written apart or together."""
    if given.replace(" ", "") == expected.replace(" ", "") and not re.search(r"\d", expected):
        return len(expected) >= LONG_WORD
    theirs, ours = given.split(), expected.split()
    if len(theirs) != len(ours):
        return False
    wrong = [(one, other) for one, other in zip(theirs, ours, strict=True) if one != other]
    return len(wrong) == 1 and _one_slip(*wrong[0])


def _one_slip(given: str, expected: str) -> bool:
    """One letter wrong, missing, too many, or two neighbours exchanged (Damerau 1964), past the first letter."""
    if len(expected) < LONG_WORD or not given or given[0] != expected[0] or re.search(r"\d", given + expected):
        return False
    if abs(len(given) - len(expected)) > 1:
        return False
    place = next((at for at, (one, other) in enumerate(zip(given, expected, strict=False)) if one != other), None)
    if place is None:
        return True
    after_given, after_expected = given[place:], expected[place:]
    return (
        after_given[1:] == after_expected[1:]
        or after_given[1:] == after_expected
        or after_given == after_expected[1:]
        or (after_given[:2] == after_expected[1::-1] and after_given[2:] == after_expected[2:])
    )
