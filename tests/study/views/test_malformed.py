"""What cannot be read is told, and nothing of it is stored."""

import uuid

import pytest

from quiz.accounts.models import Learner
from quiz.study.models import Review

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", ["", "nonsense", "1234"])
def test_a_key_that_is_none(student, key):
    student.start()
    sheet = student.sheet()
    response = student.send({**student.form(sheet, ["Vienna"]), "key": key})
    assert response.status_code == 422
    assert "Please send it again" in response.text
    assert response.context["sheet"].question == sheet.question
    assert Review.objects.count() == 0


@pytest.mark.parametrize("question", ["", "x", "-1", str(10**30)])
def test_a_question_that_is_none(student, question):
    student.start()
    assert student.send({"key": str(uuid.uuid4()), "question": question}).status_code == 422


def test_without_a_session_the_way_back_is_shown(student):
    response = student.send({})
    assert response.status_code == 422
    assert "Please send it again" in response.text
    assert 'action="/study/danube/start/"' in response.text
    assert Learner.objects.count() == 0


def test_what_was_typed_is_kept(only, student):
    only("numeric")
    student.start()
    response = student.send(student.form(student.sheet(), "a great many"))
    assert 'value="a great many"' in response.text
    assert "is not a number" in response.text


def test_an_answer_must_be_posted(student):
    assert student.client.get("/study/danube/answer/").status_code == 405
    assert student.client.get("/study/danube/start/").status_code == 405
