import uuid
from datetime import UTC, datetime, timedelta

import pytest

from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.banks.factories import BankFactory
from quiz.core.questions import registry
from quiz.study.models import Review

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.fixture
def teacher():
    return UserFactory(username="teacher")


@pytest.fixture
def bank(teacher):
    return BankFactory(slug="capitals", owner=teacher)


@pytest.fixture
def answered():
    """`answered(question, "Graz")` logs what a learner (a new one unless given) answered, marked by the question."""

    def log(question, response, learner=None, *, after=timedelta(), milliseconds=4000):
        asked = registry.load(question.type, question.content)
        mark = asked.mark(response)
        return Review.objects.create(
            learner=learner or LearnerFactory(),
            fact=question.fact,
            question=question,
            key=uuid.uuid4(),
            answer=response,
            correct=mark.correct,
            score=mark.score,
            question_type=question.type,
            options=asked.options(),
            milliseconds=milliseconds,
            rating=3 if mark.correct else 1,
            day=(START + after).date(),
            state_after={},
            algorithm="",
            reviewed_at=START + after,
        )

    return log
