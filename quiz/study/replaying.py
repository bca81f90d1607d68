"""Memories rebuilt from the log of reviews: what `manage.py replay` does, and what joining two learners needs.

The log is read in the order in which it was lived, one learner at a time, so that any number of reviews fits in memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from django.db import transaction
from django.db.models import Q, QuerySet

from quiz.accounts.models import Learner
from quiz.core.scheduling import Rating

from .history import FIELDS, History, write_history
from .models import Memory, Review

CHUNK = 2000
"""Rows read or written at a time."""


@dataclass(slots=True)
class Difference:
    """A memory that is not what its log says. `fields` is empty where the memory, or its log, is missing altogether."""

    learner: int
    fact: int
    fields: list[str] = field(default_factory=list)
    why: str = "differs"


def replay_all(*, learner: int | None = None, write: bool) -> Iterator[tuple[int, list[Difference]]]:
    """Each learner in turn: how many memories their log makes, and which differ from what is stored.

    With `write` those are mended; a memory without any review is deleted, because nothing is known of it.
    """
    studied = Learner.objects.filter(Q(pk__in=Review.objects.values("learner")) | Q(memories__isnull=False)).distinct()
    if learner is not None:
        studied = studied.filter(pk=learner)
    for pk in studied.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=CHUNK):
        yield replay_learner(pk, write=write)


@transaction.atomic
def replay_learner(learner: int, *, facts: Iterable[int] | None = None, write: bool) -> tuple[int, list[Difference]]:
    """As `replay_all`, for one learner, and for some facts only where `facts` names them."""
    stored = Memory.objects.filter(learner=learner)
    log = Review.objects.filter(learner=learner)
    if facts is not None:
        facts = list(facts)
        stored, log = stored.filter(fact__in=facts), log.filter(fact__in=facts)
    if write:
        stored = stored.select_for_update()  # answers given meanwhile wait
    memories = {memory.fact_id: memory for memory in stored}
    differences, made, seen = [], [], set()
    for rebuilt in rebuilt_memories(log):
        seen.add(rebuilt.fact_id)
        if difference := _compare(memories.get(rebuilt.fact_id), rebuilt):
            differences.append(difference)
            made.append(rebuilt)
    without_log = [memory for fact, memory in memories.items() if fact not in seen]
    differences += [Difference(learner, memory.fact_id, why="has no reviews") for memory in without_log]
    if write:
        Memory.objects.bulk_create(
            made,
            batch_size=CHUNK,
            update_conflicts=True,
            unique_fields=["learner", "fact"],
            update_fields=["bank", *FIELDS],
        )
        Memory.objects.filter(pk__in=[memory.pk for memory in without_log]).delete()
    return len(seen), differences


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
