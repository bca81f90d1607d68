import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from quiz.core.scheduling import Rating
from quiz.study.history import History, write_history
from quiz.study.models import Memory

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = date(2026, 3, 1)


def lived(*ratings: Rating) -> History:
    """One answer a day."""
    history = History()
    for days, rating in enumerate(ratings):
        gone = timedelta(days=days)
        history = history.reviewed(rating, at=NOON + gone, day=DAY + gone, key=uuid.UUID(int=days))
    return history


def test_a_lapse_is_forgetting_what_was_learned():
    assert lived(Rating.Again, Rating.Again).lapses == 0
    assert lived(Rating.Easy, Rating.Again, Rating.Again).lapses == 1
    assert lived(Rating.Easy, Rating.Good, Rating.Hard).lapses == 0
    assert lived(Rating.Easy, Rating.Again, Rating.Again).reps == 3


def test_days_since_the_last_review():
    assert History().elapsed_days(DAY) is None
    assert lived(Rating.Good).elapsed_days(DAY + timedelta(days=4)) == 4
    assert lived(Rating.Good).elapsed_days(DAY - timedelta(days=1)) == 0


def test_a_memory_never_reviewed_is_not_stored():
    with pytest.raises(ValueError, match="never reviewed"):
        write_history(History(), Memory())
