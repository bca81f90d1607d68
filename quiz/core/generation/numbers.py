"""Quantities in words and digits, and quantities that could be mistaken for them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from quiz.core.numerals import FIGURE, ONES, SCALES

DIGITS = re.compile(rf"(?<![\w.])(?:{FIGURE})")
_WORDS = [*ONES, "twenty"]
_SCALED = re.compile(rf"\b(\d+(?:\.\d+)?|{'|'.join(_WORDS)}|an?) ({'|'.join(SCALES)})\b")
_WORDED = re.compile(rf"\b({'|'.join(_WORDS[2:])})\b")
_FACTORS = tuple(Decimal(f) for f in ("0.5", "1.5", "2", "0.75", "2.5", "0.4", "3", "1.25", "0.25", "4"))


def number_in(answer: str) -> str | None:
    """The part of the answer that is the number: "16,000" of "just over 16,000 troops", "a million"."""
    for shape in (_SCALED, DIGITS, _WORDED):
        found = shape.search(answer)
        if found:
            return found.group()
    return None


def several(answer: str) -> bool:
    """Whether the answer holds more numbers than one ("40 to 50"): no single number can take its place."""
    rest = _SCALED.sub("#", answer)
    rest = DIGITS.sub("#", rest)
    return _WORDED.sub("#", rest).count("#") > 1


def spellings(number: str, value: str) -> tuple[str, ...]:
    """Other ways to type the number: "16000", "one million"."""
    plain = Decimal(value)
    out = [f"{plain:,f}", f"{plain:f}"]
    scaled = _SCALED.fullmatch(number)
    if scaled:
        first, scale = scaled.groups()
        if first in {"a", "an"}:
            out += [f"one {scale}", f"1 {scale}", scale]
        elif first in _WORDS:
            out.append(f"{_WORDS.index(first)} {scale}")
        elif first.isdigit() and int(first) < len(_WORDS):
            out.append(f"{_WORDS[int(first)]} {scale}")
    elif plain == plain.to_integral_value() and 0 <= plain < len(_WORDS):
        out.append(_WORDS[int(plain)])
    return tuple(dict.fromkeys(way for way in out if way != number))


def tolerance(value: str, approximator: str | None) -> str:
    """How far off a typed number may be. About a round or hedged figure one need not know more than it says."""
    number = abs(Decimal(value))
    if approximator:
        return "5%"
    if number < 100 or number != number.to_integral_value():
        return "0"
    return "0" if _significant(number) > 2 else "2%"


def near(answer: str, rng: Random, *, percent: bool = False) -> Iterator[str]:
    """The answer with another number in it, as round and as large as could be believed; words stay words."""
    number = number_in(answer)
    if number is None or several(answer):
        return
    before, _, after = answer.partition(number)
    for other in _others(number, rng, percent=percent):
        if other not in {"1", "one"}:
            yield before + other + after


def size(answer: str) -> Decimal:
    """What the number in the answer comes to, for putting options in order; zero where there is none."""
    number = number_in(answer)
    if number is None:
        return Decimal(0)
    scaled = _SCALED.fullmatch(number)
    if scaled:
        return _plain(scaled.group(1)) * SCALES[scaled.group(2)]
    return _plain(number)


def _plain(number: str) -> Decimal:
    if number in {"a", "an"}:
        return Decimal(1)
    return Decimal(_WORDS.index(number)) if number in _WORDS else Decimal(number.replace(",", ""))


def _others(number: str, rng: Random, *, percent: bool) -> Iterator[str]:
    scaled = _SCALED.fullmatch(number)
    if scaled:
        first, scale = scaled.groups()
        worded = not first[0].isdigit()
        for other in _decimals(first, rng) if "." in first else _whole(_plain(first), rng):
            yield f"{_word(other) if worded else _digits(other, first)} {scale}"
    elif number in _WORDS:
        yield from (_word(other) for other in _small(_plain(number), rng))
    elif percent:
        yield from (_digits(other, number) for other in _shares(_plain(number), rng))
    elif "." in number:
        yield from (_digits(other, number) for other in _decimals(number, rng))
    else:
        yield from (_digits(other, number) for other in _whole(_plain(number), rng))


def _word(value: Decimal) -> str:
    return _WORDS[int(value)] if value < len(_WORDS) else f"{value}"


def _digits(value: Decimal, like: str) -> str:
    """Grouped by commas where the original is, or would be."""
    grouped = "," in like or (value >= 10_000)
    return f"{value:,f}" if grouped else f"{value:f}"


def _whole(value: Decimal, rng: Random) -> Iterator[Decimal]:
    return _small(value, rng) if value < 20 else _large(value, rng)


def _small(value: Decimal, rng: Random) -> Iterator[Decimal]:
    offsets = [-3, -2, -1, 1, 2, 3, 4, 5]
    rng.shuffle(offsets)
    return (value + offset for offset in offsets if value + offset > 1)


def _shares(value: Decimal, rng: Random) -> Iterator[Decimal]:
    step = 10 if value % 10 == 0 else 5 if value % 5 == 0 else 7
    whole = [value + step * k for k in (-4, -3, -2, -1, 1, 2, 3, 4)]
    rng.shuffle(whole)
    return (share for share in whole if 0 < share < 100)


def _decimals(number: str, rng: Random) -> Iterator[Decimal]:
    value, places = Decimal(number), Decimal(1).scaleb(-len(number.partition(".")[2]))
    factors = list(_FACTORS)
    rng.shuffle(factors)
    return (other for f in factors if (other := (value * f).quantize(places)) != value and other > 0)


def _large(value: Decimal, rng: Random) -> Iterator[Decimal]:
    """As many significant digits as the value has: beside 16,000 stand 8,000 and 24,000, beside 45,756 38,219."""
    digits = _significant(value)
    factors = list(_FACTORS)
    rng.shuffle(factors)
    for factor in factors:
        other = value * factor
        if digits > 2:
            other += value / 50 * Decimal(rng.randrange(1, 10))
        unit = Decimal(1).scaleb(other.adjusted() - max(digits, 1) + 1)
        rounded = (other / unit).to_integral_value() * unit
        rounded = rounded.quantize(Decimal(1))
        if rounded != value and rounded > 0:
            yield rounded


def _significant(value: Decimal) -> int:
    return len(f"{value.normalize():f}".replace(".", "").strip("0")) or 1
