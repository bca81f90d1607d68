"""allauth's forms in our words."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.account.utils import filter_users_by_email
from django import forms
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .models import User


class PlainForm:
    """Mixed in before a form of allauth's."""

    fields: dict[str, Any]
    labels = {
        "Current Password": "Present password",
        "New Password": "New password",
        "New Password (again)": "New password again",
        "Password (again)": "Password again",
        "Email": "E-mail",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)  # the label's words again, gone on typing, help nobody
            field.label = self.labels.get(field.label, field.label)
        if "password1" in self.fields:
            self.fields["password1"].help_text = "At least 8 characters; not your name, and not what many people take."


class LoginForm(PlainForm, allauth_forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Username or e-mail"
        self.fields["login"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["remember"].label = "Stay signed in on this device"

    def clean_login(self) -> str:
        return User.normalize_username(super().clean_login())


class SignupForm(PlainForm, allauth_forms.SignupForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].help_text = User._meta.get_field("username").help_text
        self.fields["username"].widget.attrs["autocapitalize"] = "none"
        self.fields["email"].label = "E-mail (optional)"
        self.fields["email"].help_text = "Only used to reset a forgotten password. Pupils can leave it empty."

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """As allauth's, all or nothing; and of two who ask for one name at the same moment, the second is told."""
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:
            self.add_error("username", User._meta.get_field("username").error_messages["unique"])
            return None, render(request, "account/signup.html", {"form": self})


class ChangePasswordForm(PlainForm, allauth_forms.ChangePasswordForm):
    pass


class SetPasswordForm(PlainForm, allauth_forms.SetPasswordForm):
    pass


class ResetPasswordForm(PlainForm, allauth_forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(PlainForm, allauth_forms.ResetPasswordKeyForm):
    pass


class EmailForm(forms.Form):
    """Asks for the password too: who finds a machine signed in must not be able to take the account over by mail."""

    email = forms.EmailField(
        label="E-mail",
        required=False,
        help_text="Only used to reset a forgotten password. Leave it empty for none.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    password = forms.CharField(
        label="Present password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if email and any(other.pk != self.user.pk for other in filter_users_by_email(email)):
            raise get_adapter().validation_error("email_taken")
        return email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise get_adapter().validation_error("enter_current_password")
        return password
