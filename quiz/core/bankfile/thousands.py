"""Commas inside numbers. In a list in brackets YAML takes every comma for a separator, so that
`[about 8,000 troops, about 27,000 troops]` would be four entries. Nobody means that: a comma between digits, with no
space after it and three digits following, belongs to the number wherever the list has other commas that do separate.
`[100,200,300]` stays a list of three, unless a piece begins with a 0 as no number does.
"""

import re

from .tree import List, Map, Node, Scalar


def join_list(found: List) -> List:
    """A list in brackets with the numbers that its commas tore apart put together again, in place."""
    tight = [_is_tight(one, other) for one, other in zip(found.entries, found.entries[1:], strict=False)]
    if not any(tight):
        return found
    separated = not all(tight)
    entries = found.entries[:1]
    for is_tight, entry in zip(tight, found.entries[1:], strict=True):
        last = entries[-1]
        if is_tight and isinstance(last, Scalar) and isinstance(entry, Scalar) and (separated or entry.text[0] == "0"):
            entries[-1] = _joined(last, entry)
        else:
            entries.append(entry)
    found.entries = entries
    return found


def join_map(found: Map) -> Map:
    """The same for `{value: 16,000, unit: troops}`, where the torn-off digits have become a key without a value."""
    entries = found.entries[:1]
    for key, value in found.entries[1:]:
        last_key, last = entries[-1]
        lone = isinstance(value, Scalar) and value.plain and not value.text
        if lone and isinstance(last, Scalar) and isinstance(key, Scalar) and _is_tight(last, key):
            entries[-1] = (last_key, _joined(last, key))
        else:
            entries.append((key, value))
    found.entries = entries
    return found


def _is_tight(one: Node, other: Node) -> bool:
    """Whether two neighbours are written like the two halves of 16,000."""
    if not (isinstance(one, Scalar) and isinstance(other, Scalar) and one.plain and other.plain):
        return False
    # A plain scalar that stands on one line is as long in the file as its text.
    adjacent = one.line == other.line and one.column + len(one.text) + 1 == other.column
    return adjacent and bool(re.search(r"\d$", one.text) and re.match(r"\d{3}(?!\d)", other.text))


def _joined(one: Scalar, other: Scalar) -> Scalar:
    return Scalar(one.line, one.column, text=f"{one.text},{other.text}", plain=True)
