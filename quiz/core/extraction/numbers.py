"""Numbers as news writes them, in digits and in words, and the words that make them approximate."""

import re

from quiz.core.numerals import FIGURE, ONES, SCALES, TENS

COLLECTIVES = {"dozen": 12, "couple": 2, "half": 0.5, "quarter": 0.25, "third": 1 / 3}

_SMALL = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_SCALE = "|".join(SCALES)
IN_WORDS = rf"(?:{_SMALL}|{_SCALE}|an? (?=(?:{_SCALE})\b))(?:(?:[ -]|(?: and ))?(?:{_SMALL}|{_SCALE})\b)*"
NUMBER = (
    rf"(?:(?:{FIGURE})(?:[ -](?:{_SCALE})\b)?|\b(?:an?|two|three|four) dozen\b|\b(?:{IN_WORDS})\b"
    rf"|\bhalf an? (?:{_SCALE})\b)"
)
"""A regular expression for one number, without its approximator or unit. Case must be ignored."""
APPROXIMATOR = (
    r"(?:just (?:over|under|about|above|below)|(?:a )?little (?:more|less) than|slightly (?:more|less) than|"
    r"(?:well |far |much )?(?:more|fewer|less|greater|higher|lower) than|(?:well )?over|under|at (?:least|most)|"
    r"nearly|almost|about|around|up to|as (?:many|much|few|little) as|(?:an )?estimated|roughly|approximately|some|"
    r"close to|no (?:more|fewer|less) than|above|below)"
)


def parse_number(text: str) -> str | None:
    """The number in plain decimal digits: "some 1.5 million" is "1500000", "a year" "1". None where there is none."""
    lower = text.lower().replace("-", " ")
    digits = re.search(FIGURE, lower)
    if digits:
        scale = re.match(rf" ({_SCALE})\b", lower[digits.end() :])
        return _plain(float(digits.group().replace(",", "")) * (SCALES[scale.group(1)] if scale else 1))
    total, part, found = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", lower):
        if word in ONES or word in TENS:
            part += ONES.get(word, TENS.get(word, 0))
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        elif word in COLLECTIVES:
            part = (part or 1) * COLLECTIVES[word]
        elif word in {"a", "an"} and not found:
            continue
        else:
            continue
        found = True
    if found:
        return _plain(total + part)
    return "1" if re.match(r"an?\b", lower) else None


def _plain(value: float) -> str:
    rounded = round(value, 6)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)
