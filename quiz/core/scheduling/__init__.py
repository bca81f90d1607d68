"""Memory: a verdict becomes a rating, a rating the next memory state."""

from fsrs import Rating, State

from .memory import MemoryState
from .rating import rating_of
from .scheduler import ALGORITHM, preview, retrievability, review

__all__ = ["ALGORITHM", "MemoryState", "Rating", "State", "preview", "rating_of", "retrievability", "review"]
