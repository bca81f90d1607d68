"""Reports -> facts with their questions."""

from collections.abc import Iterable, Iterator, Sequence

from quiz.core.generation import across, fact_rules
from quiz.core.generation.conflicts import set_apart
from quiz.core.generation.distractors import chance
from quiz.core.generation.merging import merge
from quiz.core.generation.model import Across, Asked, Draft, Dropped, Evidence, Generated, Known, Report
from quiz.core.generation.ranking import balanced, ranked
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.sieve import Sieve
from quiz.core.generation.wording import BY_KIND
from quiz.core.questions.base import Question
from quiz.core.questions.registry import load

MOST_PER_FACT = 4
_DEMAND = ("single-choice", "multiple-answers", "true-false", "cloze", "short-answer", "numeric", "flashcard")
"""The order in which a fact's questions stand: from recognition to recall."""


def generate(reports: Sequence[Report], *, top: int | None = None) -> Generated:
    """The bank's facts, the most central first, each with the questions that passed the gate.

    The same reports in the same order always give the same result. A fact that no good question asks is dropped. With
    `top` no more facts than that, of all kinds and from all reports, and only what is asked across these.
    """
    facts, conflicts = set_apart(merge(reports))
    shelf = Shelf(reports, facts)
    sieve = Sieve(shelf)
    asked = []
    for known in facts:
        if faults := fact_rules.faults(known, shelf):
            sieve.dropped.append(Dropped(known.fact.says, "; ".join(faults)))
            continue
        drafts = BY_KIND.get(known.fact.kind, _unasked)(known, shelf)
        questions = tuple(_questions(sieve.passing(drafts, known.evidence[0])))
        if questions:
            asked.append(Asked(known, questions))
        else:
            sieve.dropped.append(Dropped(known.fact.says, "no good question asks it"))
    wide = [
        Across(load(good.type, good.content), evidence)
        for draft, evidence in across.drafts(shelf)
        for good in sieve.passing([draft], None)
    ]
    chosen = ranked(asked, shelf) if top is None else balanced(asked, top, shelf)
    if top is not None:
        told = {_place(evidence) for one in chosen for evidence in one.known.evidence}
        wide = [one for one in wide if told.issuperset(map(_place, one.evidence))]
    return Generated(tuple(chosen), tuple(wide), tuple(conflicts), tuple(sieve.dropped))


def _place(evidence: Evidence) -> tuple[str, int]:
    return evidence.report.key, evidence.sentence.start


def _unasked(known: Known, shelf: Shelf) -> list[Draft]:
    return []


def _questions(drafts: Iterable[Draft]) -> Iterator[Question]:
    """Of the drafts, best first, a few that ask differently, from recognition to recall."""
    kept: list[Draft] = []
    for draft in drafts:
        types = {one.type for one in kept}
        typed = {"cloze", "short-answer", "numeric"}
        if draft.type == "flashcard" and len(kept) >= 2:
            continue
        if draft.type == "true-false" and len(kept) >= 2 and chance(str(draft.content["ask"])).randrange(4):
            continue
        if draft.type in typed and types & typed:
            continue
        if draft.type in types and draft.type != "single-choice":
            continue
        if len(kept) < MOST_PER_FACT:
            kept.append(draft)
    kept.sort(key=lambda draft: _DEMAND.index(draft.type))
    return (load(draft.type, draft.content) for draft in kept)
