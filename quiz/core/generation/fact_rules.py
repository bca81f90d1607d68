"""What of the facts may be asked at all: named rules, each with the reason that it gives."""

import re
from collections.abc import Iterator

from quiz.core.generation.dates import names_year
from quiz.core.generation.model import Known
from quiz.core.generation.names import same
from quiz.core.generation.phrasing import miscut
from quiz.core.generation.shelf import Shelf

_SHOWN = re.compile(
    r"(?:(?:is|are|was|were) )?(?:holding|wearing|standing|sitting|posing|smiling|waving|pictured|poses?)\b"
)
_ACQUAINTED = re.compile(r"(?:(?:had|has|have) )?(?:known?|knew|knows|liked?|likes|loved?|loves)\b")
_TOLD_WHAT = re.compile(
    r"\b(?:that|to|of how|of his|of her|of its|of their|about|not|he|she|it|they|there|why|how|what)\b"
)
_ONE_OF_MANY = re.compile(r"(?:the )?(?:others?|another|one|each|both|either|neither|none|such|latter|former)\b", re.I)
_LASTING = re.compile(
    r"(?:result|stem|derive|follow from|come from|remain|consist|contain|include|involve|mean|belong|own|know|seem"
    r"|appear|like|represent|resemble|depend|relate|deserve|differ)\b"
)

FEWEST_WORDS = 5
"""Of a description without a name in it."""


def faults(known: Known, shelf: Shelf) -> list[str]:
    """Why nothing should be asked of the fact; empty where something may."""
    rules = (
        forecast_of_nobody,
        thinly_described,
        shown_in_a_picture,
        no_event,
        one_of_many,
        also_done_by_another,
        name_of_several,
    )
    broken = ["the clause was cut in the wrong place"] if miscut(known) else []
    return [*broken, *(why for rule in rules for why in rule(known, shelf))]


def forecast_of_nobody(known: Known, shelf: Shelf) -> Iterator[str]:
    """What "would rise" without who says so or by when is no fact."""
    if known.slot("aux") == "would" and not known.slot("attribution") and not names_year(known.fact.says):
        yield "a forecast without its author or its time"


def thinly_described(known: Known, shelf: Shelf) -> Iterator[str]:
    """ "A doctoral student" describes thousands."""
    description = known.slot("description")
    if description and not re.search(r"[A-Z\d]", description) and len(description.split()) < FEWEST_WORDS:
        yield "the description fits many"


def shown_in_a_picture(known: Known, shelf: Shelf) -> Iterator[str]:
    """Who "is holding a book" does so in a photograph."""
    if known.slot("aux") in {"is", "are", "do", "does"} and _SHOWN.match(known.slot("predicate")):
        yield "it tells what a picture shows"


def no_event(known: Known, shelf: Shelf) -> Iterator[str]:
    """Whom somebody knows is true of many; what lasts has no day."""
    if known.fact.kind == "event" and _ACQUAINTED.match(known.slot("predicate")):
        yield "it may be true of others as well"
    if known.slot("predicate").startswith("told ") and not _TOLD_WHAT.search(known.slot("predicate")):
        yield "what was told is not said"
    if known.fact.kind == "date" and _LASTING.match(known.slot("base")):
        yield "what lasts did not happen on a day"


def one_of_many(known: Known, shelf: Shelf) -> Iterator[str]:
    """ "Other areas" of what?"""
    if known.fact.kind in {"event", "reason", "date", "place"} and _ONE_OF_MANY.match(known.slot("subject")):
        yield "its subject is one of several that the article tells of"


def also_done_by_another(known: Known, shelf: Shelf) -> Iterator[str]:
    """Where three players win the same award, "who won the award" has three answers."""
    if not _asks_who(known):
        return
    for other in shelf.facts:
        if (
            other is not known
            and _asks_who(other)
            and _done(other) == _done(known)
            and not same(other.fact.answer, known.fact.answer)
        ):
            yield f"said of {other.fact.answer} as well"
            return


def name_of_several(known: Known, shelf: Shelf) -> Iterator[str]:
    """A first or last name alone that several people of the articles bear."""
    answer = known.fact.answer
    if " " not in answer and sum(answer in person.split() for person in shelf.people) > 1:
        yield "several people bear the name"


def _asks_who(known: Known) -> bool:
    return known.slot("asks") in {"subject", "holder"} and bool(known.slot("predicate"))


def _done(known: Known) -> str:
    return known.slot("predicate").casefold()
