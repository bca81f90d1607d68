"""Which facts matter most: what several articles say, what the lead says, what names names."""

from collections import Counter
from collections.abc import Sequence

from quiz.core.generation.model import Asked, Known
from quiz.core.generation.shelf import Shelf

_KINDS = {"role": 3, "date": 3, "quantity": 3, "document": 3, "list": 3, "position": 2, "event": 2, "organisation": 2}
"""What a teacher asks for first."""
_KIND_AGAIN, _ARTICLE_AGAIN = 0.7, 0.35
"""What a fact loses in weight for each one taken already of its kind, of its article."""
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


def balanced(asked: Sequence[Asked], number: int, shelf: Shelf) -> list[Asked]:
    """As many of the facts, the most central first, but no kind and no article at the cost of the others.

    Each fact taken makes the next of its kind and of its article weigh less.
    """
    left, weights = ranked(asked, shelf), {id(one): weight(one.known, shelf) for one in asked}
    kinds: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    chosen: list[Asked] = []

    def worth(one: Asked) -> float:
        known = one.known
        return weights[id(one)] - _KIND_AGAIN * kinds[known.fact.kind] - _ARTICLE_AGAIN * sources[known.report.key]

    while left and len(chosen) < number:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
        kinds[best.known.fact.kind] += 1
        sources.update({evidence.report.key for evidence in best.known.evidence})
    return chosen


def _place(known: Known, at: int, shelf: Shelf) -> int:
    """How many sentences of the article come before the one that says it."""
    evidence = known.evidence[at]
    return sum(s.start < evidence.sentence.start for s in evidence.report.extraction.sentences)
