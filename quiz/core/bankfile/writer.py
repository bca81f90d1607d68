"""A bank as a file that a teacher would like to read, and that reads back as the same bank."""

from typing import Any

from .emission import Bare, emit
from .schema import Bank, Fact, Item, Source

_OPEN = frozenset({"sources", "facts", "questions", "pairs"})
"""The keys whose content is spread out, however short."""


def write_bank(bank: Bank) -> str:
    """The bank as YAML. `read_bank` gives the same bank back, with ids where it had none."""
    keys: dict[str, Any] = {"bank": bank.slug, "title": bank.title}
    if bank.description:
        keys["description"] = bank.description
    keys["language"] = bank.language
    if bank.licence:
        keys["licence"] = bank.licence
    if bank.sources:
        keys["sources"] = {key: _source(source) for key, source in bank.sources.items()}
    if bank.facts:
        keys["facts"] = [written_fact(fact) for fact in bank.facts]
    if bank.questions:
        keys["questions"] = [_item(item) for item in bank.questions]
    return emit(keys, _OPEN)


def _source(source: Source) -> dict[str, Any]:
    keys = source.model_dump(mode="json", exclude_defaults=True)
    return {key: Bare(value) if key == "published" else value for key, value in keys.items()}


def written_fact(fact: Fact) -> dict[str, Any]:
    """A fact's keys as a file has them. `schema.Fact.model_validate` takes them back, from JSON too."""
    keys = fact.model_dump(mode="json", exclude_defaults=True, exclude={"questions"})
    if fact.when:
        keys["when"] = Bare(fact.when)
    if fact.questions:
        keys["questions"] = [_item(item) for item in fact.questions]
    return keys


def _item(item: Item) -> dict[str, Any]:
    """Name first, then what is asked, then what is rarely looked at."""
    place = item.model_dump(mode="json", exclude_defaults=True, exclude={"question"})
    names = {key: place.pop(key) for key in ("id", "was") if key in place}
    return {**names, **item.question.written(), **place}
