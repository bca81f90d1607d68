"""Where something happened."""

import re
from collections.abc import Iterator

from quiz.core.generation import phrasing
from quiz.core.generation.forms import cloze, short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import group
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

FEWEST_WORDS = 3
"""Words of the clause beside its subject."""
_MOVING = re.compile(r"\b(?:go|went|gone|travel\w*|fly|flew|mov\w+|return\w*|sent|send|come|came|fled|flee\w*|flown)\b")


def _direct(known: Known, preposition: str) -> bool:
    """Whether the place belongs to the clause's own verb, and there is more to ask about than the verb."""
    if not phrasing.attached(known) or len(known.slot("base").split()) < FEWEST_WORDS:
        return False
    before = known.fact.says.partition("{")[0]
    return preposition in {"in", "at", "near"} or bool(preposition in {"to", "from"} and _MOVING.search(before))


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    place = known.slot("place") or known.fact.answer
    kind = group(place)
    asked = clause(known)
    preposition = known.slot("preposition") or "in"
    if kind is None or not asking.is_name(known.fact.answer, "place"):
        return
    key = asking.key(place, "place")
    if asked and asked.aux and asked.base and asked.subject and _direct(known, preposition):
        ask = asked.ask(f"{preposition} {asking.wh(place, 'place')}")
        wrong = asking.wrong_names(known, shelf, "place", ask)
        yield from single_choice(ask, key, wrong)
        yield short_answer(ask, key, asking.accepted(place, "place", shelf))
        yield from asking.statement(known, shelf, wrong)
    yield cloze(phrasing.statement(known) or known.fact.says, asking.accepted(place, "place", shelf))
