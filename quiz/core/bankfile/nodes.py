"""YAML composed into nodes that know their place in the file, within bounds that keep a hostile file from harm.

libyaml's own composer calls itself for each level of nesting and crashes the process on some thousands of "[". Its
event stream does not: the nodes are put together from that, and what goes too deep is refused on the way.
"""

from collections.abc import Iterable, Iterator
from typing import NoReturn

import yaml

from .problems import BankFileError, Problem
from .thousands import join_list, join_map
from .tree import List, Map, Node, Scalar

MAX_DEPTH = 12
"""Levels of nesting. A bank needs eight: bank, facts, fact, questions, question, wrong, option, its text."""
MAX_ALIAS_DEPTH = 2
"""How often an alias may lead to another."""
MAX_NODES = 400_000
"""Nodes with each alias written out: about 20,000 questions."""

_BARE_TAGS = {None, "!"}


def compose(text: str, name: str) -> Node | None:
    """The one document of a YAML text; None where it is empty. Raises `BankFileError`."""
    try:
        return _Composer(name).document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise BankFileError([_syntax_problem(error, name)]) from None


class _Composer:
    def __init__(self, name: str) -> None:
        self.name = name
        self.anchors: dict[str, Node | None] = {}
        """None for an anchor whose node is still being put together."""

    def document(self, events: Iterable[yaml.Event]) -> Node | None:
        root: Node | None = None
        stream = iter(events)
        for event in stream:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._refuse(event, "a second document begins here", "Put each bank into a file of its own.")
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, stream, 1)
        return root

    def _node(self, event: yaml.Event, stream: Iterator[yaml.Event], depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._aliased(event)
        anchor = getattr(event, "anchor", None)
        if anchor:
            self.anchors[anchor] = None
        tag = getattr(event, "tag", None)
        if tag not in _BARE_TAGS:
            self._refuse(event, f"the tag {tag} is not allowed", "Delete it; text may stand in quotes.")
        node = self._new(event, stream, depth)
        if anchor:
            self.anchors[anchor] = node
        return node

    def _new(self, event: yaml.Event, stream: Iterator[yaml.Event], depth: int) -> Node:
        line, column = _position(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, column, text=event.value, plain=not event.style)
        if depth > MAX_DEPTH:
            self._refuse(
                event, f"this is nested more than {MAX_DEPTH} levels deep", "Put text with brackets in quotes."
            )
        if isinstance(event, yaml.SequenceStartEvent):
            entries = List(line, column, flow=bool(event.flow_style))
            for inner in stream:
                if isinstance(inner, yaml.SequenceEndEvent):
                    break
                entries.entries.append(self._below(entries, inner, stream, depth))
            return join_list(entries) if entries.flow else entries
        pairs = Map(line, column, flow=bool(getattr(event, "flow_style", False)))
        for inner in stream:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self._below(pairs, inner, stream, depth)
            pairs.entries.append((key, self._below(pairs, next(stream), stream, depth)))
        return join_map(pairs) if pairs.flow else pairs

    def _below(self, parent: Node, event: yaml.Event, stream: Iterator[yaml.Event], depth: int) -> Node:
        """A node's child. An alias stands for the anchor's own node: a mistake is reported where it is written."""
        child = self._node(event, stream, depth + 1)
        aliases = child.aliases + isinstance(event, yaml.AliasEvent)
        if aliases > MAX_ALIAS_DEPTH:
            self._refuse(event, "aliases lead through too many others", "Write the text itself.")
        parent.aliases = max(parent.aliases, aliases)
        parent.weight += child.weight
        if parent.weight > MAX_NODES:
            self._refuse(event, "the file has too many parts", "Divide the bank into several, or use fewer aliases.")
        return child

    def _aliased(self, event: yaml.AliasEvent) -> Node:
        if event.anchor not in self.anchors:
            self._refuse(event, f"there is no anchor &{event.anchor} before this", "Write the text itself.")
        node = self.anchors[event.anchor]
        if node is None:
            self._refuse(event, f"the alias *{event.anchor} contains itself", "Write the text itself.")
        return node

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        raise BankFileError([Problem(*_position(event), message, hint, self.name)])


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


_SYNTAX_HINTS = {
    "mapping values are not allowed": "Put text with a colon in quotes, and check the indentation.",
    "cannot start any token": "Put text that begins with this character in quotes.",
    "tab character": "Indent with spaces, not tabs.",
    "did not find expected key": "Check the indentation; put text that begins with {, [ or a quote wholly in quotes.",
    "did not find expected ',' or": "Close the bracket, and put text with brackets or commas in quotes.",
    "unexpected end of stream": "Close the quotes.",
    "could not find expected ':'": "Write a colon and a space after the key.",
    "alphabetic or numeric character": "Put text that begins with & or * in quotes.",
    "escape character": "Write two backslashes, or use single quotes.",
}


def _syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or error)
    hint = next((hint for part, hint in _SYNTAX_HINTS.items() if part in said), "Check the quotes and the indentation.")
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(line, column, f"this is no YAML: {said}", hint, name)
