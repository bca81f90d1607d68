from decimal import Decimal
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.generation import numbers


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("just over 16,000 troops", "16,000"),
        ("nearly a million", "a million"),
        ("2.5 billion dollars", "2.5 billion"),
        ("seventeen years", "seventeen"),
        ("a 78-day war", "78"),
        ("many people", None),
    ],
)
def test_the_number_in_an_answer(answer: str, number: str | None):
    assert numbers.number_in(answer) == number


def test_a_range_has_no_single_number():
    assert numbers.several("40 to 50 questions")
    assert not numbers.several("nearly 3 million people")


@given(
    st.integers(2, 10**9), st.sampled_from(["just over {} troops", "{} percent of voters", "about {}"]), st.integers()
)
def test_figures_nearby_keep_the_words_and_change_the_number(value: int, frame: str, seed: int):
    answer = frame.format(f"{value:,}")
    before, after = frame.split("{}")
    for other in islice(numbers.near(answer, Random(seed)), 6):
        assert other.startswith(before)
        assert other.endswith(after)
        assert numbers.size(other) != value
        assert numbers.size(other) > 0


@given(st.integers(1, 99), st.integers())
def test_shares_stay_shares(value: int, seed: int):
    for other in numbers.near(f"{value} percent", Random(seed), percent=True):
        assert 0 < numbers.size(other) < 100


def test_round_figures_get_round_company():
    for other in numbers.near("16,000 troops", Random(1)):
        assert numbers.size(other) % 100 == 0


def test_words_get_words():
    assert all(not any(c.isdigit() for c in other) for other in numbers.near("nearly a million people", Random(3)))


@pytest.mark.parametrize(
    ("value", "approximator", "tolerance"),
    [("16000", "just over", "5%"), ("16000", None, "2%"), ("45756", None, "0"), ("14", None, "0")],
)
def test_tolerance_is_fair(value: str, approximator: str | None, tolerance: str):
    assert numbers.tolerance(value, approximator) == tolerance


def test_typed_numbers_may_be_written_out():
    assert "1,000,000" in numbers.spellings("a million", "1000000")
    assert numbers.size("a million") == Decimal(1_000_000)


def test_millions_vary_as_other_figures_do():
    others = [numbers.size(other) for other in islice(numbers.near("$412 million", Random(1)), 3)]
    assert len(others) == 3
    assert all(abs(other - 412_000_000) > 20_000_000 for other in others)
