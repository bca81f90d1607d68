import uuid
from datetime import UTC, datetime, timedelta

import pytest

from quiz.banks.factories import CitationFactory, FactFactory, QuestionFactory
from quiz.study.actions import record_answer
from quiz.study.factories import SessionFactory
from quiz.study.models import Session
from quiz.study.summaries import summary

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def session() -> Session:
    return SessionFactory(started_at=NOON)


def ask(session, key: str, *rights: bool) -> None:
    """Answer a new fact, every ten minutes, rightly or not."""
    fact = FactFactory(bank=session.bank, key=key)
    ask = {"ask": f"Which {key}?", "answer": "Vienna", "wrong": ["Graz"]}
    question = QuestionFactory(fact=fact, content=ask)
    CitationFactory(fact=fact, sentence=f"The {key} is Vienna.")
    session.facts.append(fact.pk)
    session.save()
    for number, right in enumerate(rights):
        record_answer(
            learner=session.learner,
            question=question,
            key=uuid.uuid5(uuid.NAMESPACE_OID, f"{key}{number}"),
            response="Vienna" if right else "Graz",
            at=NOON + timedelta(minutes=10 * number),
            session=session,
        )


def test_figures(session):
    ask(session, "capital", True, True)
    ask(session, "court", False)
    made = summary(session, NOON + timedelta(minutes=15))
    assert (made.answered, made.right, made.facts, made.learned) == (3, 2, 2, 1)


def test_the_hardest_come_first_with_their_sources(session):
    ask(session, "court", False, True)
    ask(session, "capital", False, False, False)
    ask(session, "city", True)
    made = summary(session, NOON)
    assert [(hard.wording, hard.key, hard.wrong) for hard in made.hardest] == [
        ("Which capital?", "Vienna", 3),
        ("Which court?", "Vienna", 1),
    ]
    assert [hard.clippings[0].before for hard in made.hardest] == ["The capital is ", "The court is "]


def test_when_they_come_back_soonest_first(session):
    ask(session, "capital", True, True)
    ask(session, "court", True, True)
    ask(session, "city", False)
    made = summary(session, NOON + timedelta(minutes=10))
    assert made.returns == [("now", 1), ("in 2 days, 3 March", 2)]


def test_a_session_without_answers(session):
    made = summary(session, NOON)
    assert (made.answered, made.returns, made.hardest) == (0, [], [])
