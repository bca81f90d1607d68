"""Compares the rows that a bank has with the rows that its file asks for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation by its source's key."""

    source: str
    sentence: str
    answer: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A source, fact or question: `fields` as its model names them, other rows named by their keys."""

    key: str
    fields: Mapping[str, Any]
    citations: tuple[Cited, ...] = ()
    was: str = ""
    """The key that it had before: the row is renamed, and what points to it stays."""
    implied: bool = False
    """Not in the file, only following from it: changes to it are made but not told."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A row that the bank has."""

    pk: int
    row: Row
    retired: bool


@dataclass(slots=True)
class Changes:
    """What becomes of one kind of row. The lists of keys are for people; the rows and primary keys are for storing."""

    added: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    revived: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    """Old keys to new ones, in an order in which no two rows ever share a key."""

    store: list[Row] = field(default_factory=list)
    """Rows to insert, or to bring up to date."""
    cite: list[Row] = field(default_factory=list)
    """Rows whose citations are to be written anew."""
    retire: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.renamed or self.store or self.cite or self.retire)


def compare(stored: Iterable[Stored], wanted: Iterable[Row]) -> Changes:
    """What makes the stored rows into the wanted ones. What is not wanted is retired, never deleted."""
    wanted = list(wanted)
    by_key = {one.row.key: one for one in stored}
    changes = Changes(renamed=_renames(by_key, wanted))
    for old, new in changes.renamed.items():
        by_key[new] = by_key.pop(old)
    for row in wanted:
        _compare_one(changes, by_key.pop(row.key, None), row)
    for key, left in by_key.items():
        if not left.retired:
            changes.retire.append(left.pk)
            if not left.row.implied:
                changes.retired.append(key)
    return changes


def _renames(by_key: Mapping[str, Stored], wanted: Sequence[Row]) -> dict[str, str]:
    """A row takes its new key only once nothing holds that key: so a file read twice renames once, and a chain
    (c was b, b was a) unrolls from its end."""
    movable, held = set(by_key), set(by_key)
    waiting = [row for row in wanted if row.was]
    renames = {}
    while row := next((row for row in waiting if row.was in movable and row.key not in held), None):
        renames[row.was] = row.key
        movable.remove(row.was)
        held = held - {row.was} | {row.key}
        waiting.remove(row)
    return renames


def _compare_one(changes: Changes, stored: Stored | None, row: Row) -> None:
    if stored is None:
        told, edited, cited = changes.added, True, bool(row.citations)
    else:
        cited = stored.row.citations != row.citations
        edited = cited or _but_position(stored.row.fields) != _but_position(row.fields)
        told = changes.revived if stored.retired else changes.edited if edited else changes.unchanged
    if not row.implied:
        told.append(row.key)
    if cited:
        changes.cite.append(row)
    if stored is None or stored.retired or stored.row.fields != row.fields:
        changes.store.append(row)


def _but_position(fields: Mapping[str, Any]) -> dict[str, Any]:
    """One new row at the top moves all that follow: they are stored anew, but nobody edited them."""
    return {name: value for name, value in fields.items() if name != "position"}
