"""Where allauth asks us how to treat people."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest

from .models import User


class AccountAdapter(DefaultAccountAdapter):
    def clean_username(self, username: str, shallow: bool = False) -> str:
        """Names that only look different to a computer are one name, as `create_user` has it."""
        return super().clean_username(User.normalize_username(username), shallow=shallow)

    @transaction.atomic
    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """The session's new key and the guest who joins come together or not at all."""
        super().login(request, user)
