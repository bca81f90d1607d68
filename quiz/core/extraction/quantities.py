"""Quantities: a number with what makes it approximate, its unit, and the thing that it counts or measures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.core.extraction.clauses import Clause
from quiz.core.extraction.lexicon import words
from quiz.core.extraction.model import Fact
from quiz.core.extraction.numbers import APPROXIMATOR, NUMBER, parse_number
from quiz.core.extraction.parse import Passage, Word
from quiz.core.extraction.statements import Answer, clause_when, full_slots, make_fact, statement
from quiz.core.extraction.wording import Reading
from quiz.core.numerals import ONES, TENS

Span = tuple[int, int]

_CURRENCY = r"(?P<currency>(?:US|A|C|AU|CA|NZ|HK)?\$|[€£¥₤]|USD|EUR|GBP) ?"
_QUANTITY = re.compile(
    rf"(?<![\w.,:$€£-])(?:(?P<approximator>{APPROXIMATOR}) )?(?:{_CURRENCY})?(?P<number>{NUMBER})"
    r"(?:(?P<percent>%| ?percent(?:age points?)?\b| per ?cent\b)|-(?P<compound>[a-z]{3,}(?:-old)?)\b)?"
    r"(?![\w%]|[.,:]\d|-\d| ?[–-] ?\d| to (?:\d|[a-z]+ty\b))",
    re.I,
)
_CURRENCIES = {"$": "dollars", "US$": "U.S. dollars", "€": "euros", "£": "pounds", "¥": "yen", "USD": "U.S. dollars"}
_MONEY = re.compile(
    r"(?:dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|francs?|pesos?|cents?|shillings?)\b", re.I
)
_DURATION = re.compile(r"(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?\b", re.I)
_SIZE = re.compile(
    r"(?:(?:square |cubic )?(?:kilo|centi|milli)?met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|acres?|hectares?|km|kg|"
    r"(?:kilo)?grams?|kilograms?|tonn?es?|tons?|barrels?|lit(?:er|re)s?|gallons?|degrees?|knots?|mph|megawatts?|volts?)\b",
    re.I,
)
_COUNTS = "|".join([*ONES, *TENS])
_NUMBERED = "|".join(
    words(
        """resolution article chapter section no. number flight boeing route page room channel highway version group
        phase class type area windows explorer"""
    )
)
_NOT_COUNTED = re.compile(rf"\b(?:{_NUMBERED}|(?:one|two) in) $|\d ?[–-] $|(?:\d|\b(?:{_COUNTS})) to $", re.I)
"""Before a number that only tells one of a series from the next."""


_MASSED = words("staff police personnel infantry cavalry cattle livestock crew people sheep fish aircraft spacecraft")
"""Counted without an s. Another noun in the singular after a number is only part of a longer name for the thing."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """`start` to `end` covers the approximator, the number and the noun of the unit ("just over 2,500 ships")."""

    start: int
    end: int
    value: str
    unit: str
    approximator: str
    measure: str
    thing: str
    noun: str


def find_quantities(passage: Passage, taken: Sequence[Span]) -> list[Quantity]:
    """The quantities of a passage; `taken` are the spans of dates, names and documents, whose numbers count nothing."""
    found = []
    for match in _QUANTITY.finditer(passage.text):
        start, end = passage.start + match.start(), passage.start + match.end()
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        if _NOT_COUNTED.search(passage.text[: match.start()]):
            continue
        quantity = _quantity(passage, match, start, end)
        if quantity is not None:
            found.append(quantity)
    return found


def _quantity(passage: Passage, match: re.Match[str], start: int, end: int) -> Quantity | None:
    number = match["number"].strip()
    value = parse_number(number)
    if (
        value is None
        or _in_name(passage, match)
        or number.lower() in {"one", "hundred", "thousand"}
        or (number.lower() == "a" and not match["compound"])
    ):
        return None
    approximator = (match["approximator"] or "").lower()
    if match["percent"]:
        return Quantity(start, end, value, "percent", approximator, "percent", _thing_of(passage, end), "percent")
    if match["currency"]:
        unit = _CURRENCIES.get(match["currency"].strip(), match["currency"].strip())
        return Quantity(start, end, value, unit, approximator, "money", "", unit)
    if match["compound"]:
        return _compound(passage, match, start, end, value, approximator)
    last = passage.word_at(passage.start + match.end() - 1)
    if last is None:
        return None
    noun = _counted_noun(passage, last)
    if noun is None:
        return Quantity(start, end, value, "", approximator, "count", _thing_of(passage, end), "")
    if noun.tag == "NN" and value != "1" and noun.lower not in _MASSED:
        return None
    phrase = passage.slice(last.end, noun.end).strip()
    thing = passage.slice(last.end, passage.words[_reach(passage, noun)].end).strip()
    return Quantity(start, noun.end, value, phrase, approximator, _measure(noun.text), thing, phrase)


def _measure(unit: str) -> str:
    kinds = {"money": _MONEY, "duration": _DURATION, "size": _SIZE}
    return next((kind for kind, pattern in kinds.items() if pattern.match(unit)), "count")


def _in_name(passage: Passage, match: re.Match[str]) -> bool:
    """ "Studio 5 Players": a number between capitals is part of a name."""
    before, after = passage.text[: match.start()], passage.text[match.end() :]
    return bool(re.search(r"[A-Z]\w+ $", before) and re.match(r" [A-Z]\w+", after)) and not match["approximator"]


def _compound(passage: Passage, match: re.Match[str], start: int, end: int, value: str, approximator: str) -> Quantity:
    """ "90-day trial run": the unit is in the compound, the thing is the noun that it describes."""
    unit = match["compound"]
    word = passage.word_at(end - 1)
    head = passage.words[word.head] if word is not None else None
    thing = passage.slice(end, head.end).strip() if head is not None and head.start >= end else ""
    return Quantity(
        start, end, value, unit if unit.endswith("old") else f"{unit}s", approximator, _measure(unit), thing, ""
    )


def _counted_noun(passage: Passage, last: Word) -> Word | None:
    """The noun right after the number, with at most two adjectives between them."""
    head = passage.words[last.head]
    while head.dep in {"nummod", "quantmod", "compound"} and head.tag == "CD":
        head = passage.words[head.head]
    if (
        head.pos in {"NOUN", "PROPN"}
        and last.i < head.i <= last.i + 4
        and last.dep in {"nummod", "compound", "quantmod", "amod"}
    ):
        return head
    following = passage.words[last.i + 1] if last.i + 1 < len(passage.words) else None
    return following if following is not None and following.tag in {"NNS"} else None


def _reach(passage: Passage, noun: Word) -> int:
    for child in passage.children(noun, "prep"):
        if child.i == noun.i + 1 and child.right - child.i <= 6:
            return child.right
    return noun.i


def _thing_of(passage: Passage, end: int) -> str:
    """What follows "of" after a share or a bare number."""
    word = passage.word_at(end)
    if word is None or word.lower != "of" or word.right - word.i > 9:
        return ""
    return passage.slice(passage.words[word.i + 1].start, passage.words[word.right].end) if word.right > word.i else ""


def find_quantity_facts(reading: Reading) -> Iterator[Fact]:
    for quantity in reading.quantities:
        word = reading.passage.word_at(quantity.start)
        clause = innermost(reading, word) if word is not None else None
        if clause is None or reading.is_quoted(quantity.start):
            continue
        text = reading.passage.slice(quantity.start, quantity.end)
        answer = Answer(quantity.start, quantity.end, text, "quantity")
        said = statement(reading, clause, answer.mark)
        slots = {
            **full_slots(reading, clause),
            "value": quantity.value,
            "unit": quantity.unit,
            "approximator": quantity.approximator,
            "thing": quantity.thing,
            "measure": quantity.measure,
            "noun": quantity.noun,
        }
        fact = make_fact(reading, "quantity", said, answer, slots=slots, when=clause_when(reading, clause))
        if fact:
            yield framed(fact)


def framed(fact: Fact) -> Fact:
    """With `frame`: the sentence and a gap where the answer was."""
    frame = re.sub(r"\{.*\}", "_____", fact.says)
    return Fact(
        fact.kind,
        fact.says,
        fact.answer,
        fact.start,
        fact.end,
        fact.sentence,
        fact.when,
        {**fact.slots, "frame": frame},
    )


def innermost(reading: Reading, word: Word) -> Clause | None:
    """The smallest clause that holds a word."""
    holding = [
        clause
        for clause in reading.clauses
        if word.i in clause.predicate
        or word.i in clause.subject_words
        or any(f.left <= word.i <= f.right for f in clause.fronted)
    ]
    return min(holding, key=lambda clause: len(clause.predicate) + len(clause.subject_words), default=None)
