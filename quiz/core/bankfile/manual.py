"""The bank file explained key by key, from its JSON Schema: what the help page shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quiz.core.questions.lint import RULES
from quiz.core.questions.registry import COMMON

from .emission import emit
from .jsonschema import bank_schema, types
from .lint import BANK_RULES
from .schema import ITEM_KEYS

_OPEN = frozenset({"questions", "pairs"})
_NAMED = frozenset({"Source", "Fact", "Item"})
"""The parts that are called by their titles, not by what is in them."""
_SECTIONS = _NAMED | {"Evidence"}
"""The parts that are explained on their own, not with the one part that holds them."""
_PLACE = COMMON | ITEM_KEYS


@dataclass(frozen=True, slots=True)
class Key:
    """`value` says in words what may stand after the key; `default` what holds without it, if that is no emptiness."""

    name: str
    value: str
    description: str
    required: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Keys that stand side by side. `example` is YAML; `inner` are the parts that only keys of this one hold."""

    title: str
    description: str
    keys: tuple[Key, ...]
    example: str = ""
    inner: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Manual:
    bank: Part
    source: Part
    fact: Part
    evidence: Part
    types: tuple[Part, ...]
    question: Part
    """The keys that a question of any type may have."""
    rules: Mapping[str, str]
    """The rules of item writing that `allow` may name, each with its reason."""


def manual() -> Manual:
    """The models of the bank file and of its questions, as an author needs to know them."""
    schema = bank_schema()
    book = _Book(schema["definitions"])
    parts = [schema["definitions"][found.__name__] for found in types()]
    common = {key: entry for key, entry in parts[0]["properties"].items() if key in _PLACE}
    reasons = {name: rule.reason for name, rule in RULES.items()} | {
        name: rule.reason for name, rule in BANK_RULES.items()
    }
    return Manual(
        bank=book.part(schema),
        source=book.part(schema["definitions"]["Source"]),
        fact=book.part(schema["definitions"]["Fact"]),
        evidence=book.part(schema["definitions"]["Evidence"]),
        types=tuple(book.part(part, leave_out=_PLACE) for part in parts),
        question=book.part({**schema["definitions"]["Item"], "properties": common}),
        rules={name: " ".join(reasons[name].split()) for name in sorted(reasons)},
    )


class _Book:
    def __init__(self, parts: Mapping[str, Any]) -> None:
        self.parts = parts

    def part(self, schema: Mapping[str, Any], leave_out: frozenset[str] = frozenset()) -> Part:
        keys = {name: entry for name, entry in schema["properties"].items() if name not in leave_out}
        examples = schema.get("examples", ())
        return Part(
            title=schema["title"],
            description=schema["description"],
            keys=tuple(self._key(name, entry, name in schema.get("required", ())) for name, entry in keys.items()),
            example=emit({"questions": examples}, _OPEN) if examples else "",
            inner=tuple(self.part(self.parts[name]) for name in _held(keys) if name not in _SECTIONS),
        )

    def _key(self, name: str, schema: Mapping[str, Any], required: bool) -> Key:
        default = schema.get("default", "")
        if isinstance(default, bool):
            default = str(default).lower()
        return Key(name, self._words(schema), schema["description"], required, str(default))

    def _words(self, schema: Mapping[str, Any]) -> str:
        """What a value may be, as one would say it."""
        if "allOf" in schema:
            return self._words(schema["allOf"][0])
        if "$ref" in schema:
            return self._named(_held(schema)[0])
        if "enum" in schema:
            return _or(schema["enum"])
        if "anyOf" in schema:
            *alone, several = schema["anyOf"]
            if schema.get("type") == "array":
                return self._words(several)
            return f"{_or([self._words(one) for one in alone])}, or a list"
        kind = schema["type"] if isinstance(schema["type"], str) else schema["type"][0]
        if kind == "array":
            return f"list: {self._words(schema['items'])} each"
        if kind == "object":
            return f"names of your own, each with {self._words(schema['additionalProperties'])}"
        return "a day: 2007-12-07" if schema.get("format") == "date" else _simple(kind, schema)

    def _named(self, name: str) -> str:
        part = self.parts[name]
        return f"a {part['title'].lower()}" if name in _NAMED else f"{{{', '.join(part['properties'])}}}"


def _simple(kind: str, schema: Mapping[str, Any]) -> str:
    if kind == "integer":
        most = schema.get("maximum")
        return f"whole number from {schema['minimum']}" + (f" to {most}" if most else "")
    return {"string": "text", "boolean": "true or false"}.get(kind, kind)


def _held(schema: Any) -> list[str]:
    """The names of the parts that a schema refers to, each once."""
    return list(dict.fromkeys(re.findall(r"'\$ref': '#/definitions/(\w+)'", str(schema))))


def _or(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
