"""The address of an account, given or changed after signing up."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "gavel-lantern-quarry"


@pytest.fixture
def ada(client):
    user = UserFactory(username="ada", password=PASSWORD)
    client.force_login(user)
    return user


def save(client, email, password=PASSWORD):
    return client.post(reverse("accounts:email"), {"email": email, "password": password})


def reset_link(client, email):
    mail.outbox.clear()
    client.post(reverse("account_reset_password"), {"email": email})
    found = re.search(r"https?://[^/\s]+(/\S*reset/key/\S+)", mail.outbox[0].body)
    return found[1] if found else None


def test_who_signed_up_without_an_address_adds_one_and_can_reset_the_password(client, ada):
    response = save(client, "Ada@Example.org")

    assert (response.status_code, response["Location"]) == (302, reverse("accounts:home"))
    assert "ada@example.org" in client.get(reverse("accounts:home")).content.decode()
    client.logout()
    assert client.get(reset_link(client, "ada@example.org")).status_code == 302


def test_the_old_address_neither_signs_in_nor_resets_any_more(client, ada):
    save(client, "old@example.org")
    link = reset_link(client, "old@example.org")

    save(client, "new@example.org")

    client.logout()
    assert "does not work any more" in client.get(link, follow=True).content.decode()
    assert reset_link(client, "old@example.org") is None
    assert not client.login(username="old@example.org", password=PASSWORD)
    assert client.login(username="new@example.org", password=PASSWORD)


def test_an_address_can_be_taken_away(client, ada):
    save(client, "ada@example.org")

    save(client, "")

    assert User.objects.get().email == ""
    client.logout()
    assert reset_link(client, "ada@example.org") is None


def test_without_the_present_password_nothing_changes(client, ada):
    response = save(client, "thief@example.org", "a guess")

    assert response.status_code == 422
    assert "This is not your present password." in response.content.decode()
    assert User.objects.get().email == ""


def test_guessing_the_password_there_is_stopped(client, ada):
    statuses = [save(client, "thief@example.org", f"guess {n}").status_code for n in range(12)]

    assert statuses[0] == 422
    assert statuses[-1] == 429
    assert save(client, "thief@example.org").status_code == 429


@pytest.mark.parametrize("email", ["bob@example.org", "BOB@example.org"])
def test_an_address_belongs_to_one_account(client, ada, email):
    UserFactory(username="bob", email="bob@example.org")

    response = save(client, email)

    assert "Another account has this address" in response.content.decode()
    assert User.objects.get(username="ada").email == ""


def test_one_s_own_address_may_be_saved_again(client, ada):
    assert save(client, "ada@example.org").status_code == 302
    assert save(client, "ada@example.org").status_code == 302


@pytest.mark.parametrize("email", ["ada", "ada@", "a b@example.org", "ada@example.org\nBcc: x@example.org"])
def test_what_is_no_address_is_told(client, ada, email):
    assert save(client, email).status_code == 422
    assert User.objects.get().email == ""


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.get(reverse("accounts:email"))["Location"].startswith(reverse("account_login"))
    assert save(client, "ada@example.org")["Location"].startswith(reverse("account_login"))
