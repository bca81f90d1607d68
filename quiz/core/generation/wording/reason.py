"""Why. Reasons of other things would make poor wrong options: the learner recalls and compares."""

from collections.abc import Iterator

from quiz.core.generation.forms import flashcard
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import capital, clause
from quiz.core.generation.shelf import Shelf


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    if asked is None or not (asked.subject and asked.aux and asked.base):
        return
    ask = asked.ask("why")
    yield flashcard(ask, capital(known.fact.answer))
