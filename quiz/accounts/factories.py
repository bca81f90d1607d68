from typing import Any

import factory
from factory.django import DjangoModelFactory

from .models import Learner, User


class UserFactory(DjangoModelFactory[User]):
    """`UserFactory(password="…")` can sign in by form; without a password, only by `client.force_login`."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"person{n}")

    @classmethod
    def _create(cls, model_class: type[User], username: str, **fields: Any) -> User:
        return model_class.objects.create_user(username, **fields)


class LearnerFactory(DjangoModelFactory[Learner]):
    """A guest, unless given a `user`."""

    class Meta:
        model = Learner
