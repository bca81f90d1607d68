"""FSRS against published figures, and what must hold for any history."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.scheduling import MemoryState, Rating, State, preview, retrievability, review
from quiz.core.scheduling.scheduler import MAXIMUM_INTERVAL

NOON = datetime(2022, 11, 29, 12, 30, tzinfo=UTC)

answers = st.tuples(st.sampled_from(Rating), st.integers(0, 4000), st.integers(0, 86_399))
histories = st.lists(answers, min_size=1, max_size=12)


def play(history, seed=None) -> list[MemoryState]:
    """The states after each of `(rating, days since the last, seconds)`."""
    states: list[MemoryState] = []
    at = NOON
    for rating, days, seconds in history:
        at += timedelta(days=days, seconds=seconds)
        before = states[-1] if states else None
        states.append(review(before, rating, at=at, elapsed_days=days if before else None, seed=seed))
    return states


def test_published_stability_and_difficulty():
    ratings = [Rating(number) for number in (1, 3, 3, 3, 3, 3)]
    state = play(zip(ratings, (0, 0, 1, 3, 8, 21), [0] * 6, strict=True))[-1]
    assert state.stability == pytest.approx(53.62691, abs=1e-4)
    assert state.difficulty == pytest.approx(6.3574867, abs=1e-4)


def test_published_intervals_without_fuzz():
    intervals: list[int] = []
    state, at = None, NOON
    for number in (3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3):
        elapsed = (at - state.last_review).days if state else None
        state = review(state, Rating(number), at=at, elapsed_days=elapsed, seed=None)
        intervals.append((state.due - at).days)
        at = state.due
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_a_day_is_a_night_between_not_24_hours():
    """Learned in the evening, asked the next morning: a day has passed for the learner and for the model."""
    evening = datetime(2026, 3, 1, 21, tzinfo=UTC)
    first = review(None, Rating.Easy, at=evening, elapsed_days=None, seed=None)
    morning = evening + timedelta(hours=10)
    next_day = review(first, Rating.Good, at=morning, elapsed_days=1, seed=None)
    same_day = review(first, Rating.Good, at=morning, elapsed_days=0, seed=None)
    full_day = review(first, Rating.Good, at=evening + timedelta(days=1), elapsed_days=1, seed=None)
    assert next_day.stability == full_day.stability != same_day.stability
    assert next_day.last_review == morning


def test_any_time_zone_gives_the_same_state():
    vienna = timezone(timedelta(hours=1))
    state = review(None, Rating.Good, at=NOON, elapsed_days=None, seed="a")
    assert review(None, Rating.Good, at=NOON.astimezone(vienna), elapsed_days=None, seed="a") == state
    assert state.last_review.tzinfo is UTC


@pytest.mark.parametrize("days", [None, -1])
def test_days_that_do_not_fit_the_state_are_refused(days):
    state = review(None, Rating.Good, at=NOON, elapsed_days=None, seed=None)
    with pytest.raises(ValueError, match="elapsed days"):
        review(state, Rating.Good, at=NOON, elapsed_days=days, seed=None)


def test_a_first_review_has_no_days_before_it():
    with pytest.raises(ValueError, match="without past"):
        review(None, Rating.Good, at=NOON, elapsed_days=3, seed=None)


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        review(None, Rating.Good, at=NOON.replace(tzinfo=None), elapsed_days=None, seed=None)


@given(histories, st.text(max_size=8))
def test_states_stay_within_bounds(history, seed):
    for state in play(history, seed):
        assert state.stability > 0
        assert 1 <= state.difficulty <= 10
        assert state.last_review < state.due <= state.last_review + timedelta(days=MAXIMUM_INTERVAL)
        assert (state.step is None) == (state.state is State.Review)


@given(histories, st.text(max_size=8))
def test_a_history_always_gives_the_same_states(history, seed):
    assert play(history, seed) == play(history, seed)


@given(histories)
def test_states_survive_json_bit_for_bit(history):
    state = play(history, "seed")[-1]
    assert MemoryState.from_json(json.loads(json.dumps(state.to_json()))) == state


@given(histories)
def test_right_is_worth_more_than_wrong(history):
    state = play(history)[-1]
    at = state.due
    again, good = (
        review(state, rating, at=at, elapsed_days=(at - state.last_review).days, seed=None)
        for rating in (Rating.Again, Rating.Good)
    )
    assert good.stability > again.stability
    assert good.due > again.due


@given(histories, st.integers(0, 3000))
def test_recall_fades(history, days):
    state = play(history)[-1]
    assert retrievability(state, elapsed_days=0) == 1
    assert 0 < retrievability(state, elapsed_days=days + 1) < retrievability(state, elapsed_days=days) <= 1


def test_recall_is_nine_in_ten_after_as_many_days_as_the_stability():
    state = MemoryState(State.Review, None, 12.0, 5.0, NOON, NOON)
    assert retrievability(state, elapsed_days=12) == pytest.approx(0.9)


@given(histories, st.text(max_size=8))
def test_the_preview_keeps_its_word(history, seed):
    state = play(history, seed)[-1]
    at = state.due
    promised = preview(state, at=at, elapsed_days=7, seed=seed)
    assert list(promised) == [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy]
    for rating, interval in promised.items():
        assert review(state, rating, at=at, elapsed_days=7, seed=seed).due == at + interval
