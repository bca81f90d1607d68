import datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from quiz.articles.factories import BODY, ArticleFactory, ExtractionFactory, ProposedFactFactory
from quiz.articles.models import Article, Extraction, ProposedFact
from quiz.banks.factories import BankFactory
from quiz.banks.models import Bank

HTMX = {"HX-Request": "true"}


def url(name, article, *more):
    return reverse(f"articles:{name}", args=[article.pk, *more])


def page(client, article, **query):
    return client.get(url("desk", article), query).content.decode()


def later(**time):
    return time_machine.travel(timezone.now() + datetime.timedelta(**time))


def test_a_pasted_article_waits_to_be_read(client, teacher):
    response = client.post(reverse("articles:new"), {"text": BODY}, follow=True)
    assert response.request["PATH_INFO"] == url("desk", Article.objects.get())
    assert "Waiting to be read" in response.content.decode()


def test_several_files_are_an_article_each(client, teacher):
    files = [
        SimpleUploadedFile(f"{n}.txt", f"---\ntitle: Bridge {n}\npublished: 2024-05-1{n}\n---\n{BODY}".encode())
        for n in range(3)
    ]
    response = client.post(reverse("articles:new"), {"file": files}, follow=True)
    assert "3 articles are stored" in response.content.decode()
    assert {one.title for one in Article.objects.filter(owner=teacher)} == {"Bridge 0", "Bridge 1", "Bridge 2"}
    assert Extraction.objects.filter(state="waiting").count() == 3


@pytest.mark.parametrize(
    ("names", "fields", "says"),
    [
        (["good.txt", "empty.txt"], {}, "empty.txt: the file is empty"),
        (["good.txt", "url.txt"], {}, "url.txt: url:"),
        (["good.txt", "other.txt"], {"title": "Bridge"}, "are for one article"),
        (["good.txt", "other.txt"], {"text": "The bridge is closed."}, "pasted text as well"),
        ([f"{n}.txt" for n in range(31)], {}, "31 files are too many"),
    ],
)
def test_of_several_files_all_are_taken_or_none(client, teacher, names, fields, says):
    contents = {"empty.txt": "", "url.txt": f"---\nurl: nowhere\n---\n{BODY}"}
    files = [SimpleUploadedFile(name, contents.get(name, BODY).encode()) for name in names]
    response = client.post(reverse("articles:new"), {"file": files, **fields})
    assert response.status_code == 422
    assert says in " ".join(response.context["form"].errors["file"])
    assert not Article.objects.exists()


def test_an_article_that_was_never_read_can_be_read_now(client, teacher):
    article = ArticleFactory(owner=teacher)
    assert "Not read yet" in page(client, article)
    assert client.post(url("read", article)).url == url("desk", article)
    assert "Waiting to be read" in page(client, article)


def test_the_page_asks_for_news_until_the_reading_ends(client, teacher):
    extraction = ExtractionFactory(article__owner=teacher, state="reading", done=3, total=12)
    fragment = client.get(url("desk", extraction.article), headers=HTMX).content.decode()
    assert "Reading paragraph 3 of 12" in fragment
    assert 'hx-trigger="every 1s"' in fragment
    assert "<html" not in fragment
    ProposedFactFactory(article=extraction.article)
    Extraction.objects.update(state="done")
    fragment = client.get(url("desk", extraction.article), headers=HTMX).content.decode()
    assert "1 fact found</a>, 0 kept, 1 open" in fragment
    assert "every 1s" not in fragment


def test_without_a_worker_the_page_says_how_to_start_one(client, teacher):
    client.post(reverse("articles:new"), {"text": BODY})
    article = Article.objects.get()
    with later(seconds=10):
        assert "No worker" not in page(client, article)
    with later(seconds=21):
        assert "No worker seems to be running" in page(client, article)
        assert "manage.py db_worker" in page(client, article)
        ExtractionFactory(state="reading", queued_at=timezone.now() - datetime.timedelta(minutes=1))
        assert "1 other article will be read before it" in page(client, article)


def test_a_reading_whose_worker_was_killed_is_seen_and_started_again(client, teacher):
    article = ExtractionFactory(article__owner=teacher, state="reading", done=3, total=12).article
    assert "has stopped" not in page(client, article)
    with later(seconds=121):
        assert "The reading has stopped" in page(client, article)
        client.post(url("read", article))
        assert "Waiting to be read" in page(client, article)


def test_a_failure_is_told_with_what_to_do(client, teacher):
    article = ExtractionFactory(article__owner=teacher, state="failed", problem="Nothing was found. Add more.").article
    assert "Nothing was found. Add more." in page(client, article)
    assert "Read it again" in page(client, article)


def test_the_desk_shows_the_article_with_the_facts_marked(client, article, facts):
    html = page(client, article)
    assert "</span> Menu</del>" in html
    assert '<mark data-state="proposed" aria-current="true">six weeks</mark>' in html
    assert "How long is repair number" in html
    assert "two weeks · three months · a year" in html


def test_a_decision_goes_on_to_the_next_open_fact(client, article, facts):
    response = client.post(url("decide", article, facts[0].pk), {"do": "keep"})
    assert response.url == f"{url('desk', article)}?fact={facts[1].pk}#fact-{facts[1].pk}"
    assert "Kept." in client.get(response.url).content.decode()
    response = client.post(url("decide", article, facts[1].pk), {"do": "drop"}, headers=HTMX)
    html = response.content.decode()
    assert response.headers["HX-Replace-Url"] == f"{url('desk', article)}?fact={facts[2].pk}#fact-{facts[2].pk}"
    assert "Dropped." in html
    assert "3 facts found</a>, 1 kept, 1 open" in html
    assert "<html" not in html
    response = client.post(url("undo", article), headers=HTMX)
    assert "Undone: Dropped." in response.content.decode()
    assert ProposedFact.objects.get(pk=facts[1].pk).state == "proposed"


def test_decisions_survive_a_reload(client, article, facts):
    client.post(url("keep-rest", article))
    assert "3 facts found</a>, 3 kept, 0 open" in page(client, article)


@pytest.mark.parametrize("do", ["", "sell"])
def test_a_decision_that_there_is_not(client, article, facts, do):
    assert client.post(url("decide", article, facts[0].pk), {"do": do}).status_code == 400
    assert ProposedFact.objects.filter(state="proposed").count() == 3


@pytest.mark.parametrize("chosen", ["999999", "x", "-1", "9" * 40, "²"])
def test_a_fact_that_there_is_not_opens_the_first_open_one(client, article, facts, chosen):
    assert client.get(url("desk", article), {"fact": chosen}).context["current"] == facts[0]


def test_a_question_that_is_gone_is_no_error(client, article, facts):
    response = client.post(url("decide", article, facts[0].pk), {"do": "drop", "question": "gone"}, follow=True)
    assert "no such question any more" in response.content.decode()


def test_editing_by_form(client, article, facts):
    address = url("fact-edit", article, facts[0].pk)
    form = client.get(address).context["form"]
    fields = {name: form[name].value() for name in form.fields}
    assert fields["0-wrong"] == "two weeks\nthree months\na year"
    assert fields["1-answer"] == "value = 6\nunit = weeks"
    fields |= {"says": "The repair takes {six weeks}.", "0-wrong": "two weeks\n\na month\n", "1-answer": "value = 7"}
    assert client.post(address, fields).url == f"{url('desk', article)}?fact={facts[0].pk}#fact-{facts[0].pk}"
    content = ProposedFact.objects.get(pk=facts[0].pk).content
    assert content["says"] == "The repair takes {six weeks}."
    assert content["questions"][0]["wrong"] == ["two weeks", "a month"]
    assert content["questions"][1]["answer"] == {"value": 7}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("says", "", "Say in a sentence"),
        ("says", "The repair takes six weeks.", "Put {braces} around"),
        ("when", "last week", "no date in EDTF"),
        ("0-ask", " ", "Fill this in"),
        ("0-wrong", "six weeks", ""),
        ("0-wrong", "", "no wrong option"),
        ("1-answer", "weeks", "is no pair"),
        ("1-answer", "value = many", "Write digits"),
        ("1-answer", "value = 6\nvalue = 7", "stands there twice"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_changes_nothing(client, article, facts, field, value, says):
    address = url("fact-edit", article, facts[0].pk)
    form = client.get(address).context["form"]
    fields = {name: form[name].value() for name in form.fields} | {field: value}
    response = client.post(address, fields)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert says in response.context["form"].errors[field][0]
    assert ProposedFact.objects.get(pk=facts[0].pk).content == facts[0].content


def test_merging_by_form(client, article, facts):
    address = url("merge", article, facts[0].pk)
    assert [pk for pk, _ in client.get(address).context["form"].fields["other"].choices] == [
        str(fact.pk) for fact in facts[1:]
    ]
    assert client.post(address, {"other": str(facts[0].pk)}).status_code == 422
    assert client.post(address, {"other": str(facts[2].pk)}).status_code == 302
    assert ProposedFact.objects.get(pk=facts[2].pk).merged_into == facts[0]


def test_publishing_into_a_new_bank(client, article, facts):
    assert "Nothing is kept yet" in client.get(url("publish", article)).content.decode()
    client.post(url("keep-rest", article))
    form = client.get(url("publish", article)).context["form"]
    assert (form["title"].value(), form["slug"].value()) == ("Harbour bridge to close", "harbour-bridge-to-close")
    fields = {"bank": "", "title": "The bridge", "slug": "bridge", "public": "on"}
    assert client.post(url("publish", article), fields).url == reverse("banks:detail", args=["bridge"])
    bank = Bank.objects.get()
    assert (bank.title, bank.public, bank.facts.count()) == ("The bridge", True, 3)
    # The button pressed twice: the same form again.
    assert client.post(url("publish", article), fields).status_code == 302
    assert (Bank.objects.count(), bank.facts.count()) == (1, 3)
    html = page(client, article)
    assert f'published in <a href="{reverse("banks:detail", args=["bridge"])}">The bridge</a>' in html
    assert client.get(url("publish", article)).context["form"]["bank"].value() == "bridge"
    client.post(url("decide", article, facts[0].pk), {"do": "drop"})
    assert "1 changed since" in page(client, article)


@pytest.mark.parametrize(
    ("fields", "beside"),
    [
        ({"title": "", "slug": "free"}, "title"),
        ({"title": "Bridge", "slug": ""}, "slug"),
        ({"title": "Bridge", "slug": "Free Bridge"}, "slug"),
        ({"title": "Bridge", "slug": "taken"}, "slug"),
        ({"bank": "taken"}, "bank"),
        ({"bank": "nowhere"}, "bank"),
    ],
)
def test_a_bank_that_cannot_be(client, article, facts, fields, beside):
    BankFactory(slug="taken")
    client.post(url("keep-rest", article))
    response = client.post(url("publish", article), fields)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [beside]
    assert Bank.objects.count() == 1


def test_nothing_unreviewed_reaches_a_bank(client, article, facts):
    client.post(url("decide", article, facts[0].pk), {"do": "keep"})
    client.post(url("publish", article), {"title": "The bridge", "slug": "bridge"})
    assert [fact.says for fact in Bank.objects.get().facts.all()] == [facts[0].found_as]


def test_the_desk_takes_as_many_queries_for_three_facts_as_for_one(
    client, article, django_assert_max_num_queries, django_assert_num_queries
):
    counts = []
    for more in (1, 2):
        ProposedFactFactory.create_batch(more, article=article)
        client.post(url("keep-rest", article))
        client.post(url("publish", article), {"title": "The bridge", "slug": "bridge"})
        with django_assert_max_num_queries(10) as captured:
            assert client.get(url("desk", article)).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_two_hundred_facts(client, article):
    ProposedFactFactory.create_batch(200, article=article)
    response = client.get(url("desk", article))
    assert response.context["number"] == 1
    assert response.content.decode().count('class="fact"') == 200
    assert len(response.content) < 300_000


def test_markup_in_a_fact_is_text(client, article):
    content = {"id": "x", "says": "<b>It</b> is {<script>alert(1)</script>}.", "questions": []}
    ProposedFactFactory(article=article, content=content)
    html = page(client, article)
    assert "<script>alert" not in html
    assert "<b>It" not in html
