"""Where something happened."""

from collections.abc import Iterator

from quiz.core.generation.forms import cloze, short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import group
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    place = known.slot("place") or known.fact.answer
    kind = group(place)
    asked = clause(known)
    preposition = known.slot("preposition") or "in"
    if kind is None or not asking.is_name(known.fact.answer, "place"):
        return
    key = asking.key(place, "place")
    if asked and asked.aux and asked.base and asked.subject:
        ask = asked.ask(f"{preposition} {asking.wh(place, 'place')}")
        wrong = asking.wrong_names(known, shelf, "place", ask)
        yield from single_choice(ask, key, wrong)
        yield short_answer(ask, key, asking.accepted(place, "place"))
        yield from asking.statement(known, wrong)
    yield cloze(known.fact.says, asking.accepted(place, "place"))
