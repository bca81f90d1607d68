"""Rules about what there is to choose from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from ...numbers import parse_number
from ..model import guideline, rule
from ..parts import Parts
from ..words import is_quantity, quantity, same

FEWEST_WRONG, MOST_OPTIONS = 2, 7
MOST_TO_PLACE = 10

_SET = r" of (?:the (?:above|others?|options)|these|them|those)(?: (?:is|are) (?:true|right|correct))?\.?$"
_ALL = re.compile(rf"^(?:all|both|any|each)(?:{_SET}| (?:three|four)$)|\ball of the above\b", re.I)
_NONE = re.compile(rf"^(?:none|neither)(?:{_SET}|$)|\bnone of the above\b", re.I)
_LETTER = r"\(?(?:[A-E]|[1-5]|I{1,3}|IV)\)?"
_COMBINED = re.compile(rf"^(?i:both |only |neither )?{_LETTER}(?:(?:, | and | or | & | nor ){_LETTER})+(?: only)?$")
_RANGE = re.compile(r"^(?:from |between )?(\d[\d,.]*)\s?(?:–|-|to|and)\s?(\d[\d,.]*)\b(.*)$", re.I)
_LIMIT = re.compile(r"^(more than|over|above|at least|less than|under|below|fewer than|at most|up to) (.+)$", re.I)
_LOWER = frozenset({"more than", "over", "above", "at least"})
_BIT = Decimal("0.001")
"""What lies between "more than 10" and 10 itself."""


@rule(guideline(26), "Write one more wrong option, or make it a question with several answers.", english=True)
def all_of_the_above(parts: Parts) -> Iterator[str]:
    """Who knows two of the options to be right need not know the third."""
    yield from (f"“{option}” is no answer of its own" for option in parts.options if _ALL.search(option))


@rule(guideline(25), "Write one more wrong option instead.", english=True)
def none_of_the_above(parts: Parts) -> Iterator[str]:
    """It shows that the others are known to be wrong, not what is right."""
    for option in parts.options:
        if _NONE.search(option) and not (len(option.split()) == 1 and any(map(quantity, parts.options))):
            yield f"“{option}” is no answer of its own"


@rule(guideline(9), "Make it a question with several answers.")
def combined_options(parts: Parts) -> Iterator[str]:
    """“A and C” tests patience: the single answers behind it are not told apart."""
    combined = [option for option in parts.options if _COMBINED.match(option)]
    if combined and len(combined) < len(parts.options):
        yield f"“{combined[0]}” combines other options"


@rule(guideline(18), "Two to four wrong options that somebody might believe are best.", "single-choice")
def number_of_options(parts: Parts) -> Iterator[str]:
    """With one wrong option half of the guesses are right; past six nobody reads them all."""
    if len(parts.wrong) < FEWEST_WRONG:
        yield "there is only one wrong option"
    elif len(parts.options) > MOST_OPTIONS:
        yield f"there are {len(parts.options)} options"


@rule(guideline(13), "Make two questions of it.", "matching", "ordering")
def many_to_place(parts: Parts) -> Iterator[str]:
    """With a long list working memory is tested."""
    if len(parts.keys) > MOST_TO_PLACE:
        yield f"there are {len(parts.keys)} things to place"


@rule(guideline(19, 22), "Change or delete one of them.")
def equal_options(parts: Parts) -> Iterator[str]:
    """Two options that mean the same are both right, or are known to be both wrong."""
    for one, other in combinations(parts.options, 2):
        if same(one, other):
            yield f"“{one}” and “{other}” mean the same"


@rule(guideline(22), "Draw the lines so that only one can be right.", english=True)
def overlapping_options(parts: Parts) -> Iterator[str]:
    """Where one option holds another, both may be right."""
    for one, other in combinations(parts.options, 2):
        either = one in parts.wrong or other in parts.wrong
        if either and (_overlap(one, other) or _holds(one, other) or _holds(other, one)) and not same(one, other):
            yield f"“{one}” and “{other}” overlap"
            return


@rule(guideline(23), "Let all options be of one kind.", "single-choice", english=True)
def mixed_options(parts: Parts) -> Iterator[str]:
    """An option of another kind stands out: it is picked, or passed over, for its looks."""
    single = [option for option in parts.options if not (_ALL.search(option) or _NONE.search(option))]
    numbers = [option for option in single if is_quantity(option)]
    others = [option for option in single if option not in numbers]
    plain = all(len(option.split()) < 5 for option in parts.options)
    if (
        plain
        and len(numbers) > 1
        and 0 < len(others) <= len(numbers)
        and not any(re.search(r"\d", option) for option in others)
    ):
        yield f"“{others[0]}” is no number, as other options are"


def _holds(whole: str, part: str) -> bool:
    """Whether one option is the other with something more: "A or B", "both A and B"."""
    pieces = re.split(r",? or |/", whole) if not whole.casefold().startswith("both ") else whole[5:].split(" and ")
    return 1 < len(pieces) < 5 and any(same(piece, part) for piece in pieces)


def _overlap(one: str, other: str) -> bool:
    """Whether two ranges share numbers, or two figures differ only in an "about".

    Figures with the same "more than" before them are taken for rough figures, not for ranges.
    """
    left, right = _span(one), _span(other)
    if left and right:
        alike = left.limit and left.limit == right.limit
        return not alike and left.unit == right.unit and left.low <= right.high and right.low <= left.high
    rough = bool(re.match(r"\d", one)) != bool(re.match(r"\d", other))
    return rough and not (left or right) and quantity(one) is not None and quantity(one) == quantity(other)


@dataclass(frozen=True, slots=True)
class _Span:
    """All numbers from one to another, in a unit."""

    low: Decimal
    high: Decimal
    unit: str
    limit: str = ""
    """The words of a range with one end: "more than"."""


def _span(text: str) -> _Span | None:
    """The range that a text tells. From year to year is one answer, and no range; so is a score."""
    if found := _LIMIT.match(text):
        if not (end := quantity(found[2])):
            return None
        limit = found[1].casefold()
        inside = Decimal(0) if limit in {"at least", "at most", "up to"} else _BIT
        if limit in _LOWER:
            return _Span(end[0] + inside, Decimal("Infinity"), end[1], limit)
        return _Span(Decimal("-Infinity"), end[0] - inside, end[1], limit)
    found = _RANGE.match(text)
    if not found:
        return None
    try:
        low, high = (parse_number(end.rstrip(".,")) for end in found.groups()[:2])
    except ValueError:
        return None
    unit = found[3].strip().casefold()
    bare = not unit and (high < 10 or (1000 <= low < high <= 2100))
    return None if bare or low >= high else _Span(low, high, unit)
