"""When something happened, or since and until when it was so."""

import re
from collections.abc import Iterator

from quiz.core.generation import dates, distractors, phrasing
from quiz.core.generation.forms import cloze, short_answer, single_choice
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_BY_PREPOSITION = {"since": "since {}", "until": "until {}", "till": "until {}", "by": "by {}"}
FEWEST_WORDS = 4
"""Words that tell which meeting is meant."""
_OTHERWISE = re.compile(r"\b(?:through|before|after|from|between|to|than)\s+(?:the )?$", re.I)
"""What asks neither for when nor for since or until when."""
_PLAIN = frozenset({"", "on", "in", "at", "during"})
_PART_OF_MONTH = re.compile(r"(?P<part>early|late|mid|the (?:start|end|beginning) of)[- ](?P<month>[A-Z]\w+) \d{4}$")


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    value, preposition = known.slot("value"), known.slot("preposition")
    asked = clause(known, dated=False)
    exact = dates.precision(value)
    said = claim(known.fact)
    if exact is None:
        return
    vague = _PART_OF_MONTH.match(known.slot("date"))
    key = known.slot("date") if vague else dates.words(value)
    published = known.report.published
    side = published.isoformat()[: len(value)] if published else None
    if side and value.startswith(side[:7]):
        side = None
    wrong = [_in_words(other, vague) for other in distractors.day_or_year(shelf, value, said, published=side)]
    if asked and asked.subject and asked.base and asked.aux and phrasing.attached(known):
        when = None if _OTHERWISE.search(known.fact.says.partition("{")[0]) else _when(preposition, exact)
        if when:
            ask = asked.ask(when)
            yield from single_choice(ask, key, wrong)
            yield short_answer(ask, key, dates.spellings(value))
    noun = phrasing.without_asides(known.slot("noun"))
    if len(noun.split()) >= FEWEST_WORDS and re.search(r"\b[A-Z]", noun):
        asks = {"day": "what was the date of", "month": "in which month was", "year": "in which year was"}
        ask = phrasing.question(f"{asks[exact]} the {noun}")
        yield from single_choice(ask, key, wrong)
        yield short_answer(ask, key, dates.spellings(value))
    bare_mention = exact == "day" and not preposition and not re.search(r"\b[Oo]n \{", known.fact.says)
    if known.fact.says.partition("{")[2].startswith(key) and not bare_mention:
        yield from asking.statement(known, shelf, wrong)
        if exact == "year" or vague:
            yield cloze(phrasing.statement(known) or known.fact.says, _of_month(key, value) if vague else ())


def _when(preposition: str, exact: str) -> str | None:
    word = "which year" if exact == "year" else "when"
    if preposition in _BY_PREPOSITION:
        return _BY_PREPOSITION[preposition].format(word)
    if preposition not in _PLAIN:
        return None
    return "in which year" if exact == "year" else "when"


def _of_month(key: str, value: str) -> tuple[str, ...]:
    """Part of a month as the article may have put it, and the month: both are right for a gap."""
    return key.rsplit(" ", 1)[0], dates.words(dates.month_of(value))


def _in_words(value: str, vague: re.Match[str] | None) -> str:
    if vague is None:
        return dates.words(value)
    joint = "-" if vague["part"] == "mid" else " "
    return f"{vague['part']}{joint}{dates.words(dates.month_of(value))}"
