"""Signing up, in and out, and passwords, as people meet them."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "gavel-lantern-quarry"


def sign_up(client, username="ada", password=PASSWORD, **more):
    return client.post(reverse("account_signup"), {"username": username, "password1": password, **more})


def test_a_pupil_signs_up_without_an_address(client):
    response = sign_up(client)

    assert (response.status_code, response["Location"]) == (302, "/")
    user = User.objects.get()
    assert (user.username, user.email) == ("ada", "")
    assert client.session["_auth_user_id"] == str(user.pk)


def test_a_teacher_signs_up_with_an_address_and_signs_in_by_it(client):
    sign_up(client, email="Ada@example.org")
    client.post(reverse("account_logout"))

    client.post(reverse("account_login"), {"login": "ada@example.org", "password": PASSWORD})

    assert client.session["_auth_user_id"] == str(User.objects.get(email="ada@example.org").pk)


@pytest.mark.parametrize(
    "username",
    [
        "",
        " ",
        "ada lovelace",
        "ada\x00",
        "ada\u202eevil",
        "ada\u200b",
        "a\nb",
        "ada@example.org",
        "<b>ada</b>",
        "a" * 41,
    ],
)
def test_a_username_nobody_could_read_or_that_shows_an_address_is_refused(client, username):
    response = sign_up(client, username)

    assert response.status_code == 200
    assert response.context["form"].errors["username"]
    assert not User.objects.exists()


@pytest.mark.parametrize("username", ["ada", "Ada.Lovelace", "ada_1815", "Łucja", "ада", "艾达", "a" * 40])
def test_a_username_may_be_in_any_script(client, username):
    assert sign_up(client, username).status_code == 302
    assert User.objects.get().username == username


@pytest.mark.parametrize("taken", ["ada", "ADA", "ａｄａ"])
def test_a_username_is_taken_in_any_case_and_width(client, taken):
    UserFactory(username="Ada")

    response = sign_up(client, taken)

    assert "Somebody has this username already" in response.content.decode()
    assert User.objects.count() == 1


def test_of_two_who_want_one_name_at_the_same_moment_the_second_is_told(client, monkeypatch):
    UserFactory(username="ada")
    # The other's row appears after the form has looked: the check finds nothing, the database does.
    monkeypatch.setattr("quiz.accounts.adapter.AccountAdapter.clean_username", lambda self, username, **kw: username)

    response = sign_up(client, "ada")

    assert response.status_code == 200
    assert "Somebody has this username already" in response.content.decode()
    assert User.objects.count() == 1


@pytest.mark.parametrize("password", ["", "short", "password", "lovelace1815"])
def test_a_weak_password_is_refused(client, password):
    response = sign_up(client, "lovelace1815", password)

    assert response.context["form"].errors["password1"]
    assert not User.objects.exists()


def test_a_wrong_password_and_an_unknown_name_are_told_alike(client):
    UserFactory(username="ada", password=PASSWORD)

    def errors(login):
        response = client.post(reverse("account_login"), {"login": login, "password": "wrong"})
        return response.context["form"].non_field_errors()

    assert errors("ada") == errors("nobody") == errors("ada@example.org")
    assert "No account has this name" in errors("ada")[0]


def test_guessing_a_password_is_stopped_but_not_the_class_behind_one_address(client, db):
    users = [UserFactory(username=f"pupil{n}", password=PASSWORD) for n in range(35)]
    for _ in range(6):
        response = client.post(reverse("account_login"), {"login": "pupil0", "password": "wrong"})
    assert "Too many wrong passwords" in response.content.decode()

    for user in users[1:]:
        response = client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
        assert response.status_code == 302, user
        client.post(reverse("account_logout"))


def test_signing_out_asks_first_when_followed_as_a_link(client):
    client.force_login(UserFactory())

    assert "Sign out?" in client.get(reverse("account_logout")).content.decode()
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_a_password_is_changed_by_whoever_knows_the_old_one(client):
    user = UserFactory(password=PASSWORD)
    client.force_login(user)
    new = {"password1": "a new one entirely", "password2": "a new one entirely"}

    client.post(reverse("account_change_password"), {"oldpassword": "wrong", **new})
    user.refresh_from_db()
    assert user.check_password(PASSWORD)

    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, **new})
    user.refresh_from_db()
    assert user.check_password("a new one entirely")
    assert client.get(reverse("accounts:home")).status_code == 200, "changing it keeps this browser signed in"


def test_a_forgotten_password_is_reset_by_mail(client):
    sign_up(client, email="ada@example.org")
    client.post(reverse("account_logout"))

    client.post(reverse("account_reset_password"), {"email": "ada@example.org"})
    link = re.search(r"http://testserver(\S+)", mail.outbox[-1].body)[1]
    form = client.get(link, follow=True)
    new = {"password1": "a new one entirely", "password2": "a new one entirely"}
    done = client.post(form.redirect_chain[-1][0], new, follow=True)

    assert "The password is changed" in done.content.decode()
    assert User.objects.get().check_password("a new one entirely")
    assert "does not work any more" in client.get(link, follow=True).content.decode(), "a link works once"


def test_asking_for_a_reset_does_not_tell_who_has_an_account(client):
    UserFactory(username="ada", email="ada@example.org", password=PASSWORD)

    def answer(address):
        response = client.post(reverse("account_reset_password"), {"email": address}, follow=True)
        return response.redirect_chain, re.sub(r"[0-9A-Za-z]{64}", "csrf token", response.content.decode())

    assert answer("ada@example.org") == answer("nobody@example.org")
    assert [message.to for message in mail.outbox] == [["ada@example.org"], ["nobody@example.org"]]


def test_an_account_that_is_closed_cannot_sign_in(client):
    UserFactory(username="ada", password=PASSWORD, is_active=False)

    client.post(reverse("account_login"), {"login": "ada", "password": PASSWORD})

    assert "_auth_user_id" not in client.session


def test_nobody_is_sent_to_another_site_after_signing_in(client):
    UserFactory(username="ada", password=PASSWORD)

    response = client.post(
        reverse("account_login") + "?next=https://example.org/", {"login": "ada", "password": PASSWORD}
    )

    assert response["Location"] == "/"


def test_the_account_page_is_one_s_own(client):
    response = client.get(reverse("accounts:home"))
    assert response["Location"] == reverse("account_login") + "?next=/accounts/"

    client.force_login(UserFactory(username="ada"))
    assert "ada" in client.get(reverse("accounts:home")).content.decode()


@pytest.mark.parametrize("name", ["account_login", "account_signup", "account_reset_password", "account_inactive"])
def test_a_page_for_strangers_has_no_inline_style_or_script(client, name):
    page = client.get(reverse(name)).content.decode()

    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=", page)
