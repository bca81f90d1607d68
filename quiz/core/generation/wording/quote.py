"""Who said it."""

import re
from collections.abc import Iterator

from quiz.core.generation.forms import short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import time_of
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

FEWEST_WORDS = 6
MOST_WORDS = 45


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    speaker = known.slot("speaker") or known.fact.answer
    words = re.sub(r"\s+", " ", known.slot("words")).strip(" ,")
    if not FEWEST_WORDS <= len(words.split()) <= MOST_WORDS or known.slot("whole") != "yes":
        return
    when = time_of(known)
    lead = f"Who said in {when}" if when else f"Who is quoted in the article “{known.report.title}” as saying"
    ask = f"{lead}: “{words.rstrip('.')}”?"
    yield from single_choice(ask, speaker, asking.wrong_names(known, shelf, "person", words))
    yield short_answer(ask, speaker, asking.accepted(speaker, "person", shelf))
