"""Who holds which office."""

import re
from collections.abc import Iterator

from quiz.core.generation import distractors
from quiz.core.generation.forms import flashcard, short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import question, time_of
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_PUBLIC = re.compile(
    r"\b(?:president|minister|secretary|ambassador|governor|mayor|senator|chancellor|commissioner|general|envoy|chief|director)\b"
)


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    person, title = known.slot("person") or known.fact.answer, known.slot("title")
    if not title:
        return
    others = distractors.people(shelf, person, title, titled_only=True) if " " in person else []
    unique = known.slot("unique") == "yes" and title.startswith("the ")
    when = time_of(known)
    lead = "" if when else f"According to the article “{known.report.title}”, "
    ending = f" in {when}" if when else ""
    if unique:
        ask = question(f"{lead}who was {title}{ending}")
        yield from single_choice(ask, person, others)
        yield short_answer(ask, person, asking.accepted(person, "person", shelf))
    else:
        yield from single_choice(question(f"{lead}who was {title}{ending}"), person, others)
    office = _office(title)
    wrong = [_office(other) for other in distractors.titles(shelf, person, title)]
    noun, verb = ("post", "hold") if _PUBLIC.search(office) else ("role", "have")
    yield from single_choice(question(f"{lead}what {noun} did {person} {verb}{ending}"), office, wrong)
    yield from asking.statement(known, shelf, others)
    yield flashcard(question(f"{lead}what was {person}'s {noun}{ending}"), title[:1].upper() + title[1:])


def _office(title: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", title)
