"""Today's page: for a visitor, for a learner."""

import pytest

from quiz.accounts.models import Learner
from quiz.banks.factories import BankFactory, FactFactory, QuestionFactory
from quiz.banks.models import Question
from quiz.study.models import Memory, Session

pytestmark = pytest.mark.django_db


def test_a_visitor_reads_what_this_is_and_starts_with_one_press(client, bank):
    page = client.get("/")
    assert "Newsdeck turns news articles into questions" in page.text
    assert "9 facts" in page.text
    assert 'action="/study/danube/start/"' in page.text
    assert Learner.objects.count() == 0
    response = client.post("/study/danube/start/", follow=True)
    assert response.templates[0].name == "study/question.html"
    assert Learner.objects.get().user is None


def test_a_learner_sees_what_is_due_and_new(client, student, time_machine):
    time_machine.move_to("2026-05-01T12:00Z", tick=False)
    student.start()
    student.answer()
    page = client.get("/")
    assert "8 new" in page.text
    assert "Continue" in page.text
    student.client.post("/study/danube/finish/")
    Memory.objects.update(state=Memory.State.REVIEW)
    assert "1 fact to remember" in client.get("/").text
    Memory.objects.update(due="2026-05-04T09:00Z")
    page = client.get("/")
    assert "Nothing is due" in page.text
    assert "next in 3 days, 4 May" in page.text


def test_what_falls_on_a_day_is_due_from_its_start(client, student, time_machine):
    time_machine.move_to("2026-05-01T21:00Z", tick=False)
    student.start()
    student.answer()
    Memory.objects.update(state=Memory.State.REVIEW, due="2026-05-02T21:00Z")
    assert "Nothing is due" in client.get("/").text
    time_machine.move_to("2026-05-02T07:00Z", tick=False)
    assert "1 due" in client.get("/").text


def test_nothing_published(client):
    assert "No banks yet" in client.get("/").text


def test_banks_without_a_question_are_not_offered(client, db):
    FactFactory(bank=BankFactory(title="Empty shelf"))
    assert "Empty shelf" not in client.get("/").text


def test_the_same_queries_for_one_bank_and_for_three(client, student, django_assert_num_queries):
    student.start()
    student.answer()
    QuestionFactory(bank=BankFactory())
    with django_assert_num_queries(7):
        client.get("/")
    learner = Learner.objects.get()
    for slug in ("second", "third"):
        question = QuestionFactory(fact=FactFactory(bank=BankFactory(slug=slug)))
        Memory.objects.create(
            learner=learner, fact=question.fact, bank=question.bank, due=Session.objects.get().started_at
        )
        QuestionFactory(bank=BankFactory())
    with django_assert_num_queries(7):
        page = client.get("/")
    assert len(page.context["shelves"]) == len(page.context["others"]) == 3


def test_what_can_no_longer_be_asked_is_not_due(client, student):
    student.start()
    student.answer()
    client.post("/study/danube/finish/")
    assert "1 due" in client.get("/").text
    Question.objects.filter(fact=Memory.objects.get().fact).update(status=Question.Status.RETIRED)
    assert "1 due" not in client.get("/").text
    student.start()
    assert Memory.objects.get().fact_id not in Session.objects.get(finished_at=None).facts
