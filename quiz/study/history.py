"""What the reviews of one memory amount to. Answering and replaying take the same steps, so both give the same bits."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from quiz.core.scheduling import MemoryState, Rating, State, review

from .models import Memory


@dataclass(frozen=True, slots=True)
class History:
    """A memory without its owner; `History()` is one that was never reviewed."""

    state: MemoryState | None = None
    last_day: date | None = None
    reps: int = 0
    lapses: int = 0

    def elapsed_days(self, day: date) -> int | None:
        """Days of study since the last review, None before the first. A clock set back counts as the same day."""
        return None if self.last_day is None else max(0, (day - self.last_day).days)

    def to_json(self) -> dict[str, Any] | None:
        """The state as reviews store it."""
        return self.state.to_json() if self.state else None

    def reviewed(self, rating: Rating, *, at: datetime, day: date, key: UUID) -> "History":
        """The history with one more review, whose `key` decides the fuzz."""
        forgotten = self.state is not None and self.state.state is State.Review and rating is Rating.Again
        return History(
            state=review(self.state, rating, at=at, elapsed_days=self.elapsed_days(day), seed=str(key)),
            last_day=day,
            reps=self.reps + 1,
            lapses=self.lapses + forgotten,
        )


def history_of(memory: Memory | None) -> History:
    """What is stored of a memory."""
    if memory is None or memory.stability is None or memory.difficulty is None or memory.last_review is None:
        return History()
    state = MemoryState(
        state=State(memory.state),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last_review,
    )
    return History(state, memory.last_day, memory.reps, memory.lapses)


FIELDS = ("state", "step", "stability", "difficulty", "due", "last_review", "last_day", "reps", "lapses")
"""The fields of a `Memory` that its reviews decide."""


def write_history(history: History, memory: Memory) -> None:
    """Set the fields, without saving. The history must hold a review."""
    if history.state is None:
        raise ValueError("A memory that was never reviewed has nothing to store.")
    memory.state = int(history.state.state)
    memory.step = history.state.step
    memory.stability = history.state.stability
    memory.difficulty = history.state.difficulty
    memory.due = history.state.due
    memory.last_review = history.state.last_review
    memory.last_day = history.last_day
    memory.reps = history.reps
    memory.lapses = history.lapses
