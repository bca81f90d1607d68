"""Writes: sessions and answers."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from quiz.accounts.models import Learner
from quiz.banks.models import Bank, Question
from quiz.core.questions.base import Question as AskedQuestion
from quiz.core.questions.base import Response
from quiz.core.questions.registry import load
from quiz.core.scheduling import ALGORITHM, rating_of

from . import planning, queries
from .days import study_day
from .history import FIELDS, history_of, write_history
from .locking import lock_history
from .models import Memory, Review, Session

MAX_MILLISECONDS = 10 * 60 * 1000
"""Longer, and the learner was elsewhere: what is stored is this."""


def start_session(*, learner: Learner, bank: Bank, at: datetime) -> Session | None:
    """Today's open session with the bank, or a new one; None where there is nothing to study now."""
    for session in Session.objects.filter(learner=learner, bank=bank, finished_at=None):
        if study_day(session.started_at) == study_day(at):
            return session
        finish_session(session=session, at=at)  # what it planned is yesterday's
    facts = queries.plan(learner, bank, at)
    if not facts:
        return None
    # A double click plans twice: the second finds the first's session, which a constraint keeps the only open one.
    return Session.objects.get_or_create(
        learner=learner, bank=bank, finished_at=None, defaults={"facts": facts, "started_at": at}
    )[0]


def show_next(*, session: Session, at: datetime) -> Session | None:
    """The session with the question to show now, the same until it is answered; None when the session is over."""
    if session.question and session.question.status == Question.Status.PUBLISHED:
        return session
    with transaction.atomic():
        # Without a join: PostgreSQL waits for the row and re-reads it, but not what was joined to it before.
        session = Session.objects.select_for_update().get(pk=session.pk)
        if session.question and session.question.status == Question.Status.PUBLISHED:
            return session  # another tab was quicker
        if session.finished_at:
            return None
        session.question = _choose(session, at)
        session.key = uuid4()
        session.shown_at = at
        if session.question is None:
            session.finished_at = at
        session.save(update_fields=["question", "key", "shown_at", "finished_at"])
    return session if session.question else None


def _choose(session: Session, at: datetime) -> Question | None:
    """The next question of the next fact. Facts whose questions were withdrawn meanwhile are passed over."""
    memories = queries.session_memories(session)
    facts = list(session.facts)
    last = max(memories.values(), key=lambda memory: memory.last_review or session.started_at, default=None)
    while True:
        fact = planning.next_fact(facts, memories, since=session.started_at, at=at, last=last.fact_id if last else None)
        if fact is None:
            return None
        question = planning.next_question(
            queries.questions_of(fact),
            demand=planning.demand_of(memories.get(fact)),
            asked=queries.asked_before(session.learner_id, fact),
        )
        if question is not None:
            return question
        facts.remove(fact)


def finish_session(*, session: Session, at: datetime) -> None:
    Session.objects.filter(pk=session.pk, finished_at=None).update(finished_at=at, question=None)


def answering_time(session: Session | None, key: UUID, at: datetime, claimed: int | None) -> int:
    """Milliseconds from the showing to the answer: as the browser counted them, where it cannot have waited longer."""
    shown_at = session.shown_at if session and session.key == key else None
    elapsed = round((at - shown_at) / timedelta(milliseconds=1)) if shown_at else None
    if claimed is not None and (elapsed is None or claimed <= elapsed):
        return claimed
    return elapsed or 0


@transaction.atomic
def record_answer(
    *,
    learner: Learner,
    question: Question,
    key: UUID,
    response: Response,
    at: datetime,
    milliseconds: int = 0,
    session: Session | None = None,
) -> Review:
    """Store the answer, once for each key, and move the memory on. Returns what is stored: the first answer stands.

    Raises `Learner.DoesNotExist` for a guest who has just joined an account: sent again, the answer is the account's.
    """
    lock_history(learner.pk)
    if stored := _stored(learner, key):
        return stored
    memory = queries.memory_of(learner, question.fact_id) or Memory(
        learner=learner, fact_id=question.fact_id, bank_id=question.bank_id
    )
    asked = load(question.type, question.content, question.bank.language)
    review = _review(memory, question, asked, response, key, at)
    review.milliseconds = max(0, min(milliseconds, MAX_MILLISECONDS))
    review.session = session
    review.save(force_insert=True)
    memory.save(update_fields=FIELDS if memory.pk else None)
    if session:
        Session.objects.filter(pk=session.pk, key=key).update(question=None)
    return review


def _stored(learner: Learner, key: UUID) -> Review | None:
    """The answer that the key belongs to, with all that a verdict shows."""
    reviews = Review.objects.select_related("question__fact", "question__bank", "session")
    return reviews.filter(learner=learner, key=key).first()


def _review(
    memory: Memory, question: Question, asked: AskedQuestion, response: Response, key: UUID, at: datetime
) -> Review:
    """The review of an answer, and its effect on the memory; neither is saved."""
    before = history_of(memory)
    if memory.last_review and at <= memory.last_review:
        # Clocks of two servers differ, and the log is read in the order of its times.
        at = memory.last_review + memory.last_review.resolution
    day = study_day(at)
    mark = asked.mark(response)
    rating = rating_of(correct=mark.correct, grade=response if asked.self_graded else None)
    after = before.reviewed(rating, at=at, day=day, key=key)
    write_history(after, memory)
    return Review(
        learner_id=memory.learner_id,
        fact_id=memory.fact_id,
        question=question,
        key=key,
        answer=response,
        correct=mark.correct,
        score=mark.score,
        question_type=question.type,
        options=asked.options(),
        rating=rating,
        day=day,
        elapsed_days=before.elapsed_days(day),
        state_before=before.to_json(),
        state_after=after.to_json(),
        algorithm=ALGORITHM,
        reviewed_at=at,
    )
