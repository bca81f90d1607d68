"""Days as learners count them. A day of study is a local day that begins before dawn: who answers at half past midnight
still studies "today"."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

DAY_BEGINS = time(4)
"""Anki's default, and what learners who come from there expect."""


def study_day(at: datetime) -> date:
    """The day of study that a moment belongs to, in the time zone of the settings."""
    wall = timezone.localtime(at, timezone.get_default_timezone()).replace(tzinfo=None)
    return (wall - timedelta(hours=DAY_BEGINS.hour)).date()


def end_of_day(at: datetime) -> datetime:
    """When the day of study that `at` belongs to is over."""
    tomorrow = study_day(at) + timedelta(days=1)
    return datetime.combine(tomorrow, DAY_BEGINS, tzinfo=timezone.get_default_timezone())
