"""How each kind of fact is asked: one module a kind. Each gives drafts, best first, for the gate to judge."""

from collections.abc import Callable, Iterable

from quiz.core.generation.model import Draft, Known
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import (
    date,
    description,
    document,
    event,
    organisation,
    place,
    position,
    quantity,
    quote,
    reason,
    role,
    several,
)

Wording = Callable[[Known, Shelf], Iterable[Draft]]

BY_KIND: dict[str, Wording] = {
    "role": role.drafts,
    "date": date.drafts,
    "quantity": quantity.drafts,
    "place": place.drafts,
    "document": document.drafts,
    "position": position.drafts,
    "quote": quote.drafts,
    "event": event.drafts,
    "organisation": organisation.drafts,
    "list": several.drafts,
    "reason": reason.drafts,
    "term": description.drafts,
    "person": description.drafts,
}
"""A kind that is not here is not asked."""
