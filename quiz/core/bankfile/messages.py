"""pydantic's errors in words that a teacher understands."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from quiz.core.questions.keys import Media, Option
from quiz.core.questions.numeric import Amount
from quiz.core.questions.registry import KEYS, TYPES, near_key, required
from quiz.core.questions.typed import Match

from .references import Path
from .schema import ITEM_KEYS, Bank, Evidence, Fact, Source
from .tree import List, Map, Node

_MODELS: Mapping[str, type[BaseModel]] = {
    "sources": Source,
    "facts": Fact,
    "from": Evidence,
    "media": Media,
    "wrong": Option,
    "answer": Amount,
    "match": Match,
}
"""What stands under a key, where it is not plain text."""

_PLAIN: Mapping[str, tuple[str, str]] = {
    "string_too_short": ("{key} is empty", "Write some text, or delete the key."),
    "string_too_long": ("{key} is longer than {max_length} characters", "Shorten it."),
    "too_long": ("{key} has more than {max_length} entries", "Shorten it."),
    "int_parsing": ("{key} must be a whole number", "Write digits."),
    "int_type": ("{key} must be a whole number", "Write digits."),
    "int_from_float": ("{key} must be a whole number", "Write digits."),
    "float_type": ("{key} must be a number", "Write digits."),
    "bool_parsing": ("{key} must be true or false", "Write one of the two."),
    "bool_type": ("{key} must be true or false", "Write one of the two, without quotes."),
    "greater_than_equal": ("{key} must be {ge} or more", ""),
    "less_than_equal": ("{key} must be {le} or less", ""),
    "tuple_type": ("{key} must be a list", "Write [one, two], or each on a line of its own after a hyphen."),
    "list_type": ("{key} must be a list", "Write [one, two], or each on a line of its own after a hyphen."),
    "dict_type": ("{key} must be keys with values", "Write each on a line of its own: left, colon, right."),
    "string_unicode": ("{key} holds characters that are no text", "Delete them."),
}


def type_at(loc: Path) -> str | None:
    """The question type that an error's place is in. A question's place is followed by "question" and its type."""
    for place, segment in enumerate(loc[:-1]):
        if segment == "question" and loc[place + 1] in TYPES:
            return str(loc[place + 1])
    return None


def in_file(loc: Path) -> Path:
    """The place as the file has it, where a question's keys stand beside those of its place in the bank."""
    for place, segment in enumerate(loc[:-1]):
        if segment == "question" and loc[place + 1] in TYPES:
            return (*loc[:place], *loc[place + 2 :])
    return loc


def known_keys(loc: Path) -> list[str]:
    """The keys that may stand at a place."""
    inner = [segment for segment in in_file(loc) if isinstance(segment, str) and segment in {*_MODELS, "questions"}]
    name = inner[-1] if inner else ""
    kind = type_at((*loc, ""))
    if name == "questions" and kind:
        model: type[BaseModel] = TYPES[kind]
        return [*_names(model), *sorted(ITEM_KEYS)]
    return _names(_MODELS.get(name, Bank))


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def explain_missing(names: Sequence[str], loc: Path) -> tuple[str, str]:
    """Message and hint for keys that are missing at a place."""
    message = f"{_and([f'`{name}`' for name in names])} {'is' if len(names) == 1 else 'are'} missing"
    kind = type_at((*loc, ""))
    if kind is None or loc[-1] != kind:
        return message, "Add it." if len(names) == 1 else "Add them."
    return f"these keys fit no type of question: {message}", f"Nearest is {_nearest(kind)}."


def explain(error: ErrorDetails, node: Node) -> tuple[str, str]:
    """Message and hint for an error at a node, other than a missing key."""
    kind, loc = error["type"], error["loc"]
    key = _key(loc)
    if kind == "extra_forbidden":
        return _unknown(loc)
    if kind == "literal_error":
        allowed = [word.strip("'") for word in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"{key} cannot be “{error['input']}”", _guess(str(error["input"]), allowed)
    if error["input"] is None:
        return "there is nothing here", "Write something, or delete the line."
    if kind == "string_type":
        return f"{key} must be text", _quotes(node)
    if kind.startswith("model") or (kind == "dict_type" and loc[-1:] == ("sources",)):
        return f"{key if loc else 'the file'} must have keys", "Write each on a line of its own: key, colon, value."
    if kind.startswith("date"):
        return f"{key} is no day of the calendar", "Write it as 2007-12-07."
    if kind in _PLAIN:
        message, hint = _PLAIN[kind]
        return message.format(key=key, **error.get("ctx", {})), hint
    return f"{key}: {error['msg']}", ""


def _key(loc: Path) -> str:
    names = [
        segment for segment in in_file(loc) if isinstance(segment, str) and segment not in {"[key]", "int", "float"}
    ]
    return f"`{names[-1]}`" if names else "this"


def _nearest(kind: str) -> str:
    return f"{TYPES[kind].label.lower()}, with {_and([f'`{name}`' for name in required(TYPES[kind])])}"


def _unknown(loc: Path) -> tuple[str, str]:
    key, known = str(loc[-1]), known_keys(loc[:-1])
    kind = type_at(loc)
    if kind and key in KEYS and len(loc) - loc.index(kind) == 2:
        others = [found.label.lower() for found in TYPES.values() if key in found.model_fields]
        message = f"these keys fit two types of question: `{key}` belongs to {_and(others, 'or')}"
        return message, f"Nearest is {_nearest(kind)}: delete `{key}`, or make two questions of it."
    near = near_key(key, known)
    return f"unknown key `{key}`", f"Did you mean `{near}`?" if near else f"Known here are {_and(known)}."


def _guess(given: str, allowed: Sequence[str]) -> str:
    near = get_close_matches(given, allowed, 1)
    return f"Did you mean {near[0]}?" if near else f"Write {_and(allowed, 'or')}."


def _quotes(node: Node) -> str:
    if isinstance(node, Map | List) and node.flow:
        bracket = "{" if isinstance(node, Map) else "["
        return f"Put text that begins with {bracket} in quotes."
    return "Write it on one line, or put it in quotes."


def _and(words: Sequence[Any], joint: str = "and") -> str:
    *most, last = words
    return f"{', '.join(map(str, most))} {joint} {last}" if most else str(last)
