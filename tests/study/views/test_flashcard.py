"""A card is turned before it is graded."""

import pytest

from quiz.study.models import Memory, Review

pytestmark = pytest.mark.django_db


def test_it_is_turned_by_a_request_of_its_own(only, student):
    only("flashcard")
    student.start()
    assert "Vienna" not in student.get().text
    assert 'name="grade"' not in student.get().text
    turned = student.get("?turn")
    assert "Vienna" in turned.text
    assert [grade.label for grade in turned.context["sheet"].grades] == ["Again", "Hard", "Good", "Easy"]
    assert [grade.back for grade in turned.context["sheet"].grades][:3] == ["1 min", "6 min", "10 min"]
    assert Review.objects.count() == 0


def test_the_buttons_promise_what_comes(only, student):
    only("flashcard")
    student.start()
    promised = student.get("?turn").context["sheet"].grades[3].back
    student.send(student.form(student.sheet(), 4))
    memory = Memory.objects.get()
    assert promised == f"{(memory.due - memory.last_review).days} d"


def test_other_types_have_no_back(only, student):
    only("short-answer")
    student.start()
    turned = student.get("?turn")
    assert (turned.context["sheet"].back, turned.context["sheet"].grades) == ("", ())
    assert "Vienna" not in turned.text
