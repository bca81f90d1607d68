"""Memory: a verdict becomes a rating, a rating the next memory state."""

from fsrs import Rating

from .memory import MemoryState, Stage
from .rating import rating_of
from .scheduler import ALGORITHM, preview, retrievability, review

__all__ = ["ALGORITHM", "MemoryState", "Rating", "Stage", "preview", "rating_of", "retrievability", "review"]
