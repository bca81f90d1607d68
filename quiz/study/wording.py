"""How times are told to learners."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from .days import study_day

SAME_DAY = timedelta(hours=20)
"""Learning steps take minutes and intervals whole days: nothing lies between, save a step over the end of a day."""


def comes_back(due: datetime, at: datetime) -> str:
    """When something that was answered `at` is asked again: "in 10 minutes", "tomorrow", "in 3 days, 25 November"."""
    if due - at < SAME_DAY:
        return f"in {_short_time(due - at)}"
    days = (study_day(due) - study_day(at)).days
    if days == 1:
        return "tomorrow"
    local, today = (timezone.localtime(moment, timezone.get_default_timezone()) for moment in (due, at))
    pattern = "j F" if local.year == today.year else "j F Y"
    return f"in {days} days, {date_format(local, pattern)}"


def in_short(interval: timedelta) -> str:
    """For a small button: "10 min", "3 d"."""
    if interval < SAME_DAY:
        return f"{_minutes(interval)} min"
    return f"{interval.days} d"


def _short_time(interval: timedelta) -> str:
    minutes = _minutes(interval)
    if minutes >= 120:
        return f"{round(minutes / 60)} hours"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _minutes(interval: timedelta) -> int:
    return max(1, round(interval / timedelta(minutes=1)))
