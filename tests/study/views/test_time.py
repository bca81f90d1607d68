"""How long an answer took."""

from datetime import timedelta

import pytest

from quiz.study.models import Review

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(time_machine):
    time_machine.move_to("2026-05-01T12:00Z", tick=False)
    return time_machine


def sent_after(clock, student, seconds: float, claimed: str) -> int:
    student.start()
    fields = student.form(student.sheet(), ["Vienna"])
    clock.shift(timedelta(seconds=seconds))
    student.send({**fields, "milliseconds": claimed})
    return Review.objects.get().milliseconds


def test_the_browser_counts(clock, student):
    assert sent_after(clock, student, 9, "7250") == 7250


@pytest.mark.parametrize("claimed", ["", "soon", "-5", "9e9", "99999999999999", "60000"])
def test_the_server_counts_where_the_browser_cannot_be_right(clock, student, claimed):
    assert sent_after(clock, student, 9, claimed) == 9000


def test_whoever_goes_for_lunch_is_not_thinking(clock, student):
    assert sent_after(clock, student, 3600, "") == 600_000
