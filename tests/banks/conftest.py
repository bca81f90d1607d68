"""Three people: the teacher owns banks, the pupil is signed in too, the stranger is not. And a bank file to edit."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from django.test import Client

from quiz.accounts.factories import UserFactory
from quiz.core.bankfile import schema

DANUBE = Path(__file__).parent / "danube.yaml"


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


@pytest.fixture
def danube() -> Callable[..., schema.Bank]:
    """Makes the bank of danube.yaml after `change` has edited its keys in place, and with other keys at the top."""

    def danube(change=None, **others) -> schema.Bank:
        keys = yaml.safe_load(DANUBE.read_text()) | others
        if change:
            change(keys)
        return schema.Bank.model_validate(keys)

    return danube
