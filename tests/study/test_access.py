"""The teacher who owns a private bank, a pupil who studies public ones, and a stranger who tries addresses."""

import uuid

import pytest
from django.test import Client

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User
from quiz.banks.factories import BankFactory, FactFactory, QuestionFactory
from quiz.banks.models import Question
from quiz.study.models import Review, Session

from .conftest import Student

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> Client:
    client = Client()
    client.force_login(UserFactory(username="teacher"))
    return client


@pytest.fixture
def pupil() -> Client:
    client = Client()
    client.force_login(UserFactory(username="pupil"))
    return client


@pytest.fixture
def stranger() -> Client:
    return Client()


@pytest.fixture
def private(teacher):
    owner = User.objects.get(username="teacher")
    bank = BankFactory(slug="private", title="Not yet for others", owner=owner, public=False)
    QuestionFactory(fact=FactFactory(bank=bank), short_answer=True)
    return bank


def requests(client: Client, slug: str) -> list[int]:
    answer = {"key": str(uuid.uuid4()), "question": Question.objects.first().pk, "text": "Vienna"}
    return [
        client.get(f"/study/{slug}/").status_code,
        client.get(f"/study/{slug}/?turn").status_code,
        client.post(f"/study/{slug}/start/").status_code,
        client.post(f"/study/{slug}/answer/", answer).status_code,
        client.post(f"/study/{slug}/finish/").status_code,
    ]


def test_the_owner_studies_a_private_bank(teacher, private):
    assert requests(teacher, "private") == [200, 200, 302, 303, 302]


def test_for_all_others_it_does_not_exist(pupil, stranger, private):
    for client in (pupil, stranger):
        assert requests(client, "private") == [404] * 5
        assert "Not yet for others" not in client.get("/").text
    assert Review.objects.count() == Session.objects.count() == 0


def test_an_unknown_bank(pupil, private):
    assert requests(pupil, "no-such-bank") == [404] * 5


def test_a_question_of_another_bank(pupil, private, bank):
    """A readable bank's address does not open a private bank's question."""
    secret = Question.objects.get(bank=private)
    answer = {"key": str(uuid.uuid4()), "question": secret.pk, "text": "Vienna"}
    assert pupil.post("/study/danube/answer/", answer).status_code == 404
    assert Review.objects.count() == 0


def test_a_question_that_is_only_proposed(pupil, bank):
    question = Question.objects.get(bank=bank, type="short-answer")
    Question.objects.filter(pk=question.pk).update(status=Question.Status.PROPOSED)
    answer = {"key": str(uuid.uuid4()), "question": question.pk, "text": "Vienna"}
    assert pupil.post("/study/danube/answer/", answer).status_code == 404


def test_verdicts_and_summaries_are_the_learners_own(teacher, pupil, stranger, bank):
    student = Student(pupil)
    student.start()
    verdict = student.answer()["Location"]
    summary = f"/study/sessions/{Session.objects.get().pk}/"
    assert (pupil.get(verdict).status_code, pupil.get(summary).status_code) == (200, 200)
    Student(teacher).start()
    for client in (teacher, stranger):
        assert (client.get(verdict).status_code, client.get(summary).status_code) == (404, 404)


def test_a_bank_that_is_private_again_takes_its_summary_along(pupil, bank):
    Student(pupil).start()
    bank.public = False
    bank.save()
    assert pupil.get(f"/study/sessions/{Session.objects.get().pk}/").status_code == 404
    assert "Along the Danube" not in pupil.get("/").text
