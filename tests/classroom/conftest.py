"""The people of the access tests: who teaches the class, who sits in it, and who has nothing to do with it."""

import pytest
from django.test import Client

from quiz.accounts.access import SESSION_KEY
from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.banks.factories import BankFactory
from quiz.classroom.factories import ClassroomFactory, MembershipFactory


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def guest(learner) -> Client:
    """A browser without an account in which this learner has studied or joined."""
    client = Client()
    session = client.session
    session[SESSION_KEY] = learner.pk
    session.save()
    return client


@pytest.fixture
def teacher():
    return UserFactory(username="teacher")


@pytest.fixture
def colleague():
    return UserFactory(username="colleague")


@pytest.fixture
def classroom(teacher, colleague):
    return ClassroomFactory(name="History 10b", teachers=[teacher, colleague], banks=[BankFactory(title="Capitals")])


@pytest.fixture
def seat(classroom):
    """A pupil without an account."""
    return MembershipFactory(classroom=classroom, nickname="Ada")


@pytest.fixture
def people(teacher, colleague, seat, classroom):
    """A browser of everyone's, by who they are."""
    with_account = MembershipFactory(classroom=classroom, nickname="Bora", learner=LearnerFactory(user=UserFactory()))
    other_teacher = UserFactory()
    other_class = ClassroomFactory(teachers=[other_teacher])
    return {
        "teacher": signed_in(teacher),
        "colleague": signed_in(colleague),
        "pupil": guest(seat.learner),
        "pupil with account": signed_in(with_account.learner.user),
        "other teacher": signed_in(other_teacher),
        "pupil of another class": guest(MembershipFactory(classroom=other_class).learner),
        "stranger": signed_in(UserFactory()),
        "visitor": Client(),
    }
