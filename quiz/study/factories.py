"""Learners' histories made up for tests and for the demo."""

import uuid
from datetime import UTC, datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from quiz.accounts.factories import LearnerFactory
from quiz.banks.factories import BankFactory, QuestionFactory
from quiz.core.scheduling import ALGORITHM, Rating

from .days import study_day
from .history import History
from .models import Memory, Review, Session


class MemoryFactory(DjangoModelFactory[Memory]):
    """A fact in review, unless told otherwise: `MemoryFactory(state=1, step=0)` is one being learned."""

    class Meta:
        model = Memory

    learner = factory.SubFactory(LearnerFactory)
    fact = factory.LazyAttribute(lambda memory: QuestionFactory().fact)
    bank = factory.LazyAttribute(lambda memory: memory.fact.bank)
    state = Memory.State.REVIEW
    stability = 10.0
    difficulty = 5.0
    due = factory.LazyFunction(lambda: datetime.now(UTC))
    last_review = factory.LazyAttribute(lambda memory: memory.due)
    last_day = factory.LazyAttribute(lambda memory: study_day(memory.last_review))
    reps = 1


class SessionFactory(DjangoModelFactory[Session]):
    """An open session that has shown nothing yet."""

    class Meta:
        model = Session

    learner = factory.SubFactory(LearnerFactory)
    bank = factory.SubFactory(BankFactory)
    started_at = factory.LazyFunction(lambda: datetime.now(UTC))


class ReviewFactory(DjangoModelFactory[Review]):
    """A learner's first answer to a fact, right unless `correct=False`. The memory is `manage.py replay`'s to make."""

    class Meta:
        model = Review

    learner = factory.SubFactory(LearnerFactory)
    question = factory.SubFactory(QuestionFactory)
    fact = factory.LazyAttribute(lambda review: review.question.fact)
    key = factory.LazyFunction(uuid.uuid4)
    answer = "Vienna"
    correct = True
    score = factory.LazyAttribute(lambda review: float(review.correct))
    question_type = factory.LazyAttribute(lambda review: review.question.type)
    options = 4
    milliseconds = 4000
    rating = factory.LazyAttribute(lambda review: 3 if review.correct else 1)
    reviewed_at = factory.LazyFunction(lambda: datetime.now(UTC))
    day = factory.LazyAttribute(lambda review: study_day(review.reviewed_at))
    state_after = factory.LazyAttribute(lambda review: _first_state(review))
    algorithm = ALGORITHM


def _first_state(review: Any) -> dict[str, Any] | None:
    first = History().reviewed(Rating(review.rating), at=review.reviewed_at, day=review.day, key=review.key)
    return first.to_json()
