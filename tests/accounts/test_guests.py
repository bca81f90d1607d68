"""A guest who signs up or signs in keeps what they have learnt; nobody else gets it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth import SESSION_KEY as USER_KEY
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quiz.accounts.access import SESSION_KEY, current_learner, studying_learner
from quiz.accounts.actions import join_guest
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.accounts.models import Learner, User
from quiz.accounts.signals import guest_joins
from quiz.banks.factories import BankFactory
from quiz.study.models import Session

pytestmark = pytest.mark.django_db
PASSWORD = "gavel-lantern-quarry"


@pytest.fixture
def guest(client) -> Learner:
    """Whoever uses `client` has begun to study."""
    learner = LearnerFactory()
    session = client.session
    session[SESSION_KEY] = learner.pk
    session.save()
    return learner


@pytest.fixture
def joined():
    """The pairs (guest, learner) that were announced."""
    pairs = []

    def listen(guest, learner, **kwargs):
        pairs.append((guest.pk, learner.pk))

    guest_joins.connect(listen)
    yield pairs
    guest_joins.disconnect(listen)


def sign_up(client: Client, username: str = "ada"):
    return client.post(reverse("account_signup"), {"username": username, "password1": PASSWORD})


def sign_in(client: Client, user: User):
    return client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})


def test_signing_up_turns_the_guest_into_the_account_s_learner(client, guest, joined):
    response = sign_up(client)

    assert response.status_code == 302
    guest.refresh_from_db()
    assert guest.user == User.objects.get(username="ada")
    assert Learner.objects.count() == 1
    assert joined == []


def test_signing_in_to_an_account_that_never_studied_does_the_same(client, guest):
    user = UserFactory(password=PASSWORD)

    sign_in(client, user)

    assert Learner.objects.get() == guest
    assert Learner.objects.get().user == user


def test_signing_in_to_an_account_with_a_learner_announces_the_guest_and_removes_them(client, guest, joined):
    learner = LearnerFactory(user=UserFactory(password=PASSWORD))

    sign_in(client, learner.user)

    assert joined == [(guest.pk, learner.pk)]
    assert Learner.objects.get() == learner


def test_a_guest_whom_something_still_points_to_is_kept(client, guest, joined, monkeypatch):
    Session.objects.create(learner=guest, bank=BankFactory(), started_at=timezone.now())
    monkeypatch.setattr(guest_joins, "receivers", [])  # as if no app moved its rows
    guest_joins.sender_receivers_cache.clear()
    learner = LearnerFactory(user=UserFactory(password=PASSWORD))

    sign_in(client, learner.user)

    assert guest.study_sessions.count() == 1


def test_a_failed_sign_in_leaves_the_guest_alone(client, guest):
    user = UserFactory(password="something else entirely")

    assert sign_in(client, user).status_code == 200

    guest.refresh_from_db()
    assert guest.user is None
    assert client.session[SESSION_KEY] == guest.pk


def test_a_join_that_fails_undoes_the_sign_in(client, guest):
    learner = LearnerFactory(user=UserFactory(password=PASSWORD))
    key = client.session.session_key

    def fail(**kwargs):
        raise RuntimeError("moving the memories failed")

    guest_joins.connect(fail)
    client.raise_request_exception = False
    try:
        assert sign_in(client, learner.user).status_code == 500
    finally:
        guest_joins.disconnect(fail)

    assert client.session.session_key == key
    assert client.session[SESSION_KEY] == guest.pk
    assert USER_KEY not in client.session
    assert Learner.objects.filter(pk=guest.pk, user=None).exists()


def test_the_next_person_at_the_machine_gets_nothing(client, guest):
    sign_up(client, "ada")
    client.post(reverse("account_logout"))
    assert dict(client.session) == {}

    sign_up(client, "bob")

    guest.refresh_from_db()
    assert guest.user.username == "ada"
    assert not Learner.objects.filter(user__username="bob").exists()


def test_a_session_that_still_names_a_joined_guest_gets_nothing(client, guest, rf):
    guest.user = UserFactory()
    guest.save()
    request = rf.get("/")
    request.session = client.session
    request.user = UserFactory()

    assert current_learner(request) is None
    stranger = UserFactory(password=PASSWORD)
    sign_in(client, stranger)

    guest.refresh_from_db()
    assert guest.user != stranger


def test_signing_in_changes_the_session_key(client, guest):
    before = client.session.session_key

    sign_in(client, UserFactory(password=PASSWORD))

    assert client.session.session_key != before
    assert SESSION_KEY not in client.session


def test_whoever_studies_gets_one_learner(rf, client):
    request = rf.get("/")
    request.session = client.session
    request.user = UserFactory()
    assert studying_learner(request) == studying_learner(request) == current_learner(request)


@pytest.mark.django_db(transaction=True)
def test_guests_who_sign_in_to_one_account_at_the_same_moment_become_one_learner(joined):
    user = UserFactory(password=PASSWORD)
    guests = LearnerFactory.create_batch(4)
    together = Barrier(len(guests))

    def join(guest: Learner) -> None:
        connection.ensure_connection()
        together.wait()
        try:
            join_guest(guest_id=guest.pk, user=user)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(guests)) as pool:
        list(pool.map(join, guests))

    learner = Learner.objects.get()
    assert learner.user == user
    assert sorted([learner.pk, *(guest for guest, _ in joined)]) == sorted(guest.pk for guest in guests)
    assert {kept for _, kept in joined} == {learner.pk}
