"""An answer counts once, however often and from however many places it is sent."""

import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from quiz.accounts.actions import join_guest
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.accounts.models import Learner
from quiz.banks.factories import FactFactory, QuestionFactory
from quiz.study import replaying
from quiz.study.actions import record_answer, show_next, start_session
from quiz.study.models import Memory, Review, Session

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
THREADS = 8
ROUNDS = 5


def at_once(jobs: list[Callable[[], object]]) -> list[object]:
    """The results of jobs that begin together, each in a thread, and so on a database connection, of its own."""
    gate = threading.Barrier(len(jobs))
    results: list[object] = [None] * len(jobs)

    def run(place: int) -> None:
        gate.wait()
        try:
            results[place] = jobs[place]()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


class TestOneAfterAnother:
    pytestmark = pytest.mark.django_db

    def test_the_first_answer_stands(self):
        learner, question, key = LearnerFactory(), QuestionFactory(), uuid.uuid4()
        first = record_answer(learner=learner, question=question, key=key, response="Graz", at=NOON)
        again = record_answer(learner=learner, question=question, key=key, response="Vienna", at=NOON)
        assert again == first
        assert Review.objects.get().answer == "Graz"
        assert Memory.objects.get().reps == 1

    def test_a_key_is_a_learners_own(self):
        question, key = QuestionFactory(), uuid.uuid4()
        for learner in (LearnerFactory(), LearnerFactory()):
            record_answer(learner=learner, question=question, key=key, response="Vienna", at=NOON)
        assert Review.objects.count() == Memory.objects.count() == 2

    def test_one_key_for_two_questions_is_one_answer(self):
        learner, key = LearnerFactory(), uuid.uuid4()
        for question in (QuestionFactory(), QuestionFactory()):
            record_answer(learner=learner, question=question, key=key, response="Vienna", at=NOON)
        assert Review.objects.count() == 1
        assert Memory.objects.get().fact == Review.objects.get().fact

    def test_two_questions_of_a_fact_feed_one_memory(self):
        learner, fact = LearnerFactory(), FactFactory()
        for question in (QuestionFactory(fact=fact), QuestionFactory(fact=fact)):
            record_answer(learner=learner, question=question, key=uuid.uuid4(), response="Vienna", at=NOON)
        assert Memory.objects.get().reps == 2

    def test_a_clock_set_back_keeps_the_order_of_the_log(self):
        learner, question = LearnerFactory(), QuestionFactory()
        for at in (NOON, NOON - timedelta(minutes=5), NOON):
            record_answer(learner=learner, question=question, key=uuid.uuid4(), response="Vienna", at=at)
        times = list(Review.objects.order_by("pk").values_list("reviewed_at", flat=True))
        assert times == sorted(set(times))
        assert [found for _, found in replaying.replay_all(write=False)] == [[]]

    def test_sending_a_form_twice_shows_the_same_verdict(self, student):
        student.start()
        sheet = student.sheet()
        first = student.send(student.form(sheet, ["Vienna"]))
        again = student.send(student.form(sheet, ["Graz"]))
        assert first["Location"] == again["Location"]
        assert Review.objects.get().answer == ["Vienna"]

    def test_a_late_repeat_does_not_skip_a_question(self, student):
        """The answer of a tab left behind must not clear the question that is shown by now."""
        student.start()
        fields = student.form(student.sheet(), ["Vienna"])
        student.send(fields)
        shown = student.sheet()
        student.send(fields)
        assert student.sheet().key == shown.key


@pytest.mark.django_db(transaction=True)
class TestAtTheSameMoment:
    def test_one_key(self):
        learner, question, key = LearnerFactory(), QuestionFactory(), uuid.uuid4()
        answers = ["Vienna", "Graz", "Linz", "Salzburg"] * (THREADS // 4)
        reviews = at_once(
            [
                lambda answer=answer: (
                    record_answer(learner=learner, question=question, key=key, response=answer, at=NOON).pk
                )
                for answer in answers
            ]
        )
        assert set(reviews) == {Review.objects.get().pk}
        assert Memory.objects.get().reps == 1

    def test_one_key_on_different_facts(self):
        learner, key = LearnerFactory(), uuid.uuid4()
        questions = QuestionFactory.create_batch(THREADS)
        reviews = at_once(
            [
                lambda question=question: (
                    record_answer(learner=learner, question=question, key=key, response="Vienna", at=NOON).pk
                )
                for question in questions
            ]
        )
        assert set(reviews) == {Review.objects.get().pk}
        assert Memory.objects.get().fact == Review.objects.get().fact

    def test_different_keys_on_one_memory(self):
        learner, question = LearnerFactory(), QuestionFactory()

        def answer_often() -> list[int]:
            return [
                record_answer(learner=learner, question=question, key=uuid.uuid4(), response="Vienna", at=NOON).pk
                for _ in range(ROUNDS)
            ]

        reviews = at_once([answer_often] * THREADS)
        assert {pk for answers in reviews for pk in answers} == set(Review.objects.values_list("pk", flat=True))
        assert Review.objects.count() == Memory.objects.get().reps == THREADS * ROUNDS
        assert [found for _, found in replaying.replay_all(write=False)] == [[]]

    def test_a_key_repeated_for_another_fact_while_that_fact_is_answered(self):
        learner, asked, other = LearnerFactory(), QuestionFactory(), QuestionFactory()
        key = record_answer(learner=learner, question=asked, key=uuid.uuid4(), response="Vienna", at=NOON).key

        def send(key: uuid.UUID) -> Callable[[], uuid.UUID]:
            return lambda: record_answer(learner=learner, question=other, key=key, response="Vienna", at=NOON).key

        keys = [key, key, key, uuid.uuid4(), key, key, uuid.uuid4(), key]
        assert at_once([send(key) for key in keys]) == keys
        assert Memory.objects.get(fact=other.fact).reps == Review.objects.filter(fact=other.fact).count() == 2

    @pytest.mark.parametrize("studied", [False, True], ids=["first answer", "known fact"])
    def test_a_guest_signs_in_while_answering(self, studied):
        """What was confirmed is the account's; what came too late was not confirmed."""
        user = UserFactory()
        learner, guest, question = LearnerFactory(user=user), LearnerFactory(), QuestionFactory()
        confirmed = []

        def answer() -> None:
            key = uuid.uuid4()
            record_answer(learner=guest, question=question, key=key, response="Vienna", at=NOON)
            confirmed.append(key)

        if studied:
            answer()
        jobs = [answer] * THREADS
        jobs.insert(THREADS // 2, lambda: join_guest(guest_id=guest.pk, user=user))
        failures = [result for result in at_once(jobs) if result is not None]
        assert {type(failure) for failure in failures} <= {Learner.DoesNotExist}
        assert sorted(Review.objects.filter(learner=learner).values_list("key", flat=True)) == sorted(confirmed)
        assert not Learner.objects.filter(pk=guest.pk).exists()
        assert [found for _, found in replaying.replay_all(write=False)] == [[]] * bool(confirmed)

    def test_starting_makes_one_session(self):
        learner, question = LearnerFactory(), QuestionFactory()
        sessions = at_once(
            [lambda: start_session(learner=learner, bank=question.bank, at=NOON).pk for _ in range(THREADS)]
        )
        assert set(sessions) == {Session.objects.get().pk}

    def test_two_tabs_are_shown_the_same_question(self):
        learner, question = LearnerFactory(), QuestionFactory()
        session = start_session(learner=learner, bank=question.bank, at=NOON)
        keys = at_once(
            [lambda: show_next(session=Session.objects.get(pk=session.pk), at=NOON).key for _ in range(THREADS)]
        )
        assert set(keys) == {Session.objects.get().key}
