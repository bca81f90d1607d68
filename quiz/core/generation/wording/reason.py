"""Why."""

from collections.abc import Iterator

from quiz.core.generation import distractors
from quiz.core.generation.forms import flashcard, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import capital, clause
from quiz.core.generation.shelf import Shelf


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    if asked is None or not (asked.subject and asked.aux and asked.base):
        return
    ask = asked.ask("why")
    answer = known.fact.answer
    yield from single_choice(ask, answer, distractors.reasons(shelf, known))
    yield flashcard(ask, capital(answer))
