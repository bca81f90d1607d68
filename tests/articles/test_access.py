"""An article is its owner's alone: others are told that there is none, visitors are asked to sign in."""

import pytest
from django.urls import reverse

from quiz.accounts.access import SESSION_KEY
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.articles.factories import ArticleFactory
from quiz.articles.models import Article

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
