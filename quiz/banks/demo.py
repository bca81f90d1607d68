"""The demo: the banks that come with Newsdeck and the teacher who owns them."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User

from .actions import import_bank
from .bankfiles import read_files
from .importing.plan import Plan
from .models import Bank

USERNAME = "teacher"


@dataclass(frozen=True, slots=True)
class SignIn:
    username: str
    password: str | None
    """None where the teacher has chosen another than the demo's."""


def load_demo(banks: Path, password_file: Path) -> tuple[SignIn, list[Plan]]:
    """The demo teacher's sign-in, and what was stored of the banks that were new.

    A bank is loaded once: what has been done to it since is kept. Raises `BankFilesError`.
    """
    files = [reading.bank for reading in read_files(sorted(banks.glob("*.yaml")))]
    teacher, sign_in = _teacher(password_file)
    with transaction.atomic():
        present = set(Bank.objects.filter(slug__in=[file.slug for file in files]).values_list("slug", flat=True))
        new = [file for file in files if file.slug not in present]
        return sign_in, [import_bank(file=file, owner=teacher, public=True) for file in new]


def _teacher(password_file: Path) -> tuple[User, SignIn]:
    """The password lies in a file that only this system's user can read, so that each start can tell it."""
    teacher = User.objects.filter(username=USERNAME).first()
    if teacher and password_file.exists():
        password = password_file.read_text().strip()
        return teacher, SignIn(USERNAME, password if teacher.check_password(password) else None)
    password = secrets.token_urlsafe(12)
    if teacher is None:
        teacher = UserFactory.create(username=USERNAME, password=password)
    else:
        teacher.set_password(password)
        teacher.save(update_fields=["password"])
    _write_secret(password_file, password)
    return teacher, SignIn(USERNAME, password)


def _write_secret(file: Path, text: str) -> None:
    """Nobody else can read the file at any moment: it is made anew with its mode before the text is in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as secret:
        secret.write(text + "\n")
