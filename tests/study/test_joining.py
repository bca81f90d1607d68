"""A guest who signs in: nothing they learned is lost, nothing counts twice."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from quiz.accounts.actions import join_guest
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.accounts.models import Learner
from quiz.banks.factories import BankFactory, FactFactory, QuestionFactory
from quiz.study import replaying
from quiz.study.actions import record_answer
from quiz.study.factories import SessionFactory
from quiz.study.models import Memory, Review, Session

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def guest():
    return LearnerFactory()


@pytest.fixture
def learner():
    return LearnerFactory(user=UserFactory())


@pytest.fixture
def questions():
    bank = BankFactory()
    return [QuestionFactory(fact=FactFactory(bank=bank)) for _ in range(3)]


def answer(learner, question, days: float, response="Vienna", key=None):
    at = NOON + timedelta(days=days)
    return record_answer(learner=learner, question=question, key=key or uuid.uuid4(), response=response, at=at)


def join(guest, learner) -> None:
    join_guest(guest_id=guest.pk, user=learner.user)
    assert not Learner.objects.filter(pk=guest.pk).exists()
    assert not any(found for _, found in replaying.replay_all(write=False))


def test_what_only_the_guest_studied(guest, learner, questions):
    answer(guest, questions[0], 0)
    before = Memory.objects.values_list("stability", "due", "reps").get()
    join(guest, learner)
    assert Memory.objects.values_list("stability", "due", "reps").get() == before
    assert Memory.objects.get().learner == Review.objects.get().learner == learner


def test_what_only_the_account_studied_stays(guest, learner, questions):
    answer(learner, questions[0], 0)
    answer(guest, questions[1], 0)
    before = Memory.objects.get(learner=learner)
    join(guest, learner)
    after = Memory.objects.get(fact=questions[0].fact)
    assert (after.pk, after.stability, after.due) == (before.pk, before.stability, before.due)
    assert Memory.objects.filter(learner=learner).count() == 2


def test_one_fact_studied_by_both_is_one_history_in_the_order_of_time(guest, learner, questions):
    question, together = questions[0], LearnerFactory()
    history = [(learner, 0, "Vienna"), (guest, 0.001, "Graz"), (learner, 2, "Vienna"), (guest, 9, "Vienna")]
    for who, days, response in history:
        key = uuid.uuid4()
        answer(who, question, days, response, key)
        answer(together, question, days, response, key)
    fields = ("state", "step", "stability", "difficulty", "due", "last_review", "last_day", "reps", "lapses")
    expected = Memory.objects.filter(learner=together).values_list(*fields).get()
    join(guest, learner)
    assert Memory.objects.filter(learner=learner).values_list(*fields).get() == expected
    assert Review.objects.filter(learner=learner).count() == 4


def test_one_showing_answered_before_and_after_signing_in_counts_once(guest, learner, questions):
    key = uuid.uuid4()
    answer(guest, questions[0], 0, "Graz", key)
    answer(learner, questions[0], 0, "Vienna", key)
    join(guest, learner)
    assert Review.objects.get().answer == "Vienna"
    assert Memory.objects.get().reps == 1


def test_sessions_move_and_one_a_bank_stays_open(guest, learner):
    shared, own = BankFactory(), BankFactory()
    before = SessionFactory(learner=learner, bank=shared, started_at=NOON)
    now = SessionFactory(learner=guest, bank=shared, started_at=NOON)
    elsewhere = SessionFactory(learner=learner, bank=own, started_at=NOON)
    join(guest, learner)
    assert set(Session.objects.filter(learner=learner, finished_at=None)) == {now, elsewhere}
    assert Session.objects.get(pk=before.pk).finished_at


def test_a_guest_who_signs_up_keeps_studying(client, student):
    student.start()
    student.answer()
    guest = Learner.objects.get()
    user = UserFactory(password="a long enough phrase")
    client.post("/accounts/login/", {"login": user.username, "password": "a long enough phrase"})
    assert Learner.objects.get() == guest
    assert Learner.objects.get().user == user
    assert student.get().status_code == 200
    student.answer()
    assert Review.objects.filter(learner__user=user).count() == 2
