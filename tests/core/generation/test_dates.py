from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.generation import dates

VALUES = st.one_of(
    st.dates().filter(lambda d: 1000 < d.year < 2900).map(lambda d: d.isoformat()),
    st.dates().filter(lambda d: 1000 < d.year < 2900).map(lambda d: d.isoformat()[:7]),
    st.integers(1000, 2900).map(str),
)


@pytest.mark.parametrize(
    ("value", "words"), [("2007-12-07", "7 December 2007"), ("2007-12", "December 2007"), ("1999", "1999")]
)
def test_values_in_words(value: str, words: str):
    assert dates.words(value) == words


@given(VALUES, st.integers())
def test_dates_nearby_are_as_exact_and_exclude_the_date(value: str, seed: int):
    near = list(islice(dates.near(value, Random(seed)), 8))
    assert near
    for other in near:
        assert dates.precision(other) == dates.precision(value)
        assert not dates.overlap(other, value)
        dates.words(other)


def test_a_month_holds_its_days():
    assert dates.overlap("2007-12", "2007-12-07")
    assert not dates.overlap("2007-11", "2007-12-07")


def test_what_is_no_plain_date_has_no_precision():
    assert dates.precision("199X") is None
    assert dates.precision("2007-12/2008-02") is None
    assert dates.precision(None) is None
