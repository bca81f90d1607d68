"""Why. Reasons of other things would make poor wrong options: the learner recalls and compares."""

import re
from collections.abc import Iterator

from quiz.core.generation.forms import flashcard
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import capital, clause
from quiz.core.generation.shelf import Shelf

_AIMLESS = re.compile(
    r"^(?:be |been )?(?:com\w+|fail\w*|seem\w*|appear\w*|continu\w+|begin\w*|began|agree\w*|want\w*|plan\w*|try\w*"
    r"|tried|deni\w+|deny\w*|refus\w+|declin\w+|manag\w+|happen\w*|expect\w*|allow\w*|enabl\w+|requir\w+|tend\w*|need\w*|use\w*)\b"
)

_SECOND_THING = re.compile(r", (?:and|but) ")
"""What follows is told of the effect, not of the reason."""


def _purposeful(known: Known) -> bool:
    """Whether "to …" may be an aim: not what a verb needs anyway, nor what hangs on a passive's noun."""
    base = known.slot("base")
    passive = bool(re.match(r"(?:been )?\w+ed\b", base)) and known.slot("aux") not in {"did", "do", "does", "will"}
    return not _AIMLESS.match(base) and not passive and len(known.fact.answer.split()) >= 4


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    if asked is None or not (asked.subject and asked.aux and asked.base):
        return
    if known.fact.answer.startswith("to ") and not _purposeful(known):
        return
    reason = _SECOND_THING.split(known.fact.answer)[0]
    yield flashcard(asked.ask("why"), capital(reason))
