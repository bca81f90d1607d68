"""Whom or what the article describes by more than a name."""

import re
from collections.abc import Iterator

from quiz.core.generation.forms import short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import article, question, time_of
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_THING = re.compile(
    r"\b(?:school|company|city|town|website|group|organi[sz]ation|magazine|newspaper|party|festival|team|band|show|film|book"
    r"|murder|attack|killing|death|charge|possession|crash|case|fire|storm|game|match|award|prize)\b"
)
_PRONOUN = re.compile(r"\b(?:his|her|its|their|my|our|your|this|that)\b", re.I)


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    name, description = known.fact.answer, known.slot("description")
    type = "person" if known.fact.kind == "person" else asking.type_of(known)
    if not description or _PRONOUN.search(description) or not asking.is_name(name, type):
        return
    if type == "person" and _THING.search(description.partition(" of ")[0].partition(" in ")[0]):
        return
    when = time_of(known)
    wh = asking.wh(name, type)
    ask = question(f"{wh} was described as {description} in {when or article(known)}")
    key = asking.key(name, type)
    yield from single_choice(ask, key, asking.wrong_names(known, shelf, type, ask))
    yield short_answer(ask, key, asking.accepted(name, type, shelf))
