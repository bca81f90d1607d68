"""Who did what."""

import re
from collections.abc import Iterator

from quiz.core.generation.forms import flashcard, short_answer, single_choice
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import Clause, capital, clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_SPOKEN_TO = frozenset({"tell", "ask", "warn", "inform", "urge", "remind"})


_HAPPENING = re.compile(r"(?:took|takes|taken) place|(?:was|were|is|are|being) held|(?:began|begins|ended|ends)\b")
"""Only what is no person does so."""
_TELLING = re.compile(
    r"(?:said|noted|described|reported|wrote|observed|announced|called|concluded|found|stated|argued)\b"
)
_EMPTY_VERBS = frozenset({"make", "take", "have", "do", "give", "get", "hold", "put", "be"})
"""With them only the whole phrase means something."""
_TOLD = re.compile(r"(?:say|tell|report|warn|hint|suggest|respond|announce|declare|agree|decide|meet|express|call)$")
"""Only people do so."""
FEWEST_WORDS = 5
"""Words that tell what somebody was told."""


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    of_subject = known.slot("asks") == "subject"
    type = known.slot("answer_type") or (known.slot("subject_type") if of_subject else "")
    answer = asking.actor(known, type) if of_subject else known.fact.answer
    asked = clause(known)
    if asked is None:
        return
    if not asking.is_name(answer, type):
        yield from _phrase(known, asked, of_subject=of_subject)
        return
    if of_subject:
        wh = asking.wh(answer, type)
        if wh == "who or what" and _HAPPENING.match(asked.predicate):
            wh = "what"
        elif wh == "who or what" and _TELLING.match(asked.predicate):
            wh = "which organisation or publication"
        ask = asked.ask_subject(wh)
    elif asked.subject and asked.aux and asked.base:
        ask = asked.ask("who" if known.slot("verb") in _SPOKEN_TO else asking.wh(answer, type))
    else:
        return
    if type == "place" and re.search(r"(?:^|, )what ", ask, re.I) and not _HAPPENING.match(asked.predicate):
        return
    if not of_subject and known.slot("verb") in _SPOKEN_TO and len(asked.base.split()) < FEWEST_WORDS:
        return
    key = asking.key(answer, type)
    wrong = asking.wrong_names(known, shelf, type, ask, answer)
    yield from single_choice(ask, key, wrong)
    if asking.sole(known, shelf, type, ask):
        yield short_answer(ask, key, [*asking.accepted(answer, type, shelf), known.fact.answer])
    if answer == known.fact.answer:
        yield from asking.statement(known, shelf, wrong)


def _phrase(known: Known, asked: Clause, *, of_subject: bool) -> Iterator[Draft]:
    """A description that somebody acts by, or that ends what is said of them."""
    answer, rest, verb = known.fact.answer, known.fact.says.partition("}")[2].strip(" ."), known.slot("verb")
    if verb in _EMPTY_VERBS:
        return
    if of_subject and (_TOLD.match(verb) or asking.HUMAN.search(answer)):
        yield from asking.described(known, asked)
    elif not of_subject and not rest and asked.subject and asked.aux and asked.base and re.search(r"[A-Z]", answer):
        yield flashcard(asked.ask("what"), capital(answer))
