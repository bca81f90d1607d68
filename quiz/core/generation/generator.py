"""Reports -> facts with their questions."""

from collections.abc import Iterable, Iterator, Sequence

from quiz.core.generation import across, gate
from quiz.core.generation.merging import merge
from quiz.core.generation.model import Across, Asked, Draft, Dropped, Generated, Known, Report
from quiz.core.generation.ranking import ranked
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import BY_KIND
from quiz.core.questions.base import Question
from quiz.core.questions.registry import load

MOST_PER_FACT = 4
_DEMAND = ("single-choice", "multiple-answers", "true-false", "cloze", "short-answer", "numeric", "flashcard")
"""The order in which a fact's questions stand: from recognition to recall."""


def generate(reports: Sequence[Report]) -> Generated:
    """The bank's facts, the most central first, each with the questions that passed the gate.

    The same reports in the same order always give the same result. A fact that no good question asks is dropped.
    """
    facts, conflicts = merge(reports)
    shelf = Shelf(reports, facts)
    dropped: list[Dropped] = []
    seen: set[str] = set()
    asked = []
    for known in facts:
        questions = list(
            _questions(_passing(BY_KIND.get(known.fact.kind, _unasked)(known, shelf), shelf, dropped, seen))
        )
        if questions:
            asked.append(Asked(known, tuple(questions)))
        else:
            dropped.append(Dropped(known.fact.says, "no good question asks it"))
    wide = []
    for draft, evidence in across.drafts(shelf):
        wide += [Across(load(good.type, good.content), evidence) for good in _passing([draft], shelf, dropped, seen)]
    return Generated(tuple(ranked(asked, shelf)), tuple(wide), tuple(conflicts), tuple(dropped))


def _unasked(known: Known, shelf: Shelf) -> list[Draft]:
    return []


def _passing(drafts: Iterable[Draft], shelf: Shelf, dropped: list[Dropped], seen: set[str]) -> Iterator[Draft]:
    for draft in drafts:
        stem = gate.item(draft).stem
        if f"{draft.type}/{stem}" in seen:
            faults = ["asked already"]
        else:
            faults = [*gate.faults(draft), *_furniture(draft, shelf)]
        if faults:
            dropped.append(Dropped(stem, "; ".join(faults)))
        else:
            seen.add(f"{draft.type}/{stem}")
            yield draft


def _furniture(draft: Draft, shelf: Shelf) -> Iterator[str]:
    """Who wrote or published the articles is not what they are about."""
    told = repr(dict(draft.content))
    for report in shelf.reports:
        if report.author and report.author in told:
            yield f"names the author of an article: {report.author}"


def _questions(drafts: Iterable[Draft]) -> Iterator[Question]:
    """Of the drafts, best first, a few that ask differently, from recognition to recall."""
    kept: list[Draft] = []
    for draft in drafts:
        types = [one.type for one in kept]
        if draft.type == "flashcard" and len(kept) >= 2:
            continue
        if draft.type in types and draft.type != "single-choice":
            continue
        if len(kept) < MOST_PER_FACT:
            kept.append(draft)
    kept.sort(key=lambda draft: _DEMAND.index(draft.type))
    return (load(draft.type, draft.content) for draft in kept)
