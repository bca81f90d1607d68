"""Questions over several facts: people to their offices, dates to events, events in their order."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from quiz.core.generation import dates
from quiz.core.generation.forms import matching, ordering
from quiz.core.generation.merging import alike
from quiz.core.generation.model import Draft, Evidence, Known
from quiz.core.generation.names import same
from quiz.core.generation.phrasing import capital, clause, tidy
from quiz.core.generation.shelf import Shelf

T = TypeVar("T")

FEWEST, MOST = 3, 5
"""Pairs or events in one question."""


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
    told = sorted(_dated(shelf), key=lambda pair: dates.order(pair[0]))
    for part in _parts(told):
        if len({value for value, _ in part}) < FEWEST:
            continue
        chosen = [known for _, known in part]
        events = [capital(tidy(known.slot("event"))) for known in chosen]
        yield ordering("Put these events in order, the earliest first.", events), _resting(chosen)
        pairs = {dates.words(value): event for (value, _), event in zip(part, events, strict=True)}
        if len(pairs) == len(events):
            yield matching("What happened at each of these dates?", pairs), _resting(chosen)


def _dated(shelf: Shelf) -> list[tuple[str, Known]]:
    """Events of the past at dates that exclude one another, each event once."""
    found: list[tuple[str, Known]] = []
    for known in shelf.of_kind("date"):
        value, asked = known.slot("value"), clause(known, dated=False)
        past = known.slot("aux") in {"did", "was", "were", "had"} and known.slot("preposition") in {
            "",
            "on",
            "in",
            "at",
        }
        if dates.precision(value) is None or asked is None or asked.lead or not past or not known.slot("event"):
            continue
        clash = any(
            dates.overlap(value, other) or alike(known.slot("event"), one.slot("event")) > 0.6 for other, one in found
        )
        if not clash:
            found.append((value, known))
    return found


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
