"""Whom or what the article describes by more than a name."""

from collections.abc import Iterator

from quiz.core.generation.forms import flashcard
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import capital, question, time_of
from quiz.core.generation.shelf import Shelf


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    name = known.slot("person") or known.slot("name") or known.fact.answer
    description = known.slot("description")
    if not description:
        return
    when = time_of(known)
    if when:
        ask = f"How was {name} described in {when}"
    else:
        ask = f"How is {name} described in the article “{known.report.title}”"
    yield flashcard(question(ask), capital(description))
