from datetime import timedelta

import pytest
from fsrs import Scheduler
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.scheduling.fuzz import fuzz_range, fuzzed

MAXIMUM = 36_500


@given(st.integers(1, MAXIMUM), st.text(max_size=12))
def test_fuzz_stays_within_its_range_and_repeats(days, seed):
    earliest, latest = fuzz_range(days, maximum=MAXIMUM)
    assert earliest <= days <= latest <= MAXIMUM
    assert earliest <= fuzzed(days, seed=seed, maximum=MAXIMUM) <= latest
    assert fuzzed(days, seed=seed, maximum=MAXIMUM) == fuzzed(days, seed=seed, maximum=MAXIMUM)


@given(st.integers(3, 400), st.integers(3, 400), st.text(max_size=12))
def test_fuzz_never_passes_the_longest_interval(days, maximum, seed):
    assert fuzzed(min(days, maximum), seed=seed, maximum=maximum) <= maximum


@pytest.mark.parametrize(
    ("days", "expected"), [(1, (1, 1)), (2, (2, 2)), (3, (2, 4)), (10, (8, 12)), (50, (46, 54)), (100, (93, 107))]
)
def test_ranges_as_fsrs_has_them(days, expected):
    """Computed by hand from the factors: 1 day, and 15 % of days 2.5-7, 10 % of 7-20, 5 % of the rest."""
    assert fuzz_range(days, maximum=MAXIMUM) == expected


def test_every_day_of_the_range_is_reached():
    assert {fuzzed(10, seed=str(number), maximum=MAXIMUM) for number in range(200)} == {8, 9, 10, 11, 12}


def test_the_library_still_needs_our_dice(monkeypatch):
    """Why we do not use py-fsrs's fuzz: it lands past its own range. When this fails, ours can go."""
    monkeypatch.setattr("fsrs.scheduler.random", lambda: 0.999)
    assert Scheduler()._get_fuzzed_interval(interval=timedelta(days=10)).days == 13
