"""Reads: what is due, what is new, and what a session needs to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from quiz.accounts.models import Learner, User
from quiz.banks.models import Bank, Citation, Fact, Question
from quiz.banks.queries import readable_banks, with_counts

from .days import end_of_day
from .models import Memory, Review, Session
from .planning import LEARN_AHEAD, NEW_FACTS, SESSION_FACTS

ASKED_BEFORE = 20
"""So many past questions of a fact decide which comes next."""


def askable() -> QuerySet[Fact]:
    """The facts that have a published question, in their bank's order."""
    published = Question.objects.filter(fact=OuterRef("pk"), status=Question.Status.PUBLISHED)
    return Fact.objects.filter(Exists(published), retired=False)


def plan(learner: Learner, bank: Bank, at: datetime) -> list[int]:
    """The facts for a session: what is due, the longest waiting first, then new ones in the bank's order."""
    facts = list(_due(learner, at).filter(bank=bank).values_list("fact_id", flat=True)[:SESSION_FACTS])
    room = min(NEW_FACTS, SESSION_FACTS - len(facts))
    return facts + list(_unknown(learner, [bank]).values_list("pk", flat=True)[:room])


def session_memories(session: Session) -> dict[int, Memory]:
    """The memories of the session's facts, by fact."""
    memories = Memory.objects.filter(learner=session.learner_id, fact__in=session.facts)
    return {memory.fact_id: memory for memory in memories}


def questions_of(fact: int) -> QuerySet[Question]:
    """What the fact may be asked with."""
    askable = Question.objects.filter(fact=fact, status=Question.Status.PUBLISHED, fact__retired=False)
    return askable.select_related("fact")


def asked_before(learner: int, fact: int) -> list[int]:
    """The questions that the learner was asked about the fact, latest first."""
    log = Review.objects.filter(learner=learner, fact=fact).order_by("-reviewed_at", "-pk")
    return list(log.values_list("question_id", flat=True)[:ASKED_BEFORE])


@dataclass(frozen=True, slots=True)
class Shelf:
    """One bank as its learner finds it today. The bank has the counts of `banks.queries.with_counts`."""

    bank: Bank
    due: int
    new: int
    open: bool
    next_due: datetime | None
    """When the first memory is due that is not due yet."""

    @property
    def startable(self) -> bool:
        return bool(self.due or self.new or self.open)


def shelf(learner: Learner | None, bank: Bank, at: datetime) -> Shelf:
    """The figures of one bank, as `shelves` has them."""
    counted = with_counts(Bank.objects.filter(pk=bank.pk))
    return _shelves(learner, counted, at)[0]


def begun_shelves(user: User | AnonymousUser, learner: Learner, at: datetime) -> list[Shelf]:
    """The banks that the learner has studied: first those with something due, the most of it first, then by title."""
    banks = with_counts(readable_banks(user).filter(_begun(learner)))
    return sorted(_shelves(learner, banks, at), key=lambda shelf: -shelf.due)


def other_banks(user: User | AnonymousUser, learner: Learner | None) -> QuerySet[Bank]:
    """Banks with something to ask that the learner has not begun, the fullest first."""
    banks = readable_banks(user).filter(Exists(askable().filter(bank=OuterRef("pk"))))
    return with_counts(banks.exclude(_begun(learner)) if learner else banks).order_by("-fact_count", "title", "pk")


def _begun(learner: Learner) -> Q:
    memories = Memory.objects.filter(learner=learner, bank=OuterRef("pk"))
    sessions = Session.objects.filter(learner=learner, bank=OuterRef("pk"), finished_at=None)
    return Q(Exists(memories)) | Q(Exists(sessions))


def _shelves(learner: Learner | None, banks: QuerySet[Bank], at: datetime) -> list[Shelf]:
    """Four queries, however many banks."""
    if learner:
        banks = banks.annotate(next_due=Subquery(_later(learner, at).filter(bank=OuterRef("pk")).values("due")[:1]))
    listed = list(banks)
    due = _by_bank(_due(learner, at).filter(bank__in=listed)) if learner else {}
    new = _by_bank(_unknown(learner, listed))
    sessions = Session.objects.filter(learner=learner, bank__in=listed, finished_at=None)
    opened = set(sessions.values_list("bank_id", flat=True)) if learner else set()
    return [
        Shelf(
            bank=bank,
            due=due.get(bank.pk, 0),
            new=new.get(bank.pk, 0),
            open=bank.pk in opened,
            next_due=getattr(bank, "next_due", None),
        )
        for bank in listed
    ]


def _by_bank(rows: QuerySet[Any]) -> dict[int, int]:
    return dict(rows.order_by().values_list("bank").annotate(n=Count("pk")))


def _remembered(learner: Learner) -> QuerySet[Memory]:
    """The learner's memories of facts that can be asked, the soonest due first."""
    published = Question.objects.filter(fact=OuterRef("fact"), status=Question.Status.PUBLISHED)
    return Memory.objects.filter(Exists(published), learner=learner, fact__retired=False).order_by("due", "pk")


def _due(learner: Learner, at: datetime) -> QuerySet[Memory]:
    """Memories to ask for: the learned ones that fall on this day of study, those being learned that are due soon."""
    today, soon = end_of_day(at), at + LEARN_AHEAD
    either = Q(due__lt=today, state=Memory.State.REVIEW) | Q(due__lte=soon)
    return _remembered(learner).filter(either, due__lte=max(today, soon))  # the latter is what an index can find


def _later(learner: Learner, at: datetime) -> QuerySet[Memory]:
    """The others."""
    today, soon = end_of_day(at), at + LEARN_AHEAD
    return _remembered(learner).filter(Q(due__gte=today) | ~Q(state=Memory.State.REVIEW), due__gt=soon)


def _unknown(learner: Learner | None, banks: list[Bank]) -> QuerySet[Fact]:
    """The facts that can be asked and that the learner has not met."""
    facts = askable().filter(bank__in=banks)
    if learner is None:
        return facts
    return facts.exclude(Exists(Memory.objects.filter(learner=learner, fact=OuterRef("pk"))))


def citations_of(questions: Sequence[Question]) -> dict[int, list[Citation]]:
    """The sentences that questions rest on, with their sources, by question: its own, or else those of its fact."""
    either = Q(question__in=questions) | Q(fact__in={question.fact_id for question in questions})
    citations = list(Citation.objects.filter(either).select_related("source"))
    return {
        question.pk: [citation for citation in citations if citation.question_id == question.pk]
        or [citation for citation in citations if citation.fact_id == question.fact_id]
        for question in questions
    }


def memory_of(learner: Learner, fact: int) -> Memory | None:
    return Memory.objects.filter(learner=learner, fact=fact).first()


def answers_of(session: Session) -> list[Review]:
    """The session's reviews in order, each with its question and fact."""
    return list(Review.objects.filter(session=session).select_related("question__fact").order_by("reviewed_at", "pk"))
