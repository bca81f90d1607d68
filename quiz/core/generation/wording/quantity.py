"""How many, how much, how long."""

import re
from collections.abc import Iterator

from quiz.core.generation import distractors, numbers, phrasing
from quiz.core.generation.forms import cloze, numeric, single_choice
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

GAP = "_____"


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    says = phrasing.statement(known) or known.fact.says
    answer, value = _inside(says), known.slot("value")
    number = numbers.number_in(answer)
    if re.search(r"\b[A-Z]\w+ \{[^}]*\} [A-Z]", says):
        return
    if not value or number is None or numbers.several(answer):
        return
    percent = known.slot("measure") == "percent"
    wrong = distractors.quantities(answer, claim(known.fact), percent=percent)
    yield from single_choice(f"What fits the gap? {_gapped(says, answer)}", answer, wrong)
    ask = f"Which number fits the gap? {_gapped(says, answer, number)}"
    typed = [
        numeric(ask, value, tolerance=numbers.tolerance(value, known.slot("approximator") or None)),
        cloze(_narrowed(says, answer, number), numbers.spellings(number, value)),
    ]
    distractors.chance("typed", says).shuffle(typed)
    yield from typed
    yield from asking.statement(known, shelf, wrong)


def _inside(says: str) -> str:
    return says.partition("{")[2].partition("}")[0]


def _gapped(says: str, answer: str, number: str | None = None) -> str:
    gap = answer.replace(number, GAP, 1) if number else GAP
    return re.sub(r"\s+", " ", says.replace("{" + answer + "}", gap)).strip()


def _narrowed(says: str, answer: str, number: str) -> str:
    """Braces around the number alone: words beside it are not to be typed."""
    return says.replace("{" + answer + "}", answer.replace(number, "{" + number + "}", 1))
