"""An article is its owner's alone: others are told that there is none, visitors are asked to sign in."""

import pytest
from django.urls import reverse

from quiz.accounts.access import SESSION_KEY
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.articles.factories import ArticleFactory, ExtractionFactory, ProposedFactFactory
from quiz.articles.models import Article
from quiz.banks.factories import BankFactory
from quiz.banks.models import Bank

pytestmark = pytest.mark.django_db

OF_AN_ARTICLE = ["detail", "edit", "delete", "file"]
OF_ALL = ["list", "new"]


@pytest.fixture
def article():
    return ArticleFactory(owner=UserFactory(username="teacher"))


@pytest.mark.parametrize("name", OF_AN_ARTICLE)
def test_its_owner_reads_it(client, article, name):
    client.force_login(article.owner)
    assert client.get(reverse(f"articles:{name}", args=[article.pk])).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", OF_AN_ARTICLE)
def test_for_others_it_does_not_exist(client, article, name, method):
    client.force_login(UserFactory(username="stranger"))
    expected = 405 if (method, name) in {("post", "detail"), ("post", "file")} else 404
    assert getattr(client, method)(reverse(f"articles:{name}", args=[article.pk])).status_code == expected
    assert Article.objects.filter(pk=article.pk).exists()


def test_staff_see_no_text_of_others(client, article):
    client.force_login(UserFactory(username="head", is_staff=True, is_superuser=True))
    assert client.get(reverse("articles:detail", args=[article.pk])).status_code == 404
    page = client.get(reverse("admin:articles_article_change", args=[article.pk]))
    assert page.status_code == 200
    assert "Ferries" not in page.content.decode()


@pytest.mark.parametrize("guest", [False, True])
@pytest.mark.parametrize("name", [*OF_ALL, *OF_AN_ARTICLE])
def test_visitors_and_guests_are_sent_to_sign_in(client, article, name, guest):
    if guest:
        session = client.session
        session[SESSION_KEY] = LearnerFactory().pk
        session.save()
    address = reverse(f"articles:{name}", args=[article.pk] if name in OF_AN_ARTICLE else [])
    response = client.get(address)
    assert response.status_code == 302
    assert response.url == f"{reverse('account_login')}?next={address}"


ANSWERS = {
    # By owner to GET and to an empty POST: 422 and 400 are the form's own errors.
    "desk": (200, 405),
    "read": (405, 302),
    "keep-rest": (405, 302),
    "undo": (405, 302),
    "publish": (200, 422),
    "decide": (405, 400),
    "fact-edit": (200, 422),
    "merge": (200, 422),
}
OF_A_FACT = {"decide", "fact-edit", "merge"}


@pytest.fixture
def fact(article):
    ExtractionFactory(article=article)
    return ProposedFactFactory(article=article)


def desk_address(name, fact):
    return reverse(f"articles:{name}", args=[fact.article_id, fact.pk][: 2 if name in OF_A_FACT else 1])


@pytest.mark.parametrize("name", ANSWERS)
def test_the_desk_is_its_owners(client, fact, name):
    client.force_login(fact.article.owner)
    address = desk_address(name, fact)
    assert (client.get(address).status_code, client.post(address).status_code) == ANSWERS[name]


@pytest.mark.parametrize("who", ["other", "head", "stranger"])
@pytest.mark.parametrize("name", ANSWERS)
def test_for_other_teachers_staff_and_strangers_there_is_no_desk(client, fact, name, who):
    """The other teacher has articles, facts and a desk of their own; a stranger is asked to sign in."""
    if who != "stranger":
        other = UserFactory(username=who, is_staff=who == "head", is_superuser=who == "head")
        ProposedFactFactory(article__owner=other)
        client.force_login(other)
    address = desk_address(name, fact)
    gone = 302 if who == "stranger" else 404
    get, post = ANSWERS[name]
    assert client.get(address).status_code == (405 if get == 405 else gone)
    response = client.post(address, {"do": "keep", "other": "1", "says": "{Mine}.", "title": "Mine", "slug": "mine"})
    assert response.status_code == (405 if post == 405 else gone)
    if who == "stranger" and post != 405:
        assert response.url.startswith(reverse("account_login"))
    before = fact.content
    fact.refresh_from_db()
    assert (fact.state, fact.content) == ("proposed", before)
    assert not Bank.objects.exists()


@pytest.mark.parametrize("name", sorted(OF_A_FACT))
def test_a_fact_of_another_article_is_not_found_under_ones_own(client, fact, name):
    mine = ProposedFactFactory()
    client.force_login(mine.article.owner)
    address = reverse(f"articles:{name}", args=[mine.article_id, fact.pk])
    assert client.post(address, {"do": "keep"}).status_code == 404


def test_nobody_publishes_into_the_bank_of_another(client, fact):
    theirs = BankFactory(owner=UserFactory(), slug="theirs")
    client.force_login(fact.article.owner)
    client.post(desk_address("decide", fact), {"do": "keep"})
    for fields in ({"bank": "theirs"}, {"title": "Mine", "slug": "theirs"}):
        assert client.post(desk_address("publish", fact), fields).status_code == 422
    assert not theirs.facts.exists()


@pytest.mark.parametrize("pk", [0, 999, 2**70])
def test_an_article_that_never_was(client, pk):
    client.force_login(UserFactory())
    assert client.get(reverse("articles:detail", args=[pk])).status_code == 404


def test_the_list_holds_ones_own_only(client, article):
    mine = ArticleFactory(title="Ferry to sail twice a day")
    client.force_login(mine.owner)
    page = client.get(reverse("articles:list")).content.decode()
    assert "Ferry to sail twice a day" in page
    assert article.title not in page
