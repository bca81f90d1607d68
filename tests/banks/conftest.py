"""Three people: the teacher owns banks, the pupil is signed in too, the stranger is not."""

import pytest
from django.test import Client

from quiz.accounts.factories import UserFactory


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def teacher(db):
    return UserFactory(username="ms-marsh")


@pytest.fixture
def as_teacher(teacher) -> Client:
    return signed_in(teacher)


@pytest.fixture
def as_pupil(db) -> Client:
    return signed_in(UserFactory(username="ada"))


@pytest.fixture
def as_stranger(db) -> Client:
    return Client()
