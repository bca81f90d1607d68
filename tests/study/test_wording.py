from datetime import UTC, datetime, timedelta

import pytest

from quiz.study.wording import comes_back, in_short

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (timedelta(minutes=10), "in 10 minutes"),
        (timedelta(minutes=1), "in 1 minute"),
        (timedelta(seconds=20), "in 1 minute"),
        (timedelta(hours=3), "in 3 hours"),
        (timedelta(days=1), "tomorrow"),
        (timedelta(days=3), "in 3 days, 25 November"),
        (timedelta(days=60), "in 60 days, 21 January 2027"),
    ],
)
def test_when_it_comes_back(interval, words):
    assert comes_back(NOW + interval, NOW) == words


def test_a_step_past_the_end_of_the_day_is_still_minutes():
    before_four = datetime(2026, 11, 22, 3, 55, tzinfo=UTC)
    assert comes_back(before_four + timedelta(minutes=10), before_four) == "in 10 minutes"


@pytest.mark.parametrize(
    ("interval", "words"), [(timedelta(minutes=10), "10 min"), (timedelta(days=8), "8 d"), (timedelta(0), "1 min")]
)
def test_on_a_button(interval, words):
    assert in_short(interval) == words
