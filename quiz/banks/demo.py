"""The demo: the banks that come with Newsdeck and the teacher who owns them."""

import os
import secrets
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from django.db import transaction

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User

from .actions import import_bank
from .bankfiles import read_files
from .importing.plan import Plan
from .models import Bank, DemoBank

USERNAME = "teacher"


@dataclass(frozen=True, slots=True)
class SignIn:
    username: str
    password: str | None
    """None where it is not the one that the demo chose."""


@transaction.atomic
def load_demo(banks: Path, password_file: Path) -> tuple[SignIn | None, list[Plan]]:
    """The demo teacher's sign-in, if there is such a teacher, and what was stored of the banks that were new.

    A bank is loaded once: what has been done to it since is kept, its deletion and the teacher's too. The account is
    the one made here and no other, whatever its name. Raises `BankFilesError`.
    """
    files = [reading.bank for reading in read_files(sorted(banks.glob("*.yaml")))]
    loaded = dict(DemoBank.objects.values_list("slug", "teacher"))
    present = set(Bank.objects.filter(slug__in=[file.slug for file in files]).values_list("slug", flat=True))
    new = [file for file in files if file.slug not in present | loaded.keys()]
    teacher = User.objects.filter(pk__in=[pk for pk in loaded.values() if pk]).first()
    if new and not loaded:
        teacher = _make_teacher(password_file)
    plans = [import_bank(file=file, owner=teacher, public=True) for file in new]
    DemoBank.objects.bulk_create(DemoBank(slug=file.slug, teacher=teacher) for file in new)
    return _sign_in(teacher, password_file) if teacher else None, plans


def _make_teacher(password_file: Path) -> User:
    """The password lies in a file that only this system's user can read, so that each start can tell it."""
    names = chain([USERNAME, f"demo-{USERNAME}"], (f"demo-{USERNAME}-{n}" for n in count(2)))
    username = next(name for name in names if not User.objects.filter(username__iexact=name).exists())
    password = secrets.token_urlsafe(12)
    _write_secret(password_file, password)
    return UserFactory.create(username=username, password=password)


def _sign_in(teacher: User, password_file: Path) -> SignIn:
    password = password_file.read_text().strip() if password_file.exists() else ""
    return SignIn(teacher.username, password if teacher.check_password(password) else None)


def _write_secret(file: Path, text: str) -> None:
    """Nobody else can read the file at any moment: it is made anew with its mode before the text is in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as secret:
        secret.write(text + "\n")
