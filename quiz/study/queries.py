"""Reads: what is due, what is new, and what a session needs to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet

from quiz.accounts.models import Learner, User
from quiz.banks.models import Bank, Citation, Fact, Question
from quiz.banks.queries import readable_banks, with_counts

from .days import end_of_day
from .models import Memory, Review, Session
from .planning import LEARN_AHEAD, NEW_FACTS, SESSION_FACTS

ASKED_BEFORE = 20
"""So many past questions of a fact decide which comes next."""


def is_due(at: datetime) -> Q:
    """Memories to ask for: the learned ones that fall on this day of study, those being learned that are due soon."""
    return Q(due__lt=end_of_day(at), state=Memory.State.REVIEW) | Q(due__lte=at + LEARN_AHEAD)


def askable() -> QuerySet[Fact]:
    """The facts that have a published question, in their bank's order."""
    published = Question.objects.filter(fact=OuterRef("pk"), status=Question.Status.PUBLISHED)
    return Fact.objects.filter(Exists(published), retired=False)


def plan(learner: Learner, bank: Bank, at: datetime) -> list[int]:
    """The facts for a session: what is due, the longest waiting first, then new ones in the bank's order."""
    published = Question.objects.filter(fact=OuterRef("fact"), status=Question.Status.PUBLISHED)
    due = (
        Memory.objects.filter(is_due(at), Exists(published), learner=learner, bank=bank, fact__retired=False)
        .order_by("due", "pk")
        .values_list("fact_id", flat=True)[:SESSION_FACTS]
    )
    facts = list(due)
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
    known: int
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
    """Banks with something to ask that the learner has not begun, by title."""
    banks = readable_banks(user).filter(Exists(askable().filter(bank=OuterRef("pk"))))
    return with_counts(banks.exclude(_begun(learner)) if learner else banks)


def _begun(learner: Learner) -> Q:
    memories = Memory.objects.filter(learner=learner, bank=OuterRef("pk"))
    sessions = Session.objects.filter(learner=learner, bank=OuterRef("pk"), finished_at=None)
    return Q(Exists(memories)) | Q(Exists(sessions))


def _shelves(learner: Learner | None, banks: QuerySet[Bank], at: datetime) -> list[Shelf]:
    """Four queries, however many banks."""
    listed = list(banks)
    remembered = _remembered(learner, listed, at)
    new = dict(_unknown(learner, listed).values_list("bank").annotate(n=Count("pk")).order_by())
    open_sessions = Session.objects.filter(learner=learner, bank__in=listed, finished_at=None)
    opened = set(open_sessions.values_list("bank_id", flat=True)) if learner else set()
    return [
        Shelf(
            bank=bank,
            due=remembered[bank.pk]["due_now"] if bank.pk in remembered else 0,
            new=new.get(bank.pk, 0),
            known=remembered[bank.pk]["known"] if bank.pk in remembered else 0,
            open=bank.pk in opened,
            next_due=remembered[bank.pk]["next_due"] if bank.pk in remembered else None,
        )
        for bank in listed
    ]


def _remembered(learner: Learner | None, banks: list[Bank], at: datetime) -> dict[int, dict[str, Any]]:
    """By bank: how many facts the learner knows, how many are due, and when the next will be."""
    if learner is None:
        return {}
    published = Question.objects.filter(fact=OuterRef("fact"), status=Question.Status.PUBLISHED)
    memories = Memory.objects.filter(Exists(published), learner=learner, bank__in=banks, fact__retired=False)
    rows = memories.values("bank").annotate(
        due_now=Count("pk", filter=is_due(at)), known=Count("pk"), next_due=Min("due", filter=~is_due(at))
    )
    return {row["bank"]: row for row in rows}


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
