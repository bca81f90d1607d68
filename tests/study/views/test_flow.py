"""From the start of a session to its summary, and the ways off that path."""

import uuid
from itertools import pairwise

import pytest

from quiz.accounts.models import Learner
from quiz.banks.factories import CONTENTS, BankFactory
from quiz.banks.models import Fact, Question
from quiz.study.models import Review, Session

pytestmark = pytest.mark.django_db


def test_a_session_from_start_to_summary(student):
    """Nine new facts: each is met, comes back once more the same day, and leaves for the days."""
    student.start()
    answered = []
    while (response := student.get()).status_code == 200:
        answered.append(response.context["sheet"].question.type)
        student.answer()
        assert len(answered) < 40
    assert len(answered) == 18
    assert set(answered) == set(CONTENTS)
    assert all(one != other for one, other in pairwise(answered))
    session = Session.objects.get()
    assert session.finished_at
    assert response["Location"] == f"/study/sessions/{session.pk}/"
    page = student.client.get(response["Location"])
    assert page.context["summary"].answered == page.context["summary"].right == 18
    assert page.context["summary"].learned == 9


def test_a_guest_who_keeps_studying_keeps_the_cookie(student, settings, time_machine):
    time_machine.move_to("2026-03-01 12:00Z")
    student.start()
    time_machine.move_to("2026-12-01 12:00Z")
    cookie = student.start().cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == settings.SESSION_COOKIE_AGE
    assert student.client.session.get_expiry_date().year == 2027


def test_reloading_shows_the_same_question_with_the_same_key(student):
    student.start()
    first, again = student.sheet(), student.sheet()
    assert (first.question, first.key, first.showing) == (again.question, again.key, again.showing)


def test_starting_again_goes_on(student):
    student.start()
    student.answer()
    student.start()
    assert Session.objects.count() == 1


def test_yesterdays_session_is_planned_anew(student, time_machine):
    time_machine.move_to("2026-05-01T12:00Z", tick=False)
    student.start()
    time_machine.move_to("2026-05-02T12:00Z", tick=False)
    student.start()
    old, new = Session.objects.order_by("pk")
    assert old.finished_at
    assert new.finished_at is None


def test_stopping_early(student):
    student.start()
    student.answer()
    response = student.client.post("/study/danube/finish/", follow=True)
    assert response.templates[0].name == "study/summary.html"
    assert response.context["summary"].answered == 1
    assert "Ready when you are" in student.get().text


def test_stopping_what_is_not_open(student):
    assert student.client.post("/study/danube/finish/")["Location"] == "/"


def test_the_address_of_a_bank_before_it_is_begun(student):
    page = student.get()
    assert "Ready when you are" in page.text
    assert Learner.objects.count() == 0


def test_nothing_left_to_study(student):
    student.start()
    while student.get().status_code == 200:
        student.answer()
    student.start()
    assert Session.objects.count() == 1
    assert "All done for now" in student.get().text


def test_a_bank_without_questions(client):
    BankFactory(slug="empty")
    client.post("/study/empty/start/")
    assert "Nothing to ask yet" in client.get("/study/empty/").text


def test_htmx_leaves_for_the_summary_as_a_whole_page(student, htmx_student):
    htmx_student.start()
    while "HX-Redirect" not in (response := htmx_student.get()):
        htmx_student.answer()
    assert response["HX-Redirect"] == f"/study/sessions/{Session.objects.get().pk}/"


def test_going_back_in_the_browser_gets_a_whole_page(client, student):
    student.start()
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get("/study/danube/", headers=headers).text


def test_a_question_withdrawn_while_it_is_shown_still_takes_its_answer(student):
    student.start()
    fields = student.form(student.sheet(), ["Vienna"])
    Question.objects.filter(pk=fields["question"]).update(status=Question.Status.RETIRED)
    assert student.send(fields).status_code == 303
    assert student.sheet().question.pk != fields["question"]


def test_a_fact_withdrawn_in_the_middle_is_passed_over(student):
    student.start()
    Question.objects.filter(fact__in=Fact.objects.order_by("pk")[:8]).update(status=Question.Status.RETIRED)
    assert student.sheet().question.fact == Fact.objects.order_by("pk")[8]


def test_an_answer_without_a_session_is_kept(student, right):
    """The cookie is gone, or the session was ended in another tab: an answer given is an answer stored."""
    question = Question.objects.get(type="short-answer")
    fields = {"key": str(uuid.uuid4()), "question": question.pk, "text": "Vienna"}
    assert student.send(fields).status_code == 303
    assert Review.objects.get().session is None


def test_an_answer_to_another_question_leaves_the_shown_one(student):
    student.start()
    shown = student.sheet()
    other = Question.objects.get(type="short-answer")
    student.send({"key": str(uuid.uuid4()), "question": other.pk, "text": "Vienna"})
    assert student.sheet().key == shown.key
    assert Review.objects.get().session == Session.objects.get()
