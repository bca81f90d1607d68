from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from quiz.study.days import end_of_day, study_day


@pytest.fixture
def vienna(settings):
    settings.TIME_ZONE = "Europe/Vienna"


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2026-01-10T12:00", date(2026, 1, 10)),
        ("2026-01-10T23:30", date(2026, 1, 10)),  # half past midnight there: still the evening of the 10th
        ("2026-01-11T02:59", date(2026, 1, 10)),
        ("2026-01-11T03:00", date(2026, 1, 11)),  # four in the morning there
    ],
)
def test_a_day_of_study_lasts_until_four_in_the_morning(vienna, utc, day):
    assert study_day(datetime.fromisoformat(utc).replace(tzinfo=UTC)) == day


def test_days_are_those_of_the_place(settings):
    evening_in_new_york = datetime(2026, 1, 11, 2, tzinfo=UTC)
    settings.TIME_ZONE = "America/New_York"
    assert study_day(evening_in_new_york) == date(2026, 1, 10)
    settings.TIME_ZONE = "Asia/Tokyo"
    assert study_day(evening_in_new_york) == date(2026, 1, 11)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Vienna", "America/New_York", "Asia/Kathmandu"])
@given(at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))
def test_a_day_ends_where_the_next_begins(zone, at):
    with override_settings(TIME_ZONE=zone):
        at = at.replace(tzinfo=UTC)
        end = end_of_day(at)
        assert at < end <= at + timedelta(hours=26)
        assert study_day(end - timedelta(microseconds=1)) == study_day(at)
        assert study_day(end) == study_day(at) + timedelta(days=1)
