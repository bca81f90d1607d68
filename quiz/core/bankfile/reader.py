"""A bank out of a file: everything that is wrong with it is found at once and told with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from quiz.core.questions.keys import Fault
from quiz.core.questions.registry import KEYS, near_key
from quiz.core.questions.short_answer import ShortAnswer

from .decoding import decode
from .identity import identify
from .messages import explain, explain_missing, in_file, known_keys
from .nodes import compose
from .problems import BankFileError, Notice, Problem
from .references import Path, parts, reference_faults
from .scalars import Plain
from .schema import ITEM_KEYS, Bank, Evidence, Fact, Item, Source
from .tree import List, Map, Node, Scalar

_KEYS = (
    KEYS
    | ITEM_KEYS
    | {field.alias or name for model in (Bank, Source, Fact, Evidence) for name, field in model.model_fields.items()}
)
MAX_PROBLEMS = 1_000
"""Past so many mistakes a file is not a bank with mistakes but something else."""

_WORD = "the answer is a word to be typed: for a true/false question write true or false"


@dataclass(frozen=True, slots=True)
class Reading:
    """A bank and what its author should be told about it."""

    bank: Bank
    notices: tuple[Notice, ...]
    name: str = ""
    """What the file is called."""
    places: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each fact and question."""


def read_bank(text: str | bytes, name: str) -> Bank:
    """The bank in a YAML file. `name` is what problems call the file. Raises `BankFileError` with all of them."""
    return read(text, name).bank


def read(text: str | bytes, name: str) -> Reading:
    """As `read_bank`, with notices: which facts and questions got an id from their wording."""
    return _Reader(name).read(decode(text, name))


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []

    def read(self, text: str) -> Reading:
        root = compose(text, self.name)
        if root is None or (isinstance(root, Scalar) and not root.text):
            hint = "A bank begins with `bank:` and its name, and `title:`."
            raise BankFileError([Problem(1, 1, "the file is empty", hint, self.name)])
        data = self._data(root)
        try:
            bank = Bank.model_validate(data, by_alias=True, by_name=False)
        except ValidationError as error:
            self._add_errors(error, root)
            for fault in reference_faults(data):
                self._add_fault(fault, (), root)
        if self.problems:
            raise BankFileError(list(dict.fromkeys(self.problems)))
        bank, new = identify(bank)
        told = {path: f"no id: it is called `{called}` after its wording" for path, called in new}
        told |= {(*path, "answer"): _WORD for part, path, _ in parts(bank) if _may_mean_a_truth(part)}
        notices = tuple(
            Notice(_find(root, path).line, said, self.name, naming=said != _WORD) for path, said in told.items()
        )
        nodes = {path: _find(root, path) for _, path, _ in parts(bank)}
        return Reading(bank, notices, self.name, {path: (node.line, node.column) for path, node in nodes.items()})

    def _data(self, node: Node) -> Any:
        """What a node says, all scalars being text. A known key without a value is as good as absent."""
        if isinstance(node, Scalar):
            if node.plain:
                return Plain(node.text) if node.text else None
            return node.text
        if isinstance(node, List):
            return [self._data(entry) for entry in node.entries]
        return self._map(node)

    def _map(self, node: Map) -> dict[str, Any]:
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key, value in node.entries:
            if not isinstance(key, Scalar):
                self._add(key, "a key must be text", "Put it in quotes.")
            elif key.text in lines:
                message = f"duplicate key `{key.text}`: first at line {lines[key.text]}"
                self._add(key, message, "Delete or rename one of them.")
            else:
                lines[key.text] = key.line
                entry = self._data(value)
                if entry is not None or key.text not in _KEYS:
                    data[key.text] = entry
        return data

    def _add(self, node: Node, message: str, hint: str) -> None:
        self.problems.append(Problem(node.line, node.column, message, hint, self.name))

    def _add_errors(self, error: ValidationError, root: Node) -> None:
        errors = error.errors(include_url=False)
        # A misspelled key is also a missing one: once is enough.
        meant = {
            (*found["loc"][:-1], near_key(str(found["loc"][-1]), known_keys(found["loc"][:-1])))
            for found in errors[:MAX_PROBLEMS]
            if found["type"] == "extra_forbidden"
        }
        missing: dict[Path, list[str]] = {}
        for found in errors[:MAX_PROBLEMS]:
            if found["type"] == "missing":
                if found["loc"] not in meant:
                    missing.setdefault(found["loc"][:-1], []).append(str(found["loc"][-1]))
            elif found["type"] == "faults":
                for fault in found["ctx"]["faults"] if found["loc"] else ():
                    self._add_fault(fault, in_file(found["loc"]), root)
            else:
                loc = in_file(found["loc"])
                at_key = found["type"] == "extra_forbidden" or found["input"] is None
                node = (_key_node(root, loc) if at_key else None) or _find(root, loc)
                self._add(node, *explain(found, node))
        for loc, names in missing.items():
            self._add_missing(loc, names, root)
        if len(errors) > MAX_PROBLEMS:
            node = _find(root, in_file(errors[MAX_PROBLEMS]["loc"]))
            self._add(node, f"there are {len(errors) - MAX_PROBLEMS} more mistakes", "Mend the others first.")

    def _add_missing(self, loc: Path, names: list[str], root: Node) -> None:
        path = in_file((*loc, ""))[:-1]
        empty = {name: node for name in names if (node := _key_node(root, (*path, name)))}
        for name, node in empty.items():
            self._add(node, f"`{name}` is empty", "Write something after the colon.")
        if absent := [name for name in names if name not in empty]:
            self._add(_find(root, path), *explain_missing(absent, loc))

    def _add_fault(self, fault: Fault, loc: Path, root: Node) -> None:
        message = fault.message
        if fault.first is not None:
            message += f": first at line {_find(root, (*loc, *fault.first)).line}"
        self._add(_find(root, (*loc, *fault.at)), message, fault.hint)


def _may_mean_a_truth(part: Fact | Item) -> bool:
    """Whether an author seems to have hoped that yes and no are true and false, as in older YAML."""
    if isinstance(part, Fact) or not isinstance(part.question, ShortAnswer):
        return False
    return part.question.answer.casefold() in {"yes", "no", "on", "off"}


def _find(node: Node, path: Path) -> Node:
    """The node at a path. Steps that the file leaves out, as for a list of one written as the one, are passed over."""
    if path[-1:] == ("[key]",):
        return _key_node(node, path[:-1]) or _find(node, path[:-1])
    for step in path:
        if isinstance(step, int) and isinstance(node, List) and step < len(node.entries):
            node = node.entries[step]
        elif isinstance(node, Map):
            node = next((value for key, value in node.entries if isinstance(key, Scalar) and key.text == step), node)
    return node


def _key_node(root: Node, path: Path) -> Node | None:
    """The key that a path ends with."""
    parent = _find(root, path[:-1])
    if not path or not isinstance(parent, Map):
        return None
    return next((key for key, _ in parent.entries if isinstance(key, Scalar) and key.text == path[-1]), None)
