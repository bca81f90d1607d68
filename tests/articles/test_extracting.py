"""The worker's side, on the real thing: an article is read and its facts are stored."""

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from quiz.articles import extracting
from quiz.articles.actions import SILENCE, start_reading
from quiz.articles.desk import actions as desk
from quiz.articles.factories import ArticleFactory
from quiz.articles.models import Extraction, ProposedFact
from quiz.core.bankfile import schema

pytestmark = pytest.mark.django_db

NEWS = """Menu

The city council of Northport closed the harbour bridge on Monday. Mayor Jane Miller said that the repairs would cost
2 million euros. Some 40 workers will repair the bridge.

The bridge was built in 1962. Jane Miller, the mayor of Northport, opposes a second bridge.
"""
State = ProposedFact.State


def read(article):
    """Starts the reading as the page does, and runs the worker until nothing is left to do."""
    start_reading(article=article)
    extraction = Extraction.objects.get(article=article)
    extracting.read(extraction=extraction, attempt=extraction.attempt)
    extraction.refresh_from_db()
    return extraction


@pytest.fixture
def article():
    return ArticleFactory(title="Northport closes its bridge", body=NEWS)


def facts_of(article):
    return list(ProposedFact.objects.filter(article=article))


@pytest.mark.django_db(transaction=True)
def test_the_worker_reads_what_waits(article):
    start_reading(article=article)
    assert Extraction.objects.get().state == "waiting"
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0)
    extraction = Extraction.objects.get()
    assert (extraction.state, extraction.done, extraction.problem) == ("done", 2, "")
    assert facts_of(article)


def test_each_fact_is_a_fact_of_a_bank_file_with_its_words_in_the_body(article):
    read(article)
    facts = facts_of(article)
    assert {"Jane Miller", "2 million euros"} <= {article.body[fact.start : fact.end] for fact in facts if fact.start}
    ids = set()
    for fact in facts:
        assert fact.state == "proposed"
        content = schema.Fact.model_validate(fact.content)
        assert content.questions
        ids |= {content.id, *(item.id for item in content.questions)}
        for cited in content.from_:
            assert article.body[cited.start : cited.end].split() == cited.sentence.split()
    assert len(ids) == sum(1 + len(fact.content["questions"]) for fact in facts)


def test_reading_again_keeps_every_decision(article):
    read(article)
    kept, dropped, edited, *rest = facts_of(article)
    desk.decide(fact=kept, state=State.KEPT)
    desk.decide(fact=dropped, state=State.DROPPED)
    content = schema.Fact.model_validate(edited.content)
    desk.edit(fact=edited, content=content.model_copy(update={"says": "The bridge is {closed}."}))
    before = {fact.pk: (fact.state, fact.content) for fact in facts_of(article)[:3]}

    read(article)
    after = facts_of(article)
    assert {fact.pk: (fact.state, fact.content) for fact in after if fact.pk in before} == before
    assert [fact.found_as for fact in after] == [fact.found_as for fact in (kept, dropped, edited, *rest)]


def test_a_decided_fact_that_is_not_found_again_stays(article):
    read(article)
    kept = facts_of(article)[0]
    desk.decide(fact=kept, state=State.KEPT)
    article.body = "The museum opened in 1999, the director said. It is closed on Mondays."
    article.save()
    read(article)
    assert ProposedFact.objects.get(pk=kept.pk).state == "kept"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("Menu\n\nShare this\n\nSubscribe to our newsletter\n", "looks like menus"),
        ("It was nice. They liked it.", "Nothing was found"),
        ("Word.", "Nothing was found"),
        ("3-1 2-0 4-4\n\n1-1 0-0 | 2-2 | 7\n\n“unclosed 🎈🎈 ‘ — – -", "Nothing was found"),
    ],
)
def test_what_holds_no_facts_is_said_with_what_to_do(body, says):
    article = ArticleFactory(title="Nothing", body=body)
    extraction = read(article)
    assert extraction.state == "failed"
    assert says in extraction.problem
    assert not facts_of(article)


def test_what_was_not_foreseen_is_told_and_raised(article, monkeypatch, caplog):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(extracting, "propose", fail)
    with pytest.raises(ZeroDivisionError):
        read(article)
    extraction = Extraction.objects.get()
    assert extraction.state == "failed"
    assert "ZeroDivisionError" in extraction.problem
    assert "Read the article again" in extraction.problem
    assert "could not be read" in caplog.text


def test_a_worker_that_is_stopped_says_so(article, monkeypatch):
    def stop(*_):
        raise SystemExit(1)

    monkeypatch.setattr(extracting, "propose", stop)
    with pytest.raises(SystemExit):
        read(article)
    assert "The worker was stopped" in Extraction.objects.get().problem
    monkeypatch.undo()
    assert read(article).state == "done"


def test_a_failed_reading_leaves_the_facts_of_the_last_one(article, monkeypatch):
    read(article)
    before = list(ProposedFact.objects.values())

    def fail(**_):
        raise ZeroDivisionError

    monkeypatch.setattr(extracting, "store", fail)
    with pytest.raises(ZeroDivisionError):
        read(article)
    assert list(ProposedFact.objects.values()) == before


def test_a_task_of_an_earlier_start_changes_nothing(article):
    late = start_reading(article=article)
    Extraction.objects.update(attempt=late.attempt + 1)
    extracting.read(extraction=late, attempt=late.attempt)
    assert Extraction.objects.get().state == "waiting"
    assert not facts_of(article)


def test_an_article_that_was_deleted_meanwhile(article):
    extraction = start_reading(article=article)
    article.delete()
    extracting.read(extraction=extraction, attempt=extraction.attempt)
    assert not ProposedFact.objects.exists()


def test_a_second_press_starts_no_second_reading(article):
    assert start_reading(article=article).attempt == 1
    assert start_reading(article=article).attempt == 1


@pytest.mark.parametrize("state", ["waiting", "reading"])
def test_what_a_killed_worker_left_can_be_started_again(article, state):
    start_reading(article=article)
    Extraction.objects.update(state=state, heard_at=timezone.now())
    assert start_reading(article=article).attempt == 1
    with time_machine.travel(timezone.now() + SILENCE + datetime.timedelta(seconds=1)):
        again = start_reading(article=article)
    assert (again.attempt, again.state) == (2, "waiting")
