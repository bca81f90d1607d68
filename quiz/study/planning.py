"""What to ask next, and how. Pure functions over what `queries.py` has read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.banks.models import Question
from quiz.core.questions.registry import TYPES

from .models import Memory

SESSION_FACTS = 20
"""Facts in a session: some five minutes, so that one fits into a break and is finished rather than left."""

NEW_FACTS = 10
"""At most that many of them are new. Each new fact costs about ten later reviews, and two questions today."""

LEARN_AHEAD = timedelta(minutes=20)
"""With nothing else to ask, what is being learned comes back up to this early, as in Anki: nobody waits for a clock."""

DEMANDS = (0.0, 7.0, 21.0)
"""Days of stability from which a learned fact is asked by cued recall, by free recall, and in relation to others: at
once, after a week, and after the three weeks from which Anki calls a memory mature."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session is. A fact is met when it was answered once, done when it leaves for another day."""

    total: int
    met: int
    done: int

    @property
    def steps(self) -> int:
        """For a bar that moves with every fact met and every fact done."""
        return self.met + self.done

    @property
    def all_steps(self) -> int:
        return 2 * self.total


def progress(facts: Sequence[int], memories: Mapping[int, Memory], *, since: datetime) -> Progress:
    met = [memories[fact] for fact in facts if _met(memories.get(fact), since)]
    return Progress(len(facts), len(met), sum(memory.state == Memory.State.REVIEW for memory in met))


def next_fact(
    facts: Sequence[int], memories: Mapping[int, Memory], *, since: datetime, at: datetime, last: int | None
) -> int | None:
    """Which of the planned facts comes next; None when the session, begun at `since`, is over.

    First what is being learned and is due, then what has not been asked yet, in the planned order, then what is being
    learned and due soon. The `last` fact asked waits while there is another to ask.
    """
    learning = sorted(
        (memory for fact in facts if (memory := memories.get(fact)) and _learning(memory, since)),
        key=lambda memory: (memory.fact_id == last, memory.due),
    )
    unmet = next((fact for fact in facts if not _met(memories.get(fact), since)), None)
    if learning and learning[0].due <= at and not (unmet and learning[0].fact_id == last):
        return learning[0].fact_id
    if unmet is not None:
        return unmet
    if learning and learning[0].due <= at + LEARN_AHEAD:
        return learning[0].fact_id
    return None


def _met(memory: Memory | None, since: datetime) -> bool:
    return memory is not None and memory.last_review is not None and memory.last_review >= since


def _learning(memory: Memory, since: datetime) -> bool:
    return _met(memory, since) and memory.state != Memory.State.REVIEW


def demand_of(memory: Memory | None) -> int:
    """How demanding a form suits a memory: 1 recognition to 4 relating facts, as `Question.demand` counts."""
    if memory is None or memory.stability is None or memory.state != Memory.State.REVIEW:
        return 1
    return 1 + sum(memory.stability >= threshold for threshold in DEMANDS)


def next_question(questions: Iterable[Question], *, demand: int, asked: Sequence[int]) -> Question | None:
    """Which of a fact's questions suits. `asked` are the primary keys of the questions asked before, latest first.

    Never the last one again where there is another; then the form nearest to the demand, the easier of two as near;
    then the one asked least; then the bank's order.
    """

    def preference(question: Question) -> tuple[bool, int, bool, int, int, int]:
        form = TYPES[question.type].demand
        again = bool(asked) and question.pk == asked[0]
        return again, abs(form - demand), form > demand, asked.count(question.pk), question.position, question.pk

    return min(questions, key=preference, default=None)
