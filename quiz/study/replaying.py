"""Memories rebuilt from the log of reviews: what `manage.py replay` does, and what joining two learners needs.

The log is read in the order in which it was lived, some facts of one learner at a time: any number of reviews will do.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from django.db import transaction
from django.db.models import Q, QuerySet

from quiz.accounts.models import Learner
from quiz.core.scheduling import Rating

from .history import FIELDS, History, write_history
from .locking import lock_history
from .models import Memory, Review

FACTS_AT_A_TIME = 500
"""Rebuilt under one lock, so answers given meanwhile wait no longer than a moment."""
CHUNK = 2000
"""Rows fetched at a time."""


@dataclass(slots=True)
class Difference:
    """A memory that is not what its log says. `fields` is empty where the memory, or its log, is missing altogether."""

    learner: int
    fact: int
    fields: list[str] = field(default_factory=list)
    why: str = "differs"


def replay_all(*, learner: int | None = None, write: bool) -> Iterator[tuple[int, list[Difference]]]:
    """Part after part of the log: how many memories it makes, and which differ from what is stored.

    With `write` those are mended; a memory without any review is deleted, because nothing is known of it.
    """
    studied = Learner.objects.filter(
        Q(pk__in=Review.objects.values("learner")) | Q(pk__in=Memory.objects.values("learner"))
    )
    if learner is not None:
        studied = studied.filter(pk=learner)
    for pk in list(studied.order_by("pk").values_list("pk", flat=True)):
        logged = set(Review.objects.filter(learner=pk).values_list("fact_id", flat=True).distinct())
        remembered = set(Memory.objects.filter(learner=pk).values_list("fact_id", flat=True))
        facts = sorted(logged | remembered)
        for start in range(0, len(facts), FACTS_AT_A_TIME):
            with suppress(Learner.DoesNotExist):  # a guest who has joined an account meanwhile
                yield replay_facts(pk, facts[start : start + FACTS_AT_A_TIME], write=write)


@transaction.atomic
def replay_facts(learner: int, facts: Sequence[int], *, write: bool) -> tuple[int, list[Difference]]:
    """As `replay_all`, for some facts of one learner."""
    if write:
        lock_history(learner)
    memories = {memory.fact_id: memory for memory in Memory.objects.filter(learner=learner, fact__in=facts)}
    rebuilt = list(rebuilt_memories(Review.objects.filter(learner=learner, fact__in=facts)))
    differences, mended = [], []
    for memory in rebuilt:
        if difference := _compare(memories.pop(memory.fact_id, None), memory):
            differences.append(difference)
            mended.append(memory)
    differences += [Difference(learner, memory.fact_id, why="has no reviews") for memory in memories.values()]
    if write:
        Memory.objects.bulk_create(
            mended, update_conflicts=True, unique_fields=["learner", "fact"], update_fields=["bank", *FIELDS]
        )
        Memory.objects.filter(pk__in=[memory.pk for memory in memories.values()]).delete()
    return len(rebuilt), differences


def rebuilt_memories(log: QuerySet[Review]) -> Iterator[Memory]:
    """The memories that reviews amount to, unsaved. The reviews are of one learner."""
    ordered = log.select_related("question").order_by("fact", "reviewed_at", "pk")
    needed = ordered.only("learner", "fact", "key", "rating", "reviewed_at", "day", "question__bank")
    for _, reviews in groupby(needed.iterator(chunk_size=CHUNK), key=attrgetter("fact_id")):
        history = History()
        for review in reviews:
            history = history.reviewed(Rating(review.rating), at=review.reviewed_at, day=review.day, key=review.key)
        memory = Memory(learner_id=review.learner_id, fact_id=review.fact_id, bank_id=review.question.bank_id)
        write_history(history, memory)
        yield memory


def _compare(stored: Memory | None, rebuilt: Memory) -> Difference | None:
    if stored is None:
        return Difference(rebuilt.learner_id, rebuilt.fact_id, why="is missing")
    names = ["bank_id", *FIELDS]
    fields = [name for name in names if getattr(stored, name) != getattr(rebuilt, name)]
    return Difference(rebuilt.learner_id, rebuilt.fact_id, fields) if fields else None
