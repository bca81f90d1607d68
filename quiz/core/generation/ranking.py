"""Which facts matter most: what several articles say, what the lead says, what names names."""

from collections.abc import Sequence

from quiz.core.generation.model import Asked, Known
from quiz.core.generation.shelf import Shelf

_KINDS = {"role": 3, "date": 3, "quantity": 3, "document": 3, "list": 3, "position": 2, "event": 2, "organisation": 2}
"""What a teacher asks for first."""
_LEAD = 3
"""Sentences that make the lead of an article."""


def weight(known: Known, shelf: Shelf) -> float:
    """More is more central."""
    sources = len({evidence.report.key for evidence in known.evidence})
    in_lead = any(_place(known, at, shelf) < _LEAD for at in range(len(known.evidence)))
    often = shelf.named("person", "organisation", "place")[:5]
    central = sum(name in known.fact.says for name in often)
    return 3 * (sources - 1) + 2 * in_lead + 0.5 * central + _KINDS.get(known.fact.kind, 1)


def ranked(asked: Sequence[Asked], shelf: Shelf) -> list[Asked]:
    """The most central first; alike in weight, in the order of the articles."""
    return sorted(asked, key=lambda one: -weight(one.known, shelf))


def _place(known: Known, at: int, shelf: Shelf) -> int:
    """How many sentences of the article come before the one that says it."""
    evidence = known.evidence[at]
    return sum(s.start < evidence.sentence.start for s in evidence.report.extraction.sentences)
