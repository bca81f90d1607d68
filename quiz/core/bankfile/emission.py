"""YAML as a person would write it: blocks, short lists in brackets, quotes only where they are needed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

WIDTH = 110
"""Characters in a line, where there is a space to break it at."""
MAX_SIMPLE_KEY = 1_000
"""Past 1,024 characters YAML no longer looks for the colon after a key."""

_PLAIN = re.compile(r"[^\W_](?:[^\s:#]|(?<! )#|:(?! |$)| (?! ))*")
_PLAIN_IN_BRACKETS = re.compile(r"[^\W_](?:[^\s:#?,\[\]{}]|(?<! )#| (?! ))*")
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_FOLD = re.compile(r"(?<=[^ ]) (?=[^ ])")
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


class Bare(str):
    """Text that is no word but a date: it stands without quotes where YAML allows it."""

    __slots__ = ()


def emit(mapping: Mapping[str, Any], open_keys: frozenset[str]) -> str:
    """A mapping as a YAML document. What is under `open_keys` is never put in brackets. Lists hold no lists."""
    return "\n".join(_block(mapping, 0, open_keys)) + "\n"


def _block(mapping: Mapping[str, Any], indent: int, open_keys: frozenset[str], opened: bool = False) -> Iterator[str]:
    """The lines of a mapping, a key each, at an indentation. `opened`: its values are spread out, too."""
    margin = " " * indent
    for key, value in mapping.items():
        name = scalar(key, bracketed=True)
        if len(name) > MAX_SIMPLE_KEY:
            yield f"{margin}? {name}"
            head = f"{margin}:"
        else:
            head = f"{margin}{name}:"
        yield from _value(head, value, indent, open_keys, opened or key in open_keys)


def _value(head: str, value: Any, indent: int, open_keys: frozenset[str], opened: bool) -> Iterator[str]:
    """The lines of what follows a key or hyphen."""
    short = None if opened else _bracketed(value)
    if not isinstance(value, Mapping | Sequence) or isinstance(value, str):
        yield from _text_lines(head, value, indent)
    elif short is not None and len(head) + 1 + len(short) <= WIDTH:
        yield f"{head} {short}"
    elif isinstance(value, Mapping):
        yield head
        yield from _block(value, indent + 2, open_keys, opened)
    else:
        yield head
        for entry in value:
            yield from _entry(entry, indent + 2, open_keys, opened)


def _entry(entry: Any, indent: int, open_keys: frozenset[str], opened: bool) -> Iterator[str]:
    """The lines of one entry of a list, after a hyphen."""
    margin = " " * indent
    short = None if opened or isinstance(entry, str) else _bracketed(entry)
    if isinstance(entry, Mapping) and (short is None or indent + 2 + len(short) > WIDTH):
        first, *others = _block(entry, indent + 2, open_keys)
        yield f"{margin}- {first.lstrip(' ')}"
        yield from others
    elif short is not None:
        yield f"{margin}- {short}"
    else:
        yield from _text_lines(f"{margin}-", entry, indent)


def _bracketed(value: Any) -> str | None:
    """A collection on one line; None where it has text of several lines, which would be hard to read there."""
    if isinstance(value, str):
        return None if "\n" in value else scalar(value, bracketed=True)
    if isinstance(value, Mapping):
        entries = [(scalar(key, bracketed=True), _bracketed(entry)) for key, entry in value.items()]
        if any(entry is None or len(key) > MAX_SIMPLE_KEY for key, entry in entries):
            return None
        return "{" + ", ".join(f"{key}: {entry}" for key, entry in entries) + "}"
    if isinstance(value, Sequence):
        texts = [_bracketed(entry) for entry in value]
        return None if None in texts else "[" + ", ".join(text for text in texts if text is not None) + "]"
    return scalar(value)


def _text_lines(head: str, value: Any, indent: int) -> Iterator[str]:
    if isinstance(value, str) and _stands_in_block(value):
        yield f"{head} |-"
        yield from (f"{' ' * (indent + 2)}{line}" if line else "" for line in value.split("\n"))
        return
    line = f"{head} "
    words = _FOLD.split(scalar(value))
    for place, word in enumerate(words):
        if place and len(line) + 1 + len(word) > WIDTH:
            yield line
            line = " " * (indent + 2) + word
        else:
            line += f" {word}" if place else word
    yield line


def _stands_in_block(text: str) -> bool:
    """Whether a text of several lines can be written as it is."""
    printable = all(line.isprintable() for line in text.split("\n"))
    return "\n" in text and printable and text[0] not in " \n" and text[-1] not in " \n"


def scalar(value: Any, *, bracketed: bool = False) -> str:
    """A text, number or truth value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    plain = _PLAIN_IN_BRACKETS if bracketed else _PLAIN
    if value.isprintable() and plain.fullmatch(value) and (isinstance(value, Bare) or not _is_typed(value)):
        return value
    if value.isprintable() and '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + "".join(map(_escaped, value)) + '"'


def _is_typed(text: str) -> bool:
    """Whether other programs would take the text for a number, a date, a truth value or nothing."""
    return any(pattern.match(text) for _, pattern in _RESOLVERS.get(text[:1], ())) or text.startswith("0o")


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
