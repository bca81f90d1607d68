"""Classes and pupils for tests and the demo."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from quiz.accounts.factories import LearnerFactory
from quiz.accounts.models import User
from quiz.banks.models import Bank

from .models import Classroom, Membership
from .nicknames import fold


class ClassroomFactory(DjangoModelFactory[Classroom]):
    """`ClassroomFactory(teachers=[ada], banks=[capitals])`"""

    class Meta:
        model = Classroom
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"History 10 ({n})")

    @factory.post_generation
    def teachers(self: Classroom, create: bool, teachers: list[User] | None, **_: Any) -> None:
        self.teachers.set(teachers or [])

    @factory.post_generation
    def banks(self: Classroom, create: bool, banks: list[Bank] | None, **_: Any) -> None:
        self.banks.set(banks or [])


class MembershipFactory(DjangoModelFactory[Membership]):
    class Meta:
        model = Membership

    classroom = factory.SubFactory(ClassroomFactory)
    learner = factory.SubFactory(LearnerFactory)
    nickname = factory.Sequence(lambda n: f"Pupil {n}")
    folded = factory.LazyAttribute(lambda seat: fold(seat.nickname))
