"""After the answer: what was right, where it says so, and when it comes back."""

import uuid

import pytest

from quiz.banks.factories import CONTENTS, CitationFactory, SourceFactory
from quiz.banks.models import Question
from quiz.study.models import Review

pytestmark = pytest.mark.django_db


def test_the_source_with_the_answer_marked(bank, only, student):
    question = only("short-answer")
    source = SourceFactory(bank=bank, title="The <River>", publisher="River Press", published="2007-12-07")
    CitationFactory(fact=question.fact, source=source, sentence="The court moved to Vienna & stayed.", answer="Vienna")
    student.start()
    page = student.client.get(student.answer()["Location"])
    assert "The court moved to <mark>Vienna</mark> &amp; stayed." in page.text
    assert "The &lt;River&gt; · River Press · 7 December 2007" in page.text.replace("\n", "")


def test_a_question_with_a_sentence_of_its_own(only, student):
    question = only("short-answer")
    CitationFactory(fact=question.fact, sentence="Of the fact.")
    CitationFactory(question=question, fact=None, sentence="Of the question.")
    student.start()
    page = student.client.get(student.answer()["Location"])
    assert "Of the question." in page.text
    assert "Of the fact." not in page.text


def test_without_a_source_the_fact_is_told(only, student):
    only("short-answer")
    student.start()
    page = student.client.get(student.answer()["Location"])
    assert "The capital of Austria is <mark>Vienna</mark>." in page.text


def test_explanation_feedback_and_when_it_comes_back(only, student):
    question = only("single-choice")
    question.content |= {
        "wrong": [{"text": "Graz", "feedback": "That is Styria's capital."}, "Linz"],
        "explain": "It has been so since 1156.",
    }
    question.save()
    student.start()
    page = student.client.get(student.answer(right=False)["Location"])
    assert page.text.count("That is Styria&#x27;s capital.") == 1
    assert "It has been so since 1156." in page.text
    assert "Asked again in 1 minute." in page.text
    assert "your answer" in page.text
    assert "right answer" in page.text


def test_reloading_the_verdict_stores_nothing(student):
    student.start()
    address = student.answer()["Location"]
    first = student.client.get(address)
    assert student.client.get(address).context["verdict"] == first.context["verdict"]
    assert Review.objects.count() == 1


def test_a_verdict_on_nothing(student):
    student.start()
    assert student.get(f"?answer={uuid.uuid4()}").status_code == 404
    assert student.get("?answer=nonsense").status_code == 404


def test_a_question_that_became_another_type(student):
    student.start()
    address = student.answer()["Location"]
    Question.objects.filter(pk=Review.objects.get().question_id).update(type="matching", content=CONTENTS["matching"])
    assert 'class="verdict right"' in student.client.get(address).text
