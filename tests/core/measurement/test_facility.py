import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.measurement.facility import facility, guess_corrected, wilson

shares = st.floats(0, 1)
scores = st.lists(shares, min_size=1, max_size=40)


def test_facility_is_the_share_right():
    assert facility([1, 1, 0, 1]) == 0.75


def test_scores_in_part_count_in_part():
    assert facility([1, 0.5, 0]) == 0.5


def test_no_scores_have_no_facility():
    with pytest.raises(ValueError, match="at least one"):
        facility([])


@given(scores)
def test_facility_lies_between_the_lowest_and_the_highest_score(given_scores):
    assert min(given_scores) - 1e-12 <= facility(given_scores) <= max(given_scores) + 1e-12


@given(scores.flatmap(lambda listed: st.tuples(st.just(listed), st.permutations(listed))))
def test_the_order_of_learners_does_not_matter(pair):
    assert facility(pair[0]) == facility(pair[1])


@pytest.mark.parametrize(
    ("share", "options", "known"),
    [
        (0.70, 4, 0.60),  # 60 know; of the other 40 a quarter guess it
        (0.75, 2, 0.50),
        (0.25, 4, 0.0),
        (0.0, 3, -0.5),
        (1.0, 5, 1.0),
        (0.40, 0, 0.40),  # recalled: nothing to guess from
    ],
)
def test_guesses_are_taken_out(share, options, known):
    assert guess_corrected(share, options) == pytest.approx(known)


@given(shares, st.integers(0, 12))
def test_correction_never_adds(share, options):
    assert guess_corrected(share, options) <= share


@given(shares, st.integers(2, 12))
def test_correction_undoes_guessing(known, options):
    shown = known + (1 - known) / options
    assert guess_corrected(shown, options) == pytest.approx(known, abs=1e-9)


@pytest.mark.parametrize(
    ("share", "answers", "low", "high"),
    [
        # By hand: z = 1.959964, z² = 3.841459.
        (1.0, 4, 0.510109, 1.0),  # 4 / (4 + z²)
        (0.0, 10, 0.0, 0.277533),  # z² / (10 + z²)
        (0.5, 20, 0.299298, 0.700702),  # centre 1/2, reach z √(1/80 + z²/1600) / (1 + z²/20)
        (81 / 263, 263, 0.255289, 0.366210),  # Newcombe 1998, Statistics in Medicine 17, table I: .2553 to .3662
    ],
)
def test_wilson_by_hand(share, answers, low, high):
    interval = wilson(share, answers)
    assert (interval.low, interval.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_without_answers_anything_is_possible():
    assert wilson(0, 0) == wilson(1, 0)
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0, 1)


@given(shares, st.integers(1, 10_000))
def test_the_interval_holds_the_share_and_stays_within_0_and_1(share, answers):
    interval = wilson(share, answers)
    assert 0 <= interval.low <= share <= interval.high <= 1


@given(shares, st.integers(1, 1_000))
def test_more_answers_make_it_narrower(share, answers):
    few, many = wilson(share, answers), wilson(share, 4 * answers)
    assert many.high - many.low < few.high - few.low
