"""Every type is answered with and without JavaScript, and refuses what it cannot read."""

import pytest

from quiz.banks.factories import CONTENTS
from quiz.banks.models import Bank
from quiz.study.models import Memory, Review, Session

TYPES = sorted(CONTENTS)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("type", TYPES)
def test_without_javascript(type, only, student, right):
    only(type)
    student.start()
    page = student.get()
    assert "<form" in page.text
    response = student.send(student.form(page.context["sheet"], right[type]))
    assert response.status_code == 303
    verdict = student.client.get(response["Location"])
    assert 'class="verdict right"' in verdict.text
    review = Review.objects.get()
    assert (review.correct, review.question_type, review.answer) == (True, type, right[type])
    assert review.session == Session.objects.get()


@pytest.mark.parametrize("type", TYPES)
def test_with_htmx(type, only, htmx_student, wrong):
    only(type)
    htmx_student.start()
    page = htmx_student.get()
    assert "<html" not in page.text
    response = htmx_student.send(htmx_student.form(page.context["sheet"], wrong[type]))
    assert response.status_code == 200
    assert "<html" not in response.text
    assert 'class="verdict wrong"' in response.text
    assert '<p id="said" hx-swap-oob="innerHTML">' in response.text
    assert response["HX-Replace-Url"] == f"/study/danube/?answer={Review.objects.get().key}"
    assert Review.objects.get().rating == 1


@pytest.mark.parametrize("type", TYPES)
def test_an_answer_that_cannot_be_read(type, only, student):
    question = only(type)
    student.start()
    sheet = student.sheet()
    nonsense = {
        "choice": "9",
        "text": "",
        "number": "many",
        "grade": "5",
        "gap-0": "",
        "match-0": "8",
        "place-1": "x",
    }
    response = student.send({"key": str(sheet.key), "question": question.pk, **nonsense})
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert response.context["sheet"].question == question
    assert response.context["sheet"].key == sheet.key
    assert Review.objects.count() == Memory.objects.count() == 0


@pytest.mark.parametrize(
    ("language", "own", "right"),
    [("de", {}, True), ("de", {"language": "en"}, False), ("en", {}, False), ("en", {"language": "de"}, True)],
)
def test_a_number_is_read_in_the_banks_language_unless_the_question_has_its_own(
    bank, only, student, language, own, right
):
    Bank.objects.update(language=language)
    question = only("numeric")
    question.content = {"ask": "Wie viele Menschen wohnen hier?", "answer": {"value": 16000}, **own}
    question.save()
    student.start()
    student.send(student.form(student.sheet(), "16.000"))
    assert Review.objects.get().correct is right


def test_words_are_compared_in_the_banks_language(bank, only, student):
    """An article does not count, neither in the mark nor in the note that the verdict's page adds to it."""
    Bank.objects.update(language="fr")
    question = only("short-answer")
    question.content = {"ask": "Où le roi habite-t-il ?", "answer": "le château"}
    question.save()
    student.start()
    response = student.send(student.form(student.sheet(), "chateaux"))
    assert "Right, but it is spelled “le château”." in student.client.get(response["Location"]).text
    assert Review.objects.get().correct
