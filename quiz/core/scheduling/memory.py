"""The state of one memory, as FSRS keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from fsrs import State


@dataclass(frozen=True, slots=True)
class MemoryState:
    """A memory right after a review. One that was never reviewed has no state."""

    state: State
    """Learning, in review, or relearning after a lapse."""
    step: int | None
    """Which learning step comes next; None in review."""
    stability: float
    """Days until the chance of recall falls to 90 %."""
    difficulty: float
    """From 1 to 10."""
    due: datetime
    last_review: datetime

    def to_json(self) -> dict[str, Any]:
        """As JSON can hold it. Python writes floats so that they read back bit for bit; times keep microseconds."""
        return {
            "state": int(self.state),
            "step": self.step,
            "stability": self.stability,
            "difficulty": self.difficulty,
            "due": self.due.isoformat(),
            "last_review": self.last_review.isoformat(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "MemoryState":
        """The inverse of `to_json`. Raises KeyError or ValueError for what it did not write."""
        return cls(
            state=State(stored["state"]),
            step=stored["step"],
            # PostgreSQL's jsonb knows one kind of number: a float without a fraction may come back as an int.
            stability=float(stored["stability"]),
            difficulty=float(stored["difficulty"]),
            due=datetime.fromisoformat(stored["due"]).astimezone(UTC),
            last_review=datetime.fromisoformat(stored["last_review"]).astimezone(UTC),
        )
