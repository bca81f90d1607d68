"""When to ask again: FSRS-6 (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm) by py-fsrs.

py-fsrs counts days as full 24 hours between two reviews; people count the nights between. So the days are counted by
the caller and handed in, and the fuzz is ours, so that a log replays to the same bits.
"""

from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler, State

from .fuzz import fuzzed
from .memory import MemoryState

ALGORITHM = "fsrs-6/py-fsrs-6.3.2/1"
"""Stored with every review. The last number is ours: it counts up when this package changes what comes out."""

DESIRED_RETENTION = 0.9
MAXIMUM_INTERVAL = 36_500
"""Days."""

_SCHEDULER = Scheduler(desired_retention=DESIRED_RETENTION, maximum_interval=MAXIMUM_INTERVAL, enable_fuzzing=False)


def review(
    state: MemoryState | None, rating: Rating, *, at: datetime, elapsed_days: int | None, seed: str | None
) -> MemoryState:
    """The memory after an answer.

    `state` is the memory before it, None at the first review. `at` is an aware time. `elapsed_days` is the number of
    days since the last review as the learner counts them (0 on the same day), None at the first. `seed` decides the
    fuzz; None leaves the interval as FSRS computes it. Raises ValueError for a naive time or for days that do not fit.
    """
    if at.tzinfo is None:
        raise ValueError("The time of a review needs its time zone.")
    if (state is None) != (elapsed_days is None) or (elapsed_days or 0) < 0:
        raise ValueError(
            f"{elapsed_days} elapsed days do not fit a memory {'without' if state is None else 'with'} past."
        )
    at = at.astimezone(UTC)
    card, _ = _SCHEDULER.review_card(_card(state, at, elapsed_days), rating, at)
    assert card.stability is not None  # noqa: S101 (a reviewed card has both)
    assert card.difficulty is not None  # noqa: S101
    due = card.due
    if seed is not None and card.state is State.Review:
        due = at + timedelta(days=fuzzed((due - at).days, seed=seed, maximum=MAXIMUM_INTERVAL))
    return MemoryState(
        state=card.state,
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=due,
        last_review=at,
    )


def retrievability(state: MemoryState, *, elapsed_days: int) -> float:
    """The predicted chance of recall, 0 to 1, that many days after the last review."""
    at = state.last_review
    return _SCHEDULER.get_card_retrievability(_card(state, at, elapsed_days), at)


def preview(
    state: MemoryState | None, *, at: datetime, elapsed_days: int | None, seed: str | None
) -> dict[Rating, timedelta]:
    """How long until the memory comes back, for each rating it might get now."""
    return {
        rating: review(state, rating, at=at, elapsed_days=elapsed_days, seed=seed).due - at.astimezone(UTC)
        for rating in Rating
    }


def _card(state: MemoryState | None, at: datetime, elapsed_days: int | None) -> Card:
    """py-fsrs's card, last reviewed exactly `elapsed_days` times 24 hours before `at`.

    The id is given because the library would make one, and sleep a millisecond to keep it unique.
    """
    if state is None or elapsed_days is None:
        return Card(card_id=0, due=at)
    return Card(
        card_id=0,
        state=state.state,
        step=state.step,
        stability=state.stability,
        difficulty=state.difficulty,
        due=state.due,
        last_review=at - timedelta(days=elapsed_days),
    )
