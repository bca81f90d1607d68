"""The log is the truth: whatever becomes of the memories, it makes them again, bit for bit."""

import itertools
import random
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from quiz.accounts.factories import LearnerFactory
from quiz.banks.factories import BankFactory, FactFactory, QuestionFactory
from quiz.study import replaying
from quiz.study.actions import record_answer
from quiz.study.factories import MemoryFactory
from quiz.study.history import FIELDS
from quiz.study.models import Memory, Review

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def fields(learner) -> list[tuple]:
    return list(Memory.objects.filter(learner=learner).order_by("fact").values_list("fact", "bank", *FIELDS))


def study(learner, questions, seed: int, answers: int = 60) -> None:
    """Answers at random: minutes, hours or weeks apart, right or wrong, graded or marked."""
    chance = random.Random(seed)
    at = NOON
    for _ in range(answers):
        at += chance.choice([timedelta(seconds=40), timedelta(hours=7), timedelta(days=chance.randrange(40))])
        question = chance.choice(questions)
        response = chance.randint(1, 4) if question.type == "flashcard" else chance.choice(["Vienna", "Graz"])
        key = uuid.UUID(int=chance.getrandbits(128))
        record_answer(learner=learner, question=question, key=key, response=response, at=at)


@pytest.fixture
def learner():
    return LearnerFactory()


@pytest.fixture
def questions():
    bank = BankFactory()
    facts = FactFactory.create_batch(4, bank=bank)
    return [QuestionFactory(fact=fact) for fact in facts] + [
        QuestionFactory(fact=fact, flashcard=True) for fact in facts
    ]


@pytest.mark.parametrize("seed", range(5))
def test_damaged_memories_come_back_bit_for_bit(learner, questions, seed, settings):
    study(learner, questions, seed)
    before = fields(learner)
    assert len(before) == 4
    lost = Memory.objects.filter(learner=learner).first()
    lost.delete()
    Memory.objects.filter(learner=learner).update(stability=1.5, reps=0, lapses=9, state=1, step=1, last_day=None)
    settings.TIME_ZONE = "Asia/Tokyo"  # days are counted as they were lived, wherever the server is now
    ((count, differences),) = replaying.replay_all(write=True)
    assert count == len(differences) == 4
    assert fields(learner) == before
    assert [found for _, found in replaying.replay_all(write=True)] == [[]]


def test_the_log_says_what_each_answer_did(learner, questions):
    study(learner, questions, seed=1)
    for fact in {question.fact for question in questions}:
        log = list(Review.objects.filter(fact=fact).order_by("reviewed_at"))
        for earlier, later in itertools.pairwise(log):
            assert later.state_before == earlier.state_after
            assert later.elapsed_days == (later.day - earlier.day).days
        assert log[0].state_before is None
        assert log[0].elapsed_days is None
        assert Memory.objects.get(fact=fact).stability == log[-1].state_after["stability"]


def test_checking_changes_nothing(learner, questions):
    study(learner, questions, seed=2)
    Memory.objects.update(difficulty=1.25)
    before = fields(learner)
    ((_, differences),) = replaying.replay_all(write=False)
    assert {difference.fields[0] for difference in differences} == {"difficulty"}
    assert fields(learner) == before


def test_one_learner_alone(learner, questions):
    other = LearnerFactory()
    study(learner, questions, seed=3)
    study(other, questions, seed=4)
    Memory.objects.update(stability=1.0)
    list(replaying.replay_all(learner=learner.pk, write=True))
    assert set(Memory.objects.filter(learner=other).values_list("stability", flat=True)) == {1.0}
    assert 1.0 not in Memory.objects.filter(learner=learner).values_list("stability", flat=True)


def test_a_memory_that_no_review_made_goes(learner, questions):
    study(learner, questions, seed=5)
    MemoryFactory(learner=learner)
    list(replaying.replay_all(write=True))
    assert Memory.objects.filter(learner=learner).count() == 4


def test_a_log_longer_than_one_part(learner, questions, monkeypatch):
    monkeypatch.setattr(replaying, "FACTS_AT_A_TIME", 3)
    study(learner, questions, seed=6)
    before = fields(learner)
    Memory.objects.all().delete()
    assert [count for count, _ in replaying.replay_all(write=True)] == [3, 1]
    assert fields(learner) == before
