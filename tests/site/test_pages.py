"""What every page has, and the pages for when something goes wrong."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DatabaseError, connection
from django.shortcuts import render
from django.template.loader import render_to_string
from django.test import Client
from django.urls import include, path, reverse

from quiz.accounts.factories import UserFactory


def broken(request):
    raise RuntimeError("a view failed")


def forbidden(request):
    raise PermissionDenied


def malformed(request):
    raise BadRequest


def congratulate(request):
    messages.success(request, "Saved <b>three</b> questions.")
    return render(request, "base.html")


urlpatterns = [
    path("", include("quiz.urls")),
    path("broken/", broken),
    path("forbidden/", forbidden),
    path("malformed/", malformed),
    path("message/", congratulate),
]


class Outline(HTMLParser):
    """The tags of a page, each with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def find(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def test_a_page_has_a_language_a_skip_link_and_one_main(client, db):
    page = Outline(client.get(reverse("account_login")).content.decode())

    assert page.find("html") == [{"lang": "en"}]
    assert page.find("a")[0]["href"] == "#" + page.find("main")[0]["id"]
    assert len(page.find("main")) == len(page.find("h1")) == 1


def test_a_page_runs_nothing_that_the_policy_forbids(client, db):
    response = client.get(reverse("account_login"))
    page = Outline(response.content.decode())

    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert not page.find("style")
    assert all("src" in attributes for attributes in page.find("script"))
    assert not [name for _, attributes in page.tags for name in attributes if name == "style" or name.startswith("on")]


def test_nothing_is_loaded_from_elsewhere(client, db):
    page = Outline(client.get(reverse("account_login")).content.decode())
    loaded = [a["src"] for a in page.find("script")] + [a["href"] for a in page.find("link")]

    assert loaded
    assert all(address.startswith("/static/") for address in loaded)


@pytest.mark.parametrize(
    ("name", "section"), [("study:today", "Today"), ("banks:list", "Banks"), ("articles:list", "Articles")]
)
def test_the_present_section_is_marked(client, db, name, section):
    client.force_login(UserFactory())
    page = client.get(reverse(name)).content.decode()

    assert re.findall(r'aria-current="true"[^>]*>([^<]+)', page) == [section]


def test_the_masthead_offers_to_sign_in_or_out(client, db):
    page = client.get(reverse("account_login")).content.decode()
    assert reverse("account_logout") not in page

    client.force_login(UserFactory(username="ada"))
    page = client.get(reverse("accounts:home")).content.decode()
    assert f'<form method="post" action="{reverse("account_logout")}">' in page
    assert f'href="{reverse("account_login")}"' not in page


@pytest.mark.urls(__name__)
def test_a_message_is_told_as_a_status_and_escaped(client, db):
    page = client.get("/message/").content.decode()

    status = re.search(r'<div id="messages" role="status">(.*?)</div>', page, re.DOTALL)[1]
    assert '<p class="message success">Saved &lt;b&gt;three&lt;/b&gt; questions.</p>' in status


def test_an_unknown_address_is_told_with_what_to_do(client, db):
    response = client.get("/no/such/page")
    assert response.status_code == 404
    page = response.content.decode()
    assert "There is no such page" in page
    assert "/accounts/login/?next=/no/such/page" in page


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status", "told"),
    [("/forbidden/", 403, "You may not do this"), ("/malformed/", 400, "could not understand this request")],
)
def test_a_refusal_is_told_with_what_to_do(client, db, address, status, told):
    response = client.get(address)

    assert response.status_code == status
    assert told in response.content.decode()
    assert 'href="/"' in response.content.decode()


def test_a_form_that_is_too_long_says_so(client, db, settings):
    response = client.post(reverse("account_login"), {"login": "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})

    assert response.status_code == 413
    assert "longer than a form may be" in response.content.decode()


def test_a_form_from_elsewhere_is_refused_with_what_to_do(db):
    response = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "ada", "password": "x"})

    assert response.status_code == 403
    assert "This page was out of date" in response.content.decode()


@pytest.mark.urls(__name__)
def test_a_failure_is_told_without_the_database(client, db, django_assert_num_queries):
    client.force_login(UserFactory())
    client.raise_request_exception = False

    with django_assert_num_queries(0):
        response = client.get("/broken/")

    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()
    assert "Traceback" not in response.content.decode()


def test_too_many_attempts_are_told_with_what_to_do():
    assert "Wait a minute" in render_to_string("429.html")


def test_health_is_told_to_monitors(client, db):
    response = client.get("/health/")

    assert (response.status_code, response.json()) == (200, {"database": "ok"})
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_health_is_503_while_the_database_does_not_answer(client, db, monkeypatch):
    client.force_login(UserFactory())

    def fail(*args):
        raise DatabaseError("server closed the connection")

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", fail)
        response = client.get("/health/")

    assert (response.status_code, response.json()) == (503, {"database": "failed"})


def test_the_pages_of_whoever_is_signed_in_are_not_kept_by_the_browser(client, db):
    assert not client.get("/no/such/page").has_header("Cache-Control")
    client.force_login(UserFactory())
    assert "no-store" in client.get("/no/such/page")["Cache-Control"]
    assert "no-store" in client.get(reverse("accounts:home"))["Cache-Control"]
