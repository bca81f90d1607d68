"""What of a bank stays behind when it is written for others, told item by item."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..schema import Bank, Fact, Item, asked
from .model import Omission

OF_BANK = {"title": "", "description": "", "language": "en", "licence": "", "sources": {}}
"""The bank's own keys besides its short name, which the file is called by, with what need not be said."""


@dataclass(slots=True)
class Leaving:
    """The list of omissions, as a writer makes it."""

    omissions: list[Omission] = field(default_factory=list)

    def items(self, bank: Bank, carried: Collection[str] = ()) -> Iterator[Item]:
        """The questions in use; notes what surrounds them. `carried` are the bank's keys that the file will have."""
        lost = [key for key, absent in OF_BANK.items() if key not in carried and getattr(bank, key) != absent]
        self._note("", lost)
        for fact in bank.facts:
            # A fact without questions is asked as the cloze of what it says, which is then not lost.
            self._note(fact.id, _lost_of_fact(fact))
            yield from self._in_use(asked(fact))
        yield from self._in_use(bank.questions)

    def keys(self, item: Item, carried: Collection[str]) -> None:
        """Notes the item's keys that the file will not have."""
        self._note(label(item), [key for key in written(item) if key not in carried and key != "was"])

    def say(self, item: Item, message: str) -> None:
        self.omissions.append(Omission(label(item), message))

    def whole(self, item: Item, reason: str) -> None:
        """Notes that the item is not written at all."""
        self.say(item, f"left out, {reason}")

    def of_type(self, item: Item, format: str) -> None:
        self.whole(item, f"for {format} has no {type(item.question).label.lower()} questions")

    def _in_use(self, items: tuple[Item, ...]) -> Iterator[Item]:
        for item in items:
            if item.status == "retired":
                self.whole(item, "for it is retired")
            else:
                yield item

    def _note(self, name: str, lost: list[str]) -> None:
        if lost:
            self.omissions.append(Omission(name, f"without {', '.join(f'`{key}`' for key in lost)}"))


def written(item: Item) -> dict[str, Any]:
    """All keys that an item has in a bank file."""
    place = item.model_dump(mode="json", exclude_defaults=True, exclude={"question"})
    return {**place, **item.question.written()}


def label(item: Item) -> str:
    """What to call an item when talking of it."""
    return item.id or item.question.wording[:60]


def _lost_of_fact(fact: Fact) -> list[str]:
    keys = fact.model_dump(mode="json", exclude_defaults=True, exclude={"questions", "id", "was"})
    if not fact.questions:
        keys.pop("says", None)
    return list(keys)
