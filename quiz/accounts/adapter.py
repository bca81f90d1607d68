"""Where allauth asks us how to treat people."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest

from .models import User

NO_MATCH = "No account has this name and this password. Mind capitals in the password, then try again."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": NO_MATCH,
        "email_password_mismatch": NO_MATCH,
        "too_many_login_attempts": "Too many wrong passwords. Wait five minutes, then try again.",
        "username_taken": User._meta.get_field("username").error_messages["unique"],
        "email_taken": "Another account has this address. Sign in to that one, or leave the address out.",
        "enter_current_password": "This is not your present password.",
    }

    def clean_username(self, username: str, shallow: bool = False) -> str:
        """Names that only look different to a computer are one name, as `create_user` has it."""
        return super().clean_username(User.normalize_username(username), shallow=shallow)

    @transaction.atomic
    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """The session's new key and the guest who joins come together or not at all."""
        super().login(request, user)
