"""Writes to classes and seats."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone

from quiz.accounts.models import Learner, User
from quiz.banks.models import Bank

from .codes import new_code
from .models import Classroom, Membership
from .nicknames import fit_nickname, fold


class NicknameTakenError(ValueError):
    """Another pupil of the class has it."""


def open_classroom(*, teacher: User, name: str) -> Classroom:
    with transaction.atomic():
        classroom = Classroom.objects.create(name=name, code=_unused_code())
        classroom.teachers.add(teacher)
    return classroom


def renew_code(*, classroom: Classroom) -> None:
    """From now on the old code opens nothing; whoever has joined stays."""
    with transaction.atomic():
        classroom.code = _unused_code()
        classroom.save(update_fields=["code"])


def _unused_code() -> str:
    """Two classes that draw the same code at the same instant are stopped by its unique constraint."""
    code = new_code()
    while Classroom.objects.filter(code=code).exists():
        code = new_code()
    return code


def archive(*, classroom: Classroom) -> None:
    Classroom.objects.filter(pk=classroom.pk, archived_at=None).update(archived_at=timezone.now())


def reopen(*, classroom: Classroom) -> None:
    Classroom.objects.filter(pk=classroom.pk).update(archived_at=None)


def choose_banks(*, classroom: Classroom, banks: Iterable[Bank]) -> None:
    classroom.banks.set(banks)


def join(*, classroom: Classroom, learner: Learner, nickname: str) -> Membership:
    """The learner's seat. Joining again, or twice at once, returns the seat that is stored.

    Raises `NicknameError`, or `NicknameTakenError` where another pupil was first.
    """
    nickname = fit_nickname(nickname)
    seat = Membership.objects.filter(classroom=classroom, learner=learner).first()
    if seat:
        return seat
    try:
        with transaction.atomic():
            return Membership.objects.create(
                classroom=classroom, learner=learner, nickname=nickname, folded=fold(nickname)
            )
    except IntegrityError:
        seat = Membership.objects.filter(classroom=classroom, learner=learner).first()
        if seat:
            return seat
        raise NicknameTakenError(nickname) from None


def rename(*, seat: Membership, nickname: str) -> None:
    """Raises `NicknameError` or `NicknameTakenError`."""
    seat.nickname = fit_nickname(nickname)
    seat.folded = fold(seat.nickname)
    try:
        with transaction.atomic():
            seat.save(update_fields=["nickname", "folded"])
    except IntegrityError:
        raise NicknameTakenError(nickname) from None


def remove(*, seat: Membership) -> None:
    """The seat goes; what the learner remembers is the learner's and stays."""
    seat.delete()


def take_over_seats(*, guest: Learner, learner: Learner) -> None:
    """What the guest joined is the learner's now. In a class that both joined the learner keeps their own seat."""
    with transaction.atomic():
        held = Membership.objects.filter(learner=learner).values("classroom")
        guest.memberships.filter(classroom__in=list(held.values_list("classroom", flat=True))).delete()
        guest.memberships.update(learner=learner)
