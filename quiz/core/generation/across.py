"""Questions over several facts: people to their offices, dates to events, events in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quiz.core.generation import dates
from quiz.core.generation.forms import matching, ordering
from quiz.core.generation.merging import alike
from quiz.core.generation.model import Draft, Evidence, Known
from quiz.core.generation.names import same
from quiz.core.generation.phrasing import capital, shortened, statement, tidy, without_asides
from quiz.core.generation.shelf import Shelf

T = TypeVar("T")

FEWEST, MOST = 3, 5
"""Pairs or events in one question."""
LONGEST = 24
"""Words that tell an event."""
_MEANT = re.compile(r"\b(?:plan|hop|intend|want|agre|promis|decid|vow|pledg|refus|offer|threaten)\w* to\b")
"""The date is that of what was meant, not of the plan."""
SAME = 0.6
"""Share of content words from which two events may be one."""


@dataclass(frozen=True, slots=True)
class Event:
    """`value` is EDTF."""

    value: str
    text: str
    known: Known


def drafts(shelf: Shelf) -> Iterator[tuple[Draft, tuple[Evidence, ...]]]:
    """Each with the sentences that it rests on."""
    yield from _offices(shelf)
    yield from _acronyms(shelf)
    yield from _events(shelf)


def _offices(shelf: Shelf) -> Iterator[tuple[Draft, tuple[Evidence, ...]]]:
    holders: dict[str, Known] = {}
    for known in shelf.of_kind("role"):
        person, title = known.slot("person"), known.slot("title")
        clash = any(same(person, other) or alike(title, known.slot("title")) > 0.9 for other, title in _titles(holders))
        if " " in person and title and not clash:
            holders[person] = known
    for people in _parts(list(holders)):
        chosen = [holders[person] for person in people]
        pairs = {person: capital(holders[person].slot("title")) for person in people}
        yield matching(f"What role or office did each of these people have{_years(chosen)}?", pairs), _resting(chosen)


def _titles(holders: dict[str, Known]) -> list[tuple[str, str]]:
    return [(person, known.slot("title")) for person, known in holders.items()]


def _acronyms(shelf: Shelf) -> Iterator[tuple[Draft, tuple[Evidence, ...]]]:
    facts = {known.slot("acronym"): known for known in shelf.of_kind("organisation") if known.slot("acronym")}
    for short in _parts(list(facts)):
        pairs = {acronym: capital(facts[acronym].fact.answer) for acronym in short}
        yield matching("What does each of these acronyms stand for?", pairs), _resting([facts[a] for a in short])


def _events(shelf: Shelf) -> Iterator[tuple[Draft, tuple[Evidence, ...]]]:
    told = sorted(_dated(shelf), key=lambda event: dates.order(event.value))
    for part in _parts(told):
        chosen = [event.known for event in part]
        ask = "Put these events in the order in which they happened or were due, the earliest first."
        yield ordering(ask, [event.text for event in part]), _resting(chosen)
        pairs = {dates.words(event.value): event.text for event in part}
        yield matching("What happened, or was due, at each of these dates?", pairs), _resting(chosen)


def _dated(shelf: Shelf) -> list[Event]:
    """Events at dates that exclude one another, each event once."""
    found: list[Event] = []
    for known in shelf.of_kind("date"):
        value, text = known.slot("value"), _without_date(known)
        meant = _MEANT.search(text or "")
        if dates.precision(value) is None or text is None or meant or known.slot("aux") in {"has", "have"}:
            continue
        if not any(dates.overlap(value, other.value) or alike(text, other.text) > SAME for other in found):
            found.append(Event(value, text, known))
    return found


def _without_date(known: Known) -> str | None:
    """What happened, in a few words that do not tell when."""
    text, removed = re.subn(r",?\s*\b[OoIi]n \{[^}]*\},?", "", statement(known) or "")
    text = re.sub(r"^(?:In|As of) [A-Z]\w+ \d{4}, ", "", text)
    text = tidy(shortened(without_asides(text)))
    if removed != 1 or dates.names_year(text) or len(text.split()) > LONGEST:
        return None
    return capital(text)


def _parts(items: Sequence[T]) -> list[list[T]]:
    """The items in groups of about the same size, none too small for a question nor too large to be read."""
    count = -(-len(items) // MOST)
    if len(items) < FEWEST:
        return []
    size, more = divmod(len(items), count)
    parts, at = [], 0
    for number in range(count):
        end = at + size + (number < more)
        parts.append(list(items[at:end]))
        at = end
    return [part for part in parts if len(part) >= FEWEST]


def _years(facts: Sequence[Known]) -> str:
    """ " in 2007 and 2008", or nothing where a report has no date."""
    published = [known.report.published for known in facts]
    years = sorted({day.year for day in published if day is not None})
    if not years or None in published:
        return " at the time of these reports"
    return f" in {years[0]}" if len(years) == 1 else f" in {years[0]} and {years[-1]}"


def _resting(facts: Sequence[Known]) -> tuple[Evidence, ...]:
    return tuple(known.evidence[0] for known in facts)
