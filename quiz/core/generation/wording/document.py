"""Resolutions, charters, treaties, plans, and what they do."""

import re
from collections.abc import Iterator

from quiz.core.generation import distractors, phrasing
from quiz.core.generation.forms import cloze, short_answer, single_choice
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_NOUN = re.compile(r"\b(resolution|charter|treaty|act|plan|constitution|convention|agreement|accord|protocol)\b", re.I)


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    name = known.slot("name") or known.fact.answer
    if re.match(r"\s*[A-Z]", known.fact.says.partition("}")[2]):
        return
    asked = clause(known)
    noun = _NOUN.search(name)
    wrong = distractors.resolutions(name, claim(known.fact))
    if asked and asked.predicate and noun and (not asked.subject or name in asked.subject):
        ask = asked.ask_subject(_which(name, noun.group(1).casefold()))
        yield from single_choice(ask, name, wrong)
        if re.search(r"\d", name):
            yield short_answer(ask, name, re.findall(r"\b\d{2,5}\b", name))
    yield from asking.statement(known, shelf, wrong if known.fact.answer == name else [])
    yield cloze(_narrowed(phrasing.statement(known) or known.fact.says))


def _narrowed(says: str) -> str:
    """Braces around the number of a numbered document alone: "Resolution {186}"."""
    return re.sub(r"\{([^{}]*?)(\d{2,5})\}", r"\1{\2}", says)


def _which(name: str, noun: str) -> str:
    """ "which U.N. Security Council resolution": all that comes before the number may be told."""
    before = re.split(rf"\b{noun}\b", name, maxsplit=1, flags=re.I)[0].removeprefix("the ").strip()
    return f"which {before} {noun}" if before and re.search(r"\d", name) else f"which {noun}"
