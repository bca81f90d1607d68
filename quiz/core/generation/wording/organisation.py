"""What an acronym stands for."""

from collections.abc import Iterator

from quiz.core.generation.forms import flashcard, short_answer
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.shelf import Shelf


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    acronym, expansion = known.slot("acronym"), known.slot("expansion") or known.fact.answer
    if not acronym or not expansion:
        return
    yield short_answer(f"What does {acronym} stand for?", expansion)
    yield flashcard(acronym, expansion, reverse=True)
