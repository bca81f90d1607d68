"""Questions in the rows of a table whose header has the names of our keys."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from quiz.core.questions.registry import KEYS, OTHER_NAMES, TYPES, near_key, required, type_of

from ...scalars import TRUTHS
from ..assembly import Assembly
from ..model import Import
from . import cells
from .cards import read_cards
from .columns import LISTS, NAMES, PAIRED
from .rows import Table, read_table

_STEMS = frozenset(key for found in TYPES.values() for key in required(found)) - {"answer"}


def read(data: bytes, name: str, separator: str = "") -> Import:
    """The bank in a table: with a header of our key names, or two columns of cards. Raises `BankFileError`."""
    table = read_table(data, name, separator)
    assembly = Assembly(name)
    if table.rows and (header := _header(table.rows[0][1])):
        _read_rows(table, header, assembly)
    else:
        read_cards(table, assembly)
    return assembly.finish()


def _header(row: Sequence[str]) -> list[str]:
    """The keys that the first row names, empty where a name is unknown; nothing where it is no header."""
    names = [re.sub(r"[\s_]*\d*$", "", cell.lower()) for cell in row]
    known = [name if name in NAMES else OTHER_NAMES.get(name, "") for name in names]
    return known if _STEMS.intersection(known) else []


def _read_rows(table: Table, header: Sequence[str], assembly: Assembly) -> None:
    line, names = table.rows[0]
    for name, key in zip(names, header, strict=True):
        if name and not key:
            near = near_key(name.lower(), KEYS | NAMES)
            hint = f"Did you mean `{near}`?" if near else f"Known are {', '.join(sorted(NAMES))}."
            assembly.leave_out(line, f"the column “{name[:60]}” is unknown", hint)
    for line, row in table.rows[1:]:
        if extra := [cell for cell in row[len(header) :] if cell]:
            assembly.leave_out(
                line, f"“{extra[0][:60]}” is in a column without a name", "Delete it, or name the column."
            )
            continue
        _read_row(line, header, row, assembly)


def _read_row(line: int, header: Sequence[str], row: Sequence[str], assembly: Assembly) -> None:
    given: dict[str, list[str]] = {}
    for key, cell in zip(header, row, strict=False):
        if key and cell:
            given.setdefault(key, []).append(cells.unguard(cell))
    kind = "".join(given.pop("type", []))
    names = {name.casefold(): name for name in TYPES} | {found.label.casefold(): name for name, found in TYPES.items()}
    if kind and kind.casefold() not in names:
        assembly.leave_out(
            line, f"“{kind[:60]}” is no type of question", f"Write one of {', '.join(TYPES)}, or nothing."
        )
        return
    kind = names.get(kind.casefold(), "")
    repeated = [key for key, found in given.items() if len(found) > 1 and key not in LISTS]
    double = [outer for key in given if (outer := key.partition(".")[0]) != key and outer in given]
    if clash := [*repeated, *double]:
        assembly.leave_out(line, f"`{clash[0]}` is in two columns", "Empty one of them.")
        return
    called = given.pop("id", [""])[0]
    keys = _nested({key: _value(key, found, kind, given) for key, found in given.items()})
    if kind and type_of(keys) != kind:
        label = TYPES[type_of(keys)].label.lower()
        assembly.leave_out(
            line, f"its cells are those of {label}, not of {TYPES[kind].label.lower()}", "Mend its type."
        )
        return
    assembly.add(line, keys, id=called)


def _value(key: str, found: Sequence[str], kind: str, given: Mapping[str, Sequence[str]]) -> Any:
    """What the cells under a key say."""
    if key == "pairs":
        return dict(cells.sides(entry) for cell in found for entry in cells.split(cell))
    if key in PAIRED:
        pairs = [cells.sides(entry) for cell in found for entry in cells.split(cell)]
        return [{"text": text, "feedback": feedback} for text, feedback in pairs]
    if key in LISTS and key != "answer":
        return [entry for cell in found for entry in cells.split(cell)]
    if key != "answer":
        return found[0]
    if kind == "multiple-answers" or (not kind and (len(found) > 1 or cells.is_list(found[0]))):
        return [entry for cell in found for entry in cells.split(cell)]
    if kind in {"", "true-false"} and not {"wrong", "accept"} & given.keys():
        return {str(word).lower(): value for word, value in TRUTHS.items()}.get(found[0].lower(), found[0])
    return found[0]


def _nested(keys: Mapping[str, Any]) -> dict[str, Any]:
    """Keys with a dot, as in answer.value, in the mapping that they belong to."""
    nested: dict[str, Any] = {}
    for key, value in keys.items():
        outer, _, inner = key.partition(".")
        if inner:
            nested.setdefault(outer, {})
            if isinstance(nested[outer], dict):
                nested[outer][inner] = value
        else:
            nested[outer] = value
    return nested
