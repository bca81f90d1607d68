"""The JSON Schema, held against whole banks and against mistakes by a small validator of the words that it uses."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from quiz.core.bankfile import BankFileError, read_bank
from quiz.core.bankfile.jsonschema import bank_schema, types, written_schema
from quiz.core.bankfile.nodes import compose
from quiz.core.bankfile.schema import ITEM_KEYS, Bank, Evidence, Fact, Item, Source
from quiz.core.bankfile.tree import List, Node, Scalar
from quiz.core.questions.keys import Media, Option
from quiz.core.questions.numeric import Amount
from quiz.core.questions.registry import TYPES, required
from quiz.core.questions.typed import Match

ROOT = Path(__file__).parents[3]
SCHEMA = bank_schema()
PARTS = SCHEMA["definitions"]
BANKS = [*sorted((ROOT / "fixtures" / "banks").glob("*.yaml")), ROOT / "tests" / "banks" / "danube.yaml"]

_KINDS = {"string": str, "number": int | float, "integer": int, "boolean": bool, "array": list, "object": dict}
_SAYS_NOTHING = {"$schema", "definitions", "title", "description", "default", "examples"}


def mistakes(value: Any, schema: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a value. Knows the words of JSON Schema that ours uses, and no others."""
    for word, rule in schema.items():
        if word not in _SAYS_NOTHING:
            yield from _CHECKS[word](value, rule, schema)


def fits(value: Any, schema: dict[str, Any]) -> bool:
    return next(mistakes(value, schema), None) is None


def _is(value: Any, kind: str) -> bool:
    return isinstance(value, _KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _bad(wrong: bool, message: str) -> Iterator[str]:
    if wrong:
        yield message


def _properties(value: Any, rule: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    for key, entry in value.items() if isinstance(value, dict) else ():
        if key in rule:
            yield from (f"{key}: {mistake}" for mistake in mistakes(entry, rule[key]))


def _others(value: Any, rule: Any, schema: dict[str, Any]) -> Iterator[str]:
    for key in value.keys() - schema.get("properties", {}).keys() if isinstance(value, dict) else ():
        if rule is False:
            yield f"{key} is unknown"
        else:
            yield from (f"{key}: {mistake}" for mistake in mistakes(value[key], rule))


def _day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_CHECKS = {
    "$ref": lambda v, r, s: mistakes(v, PARTS[r.removeprefix("#/definitions/")]),
    "allOf": lambda v, r, s: (mistake for part in r for mistake in mistakes(v, part)),
    "anyOf": lambda v, r, s: _bad(not any(fits(v, part) for part in r), f"{v!r} fits none"),
    "oneOf": lambda v, r, s: _bad(sum(fits(v, part) for part in r) != 1, f"{v!r} fits none or several"),
    "type": lambda v, r, s: _bad(not any(_is(v, kind) for kind in ([r] if isinstance(r, str) else r)), f"{v!r}: {r}"),
    "enum": lambda v, r, s: _bad(v not in r, f"{v!r} is none of {r}"),
    "pattern": lambda v, r, s: _bad(isinstance(v, str) and not re.search(r, v), f"{v!r} is not like {r}"),
    "format": lambda v, r, s: _bad(isinstance(v, str) and not {"date": _day}[r](v), f"{v!r} is no {r}"),
    "minLength": lambda v, r, s: _bad(isinstance(v, str) and len(v) < r, "too short"),
    "maxLength": lambda v, r, s: _bad(isinstance(v, str) and len(v) > r, "too long"),
    "minimum": lambda v, r, s: _bad(_is(v, "number") and v < r, f"below {r}"),
    "maximum": lambda v, r, s: _bad(_is(v, "number") and v > r, f"above {r}"),
    "minItems": lambda v, r, s: _bad(isinstance(v, list) and len(v) < r, "too few"),
    "minProperties": lambda v, r, s: _bad(isinstance(v, dict) and len(v) < r, "too few"),
    "items": lambda v, r, s: (m for entry in (v if isinstance(v, list) else ()) for m in mistakes(entry, r)),
    "properties": _properties,
    "additionalProperties": _others,
    "required": lambda v, r, s: (f"{key} is missing" for key in r if isinstance(v, dict) and key not in v),
    "dependencies": lambda v, r, s: (
        f"{other} is missing" for key in r if isinstance(v, dict) and key in v for other in r[key] if other not in v
    ),
}


def as_editors_see(node: Node | None) -> Any:
    """A file's content as YAML 1.2's core schema has it."""
    assert node is not None
    if isinstance(node, List):
        return [as_editors_see(entry) for entry in node.entries]
    if not isinstance(node, Scalar):
        return {str(key.text): as_editors_see(value) for key, value in node.entries if isinstance(key, Scalar)}
    if node.plain and re.fullmatch(r"true|True|TRUE|false|False|FALSE", node.text):
        return node.text.lower() == "true"
    if node.plain and re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if node.plain and re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def seen(text: str) -> Any:
    return as_editors_see(compose(text, "bank.yaml"))


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema of an object with keys of its own, wherever it stands."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for entry in schema.values():
            yield from objects(entry)
    elif isinstance(schema, list):
        for entry in schema:
            yield from objects(entry)


@pytest.mark.parametrize("file", BANKS, ids=lambda file: file.stem)
def test_every_bank_of_ours_is_accepted(file):
    assert list(mistakes(seen(file.read_text()), SCHEMA)) == []


@pytest.mark.parametrize("file", BANKS, ids=lambda file: file.stem)
def test_a_questions_keys_fit_one_type_only_the_one_that_reads_it(file):
    bank, data = read_bank(file.read_bytes(), file.name), seen(file.read_text())
    written = [question for fact in data.get("facts", ()) for question in fact.get("questions", ())]
    written += data.get("questions", [])
    read = [item for fact in bank.facts for item in fact.questions] + list(bank.questions)
    for keys, item in zip(written, read, strict=True):
        fitting = [found.type for found in types() if fits(keys, PARTS[found.__name__])]
        assert fitting == [item.question.type], keys


HEAD = "bank: seas\ntitle: Seas\n"
ODD_BUT_RIGHT = [
    'bank: "2007"\ntitle: 1984\nlicence: true',
    HEAD + "questions: [{ask: a?, answer: 1984}, {ask: a?, answer: true, wrong: maybe}]",
    HEAD + "questions: [{ask: a?, answer: no}, {ask: a?, answer: 12:30, tags: sea}]",
    HEAD + 'questions: [{ask: a?, answer: {value: "16,000", tolerance: 0.5 %}}]',
    HEAD + "questions: [{cloze: 'A {b}.', media: [{src: a.png, decorative: true}]}]",
    HEAD + "sources: {a: {title: A}}\nfacts: [{says: 'A {b}.', from: a}, {says: 'B {c}.', from: [a, {source: a}]}]",
    HEAD + "facts: [{questions: [{front: a, back: b, id: 010, was: b-1, memory: reset, status: retired}]}]",
    HEAD + "questions: [{ask: a?, pairs: {1: 2, true: 3}}, {ask: a?, order: [1, b]}]",
]


@pytest.mark.parametrize("text", ODD_BUT_RIGHT)
def test_what_looks_odd_but_is_read_is_accepted(text):
    assert read_bank(text, "seas.yaml")
    assert list(mistakes(seen(text), SCHEMA)) == []


WRONG = [
    "title: no bank",
    "bank: seas",
    "bank: Seven Seas\ntitle: a",
    HEAD + "titel: a",
    HEAD + "language: English (British)",
    HEAD + "questions: {ask: a?, answer: b}",
    HEAD + "sources: {a: {titel: A}}",
    HEAD + "sources: {a: {title: A, published: last spring}}",
    HEAD + "sources: {a: {title: A, published: 2007}}",
    HEAD + "sources: {a: {title: A, url: www.example.org}}",
    HEAD + "facts: [{id: a}]",
    HEAD + "facts: [{says: 'A {b}.', kind: number}]",
    HEAD + "sources: {a: {title: A}}\nfacts: [{says: 'A {b}.', from: {source: a, start: 1}}]",
    HEAD + "facts: [{says: 'A {b}.', from: {sentence: a}}]",
    HEAD + "questions: [{ask: a?}]",
    HEAD + "questions: [{answer: b}]",
    HEAD + "questions: [{ask: a?, answer: b, status: draft}]",
    HEAD + "questions: [{ask: a?, answer: b, difficulty: 6}]",
    HEAD + "questions: [{ask: a?, answer: b, difficulty: hard}]",
    HEAD + "questions: [{ask: a?, answer: b, wong: [c]}]",
    HEAD + "questions: [{ask: a?, answer: b, wrong: []}]",
    HEAD + "questions: [{ask: a?, answer: b, wrong: [{txt: c}]}]",
    HEAD + "questions: [{ask: a?, answer: b, order: [c, d]}]",
    HEAD + "questions: [{ask: a?, answer: true, accept: [b]}]",
    HEAD + "questions: [{ask: a?, answer: [b, c]}]",
    HEAD + "questions: [{ask: a?, answer: {value: 1, to: 2}}]",
    HEAD + "questions: [{ask: a?, answer: {from: 1}}]",
    HEAD + "questions: [{ask: a?, answer: {from: 1, to: 2, tolerance: 1}}]",
    HEAD + "questions: [{ask: a?, answer: {value: many}}]",
    HEAD + "questions: [{ask: a?, answer: {value: 1, tolerance: -1}}]",
    HEAD + "questions: [{ask: a?, answer: {value: 1, tolerance: some}}]",
    HEAD + "questions: [{ask: a?, pairs: {a: b}}]",
    HEAD + "questions: [{ask: a?, pairs: [a, b]}]",
    HEAD + "questions: [{ask: a?, order: a}]",
    HEAD + "questions: [{ask: a?, order: [a]}]",
    HEAD + "questions: [{front: a}]",
    HEAD + "questions: [{front: a, back: b, reverse: both}]",
    HEAD + "questions: [{cloze: 'A {b}.', ask: a?}]",
    HEAD + "questions: [{ask: a?, answer: b, match: {cases: true}}]",
    HEAD + "questions: [{ask: a?, answer: b, media: [{src: a.png}]}]",
    HEAD + "questions: [{ask: a?, answer: b, memory: forget}]",
]


@pytest.mark.parametrize("text", WRONG)
def test_mistakes_are_refused_by_the_schema_as_by_the_reader(text):
    with pytest.raises(BankFileError):
        read_bank(text, "seas.yaml")
    assert not fits(seen(text), SCHEMA)


def keys_of(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("model", [Source, Evidence, Fact, Amount, Match, Media, Option])
def test_every_key_of_a_part_is_there_and_no_other(model):
    part = PARTS[model.__name__]
    assert set(part["properties"]) == keys_of(model)
    assert part.get("required", []) == [name for name, field in model.model_fields.items() if field.is_required()]


def test_every_key_of_a_bank_is_there_and_no_other():
    assert set(SCHEMA["properties"]) == keys_of(Bank)
    assert SCHEMA["required"] == ["bank", "title"]


@pytest.mark.parametrize("name", TYPES)
def test_a_question_has_its_types_keys_beside_those_of_its_place(name):
    part = PARTS[TYPES[name].__name__]
    assert set(part["properties"]) == keys_of(TYPES[name]) | ITEM_KEYS
    assert part["required"] == list(required(TYPES[name]))
    assert part["title"] == TYPES[name].label


def test_all_types_are_offered_and_the_key_question_is_not():
    assert [one["$ref"] for one in PARTS["Item"]["anyOf"]] == [f"#/definitions/{t.__name__}" for t in types()]
    assert {found.type for found in types()} == set(TYPES)
    assert keys_of(Item) - {"question"} == ITEM_KEYS


def test_every_object_is_closed_and_every_key_described():
    found = list(objects(SCHEMA))
    assert len(found) == 1 + 7 + len(TYPES)
    for part in found:
        assert part["additionalProperties"] is False
        assert part["description"]
        for key, entry in part["properties"].items():
            assert entry.get("description"), f"{part['title']}.{key}"


@pytest.mark.parametrize("name", TYPES)
def test_every_type_has_examples_that_are_read_as_that_type(name):
    examples = PARTS[TYPES[name].__name__]["examples"]
    assert examples
    for example in examples:
        assert fits({"bank": "a", "title": "A", "questions": [example]}, SCHEMA)
        bank = read_bank(json.dumps({"bank": "a", "title": "A", "questions": [example]}), "a.yaml")
        assert bank.questions[0].question.type == name


def test_the_docstrings_for_programmers_stay_out():
    assert "seed" not in PARTS["Flashcard"]["description"]
    assert "\n" not in "".join(part["description"] for part in objects(SCHEMA))


def test_it_is_written_as_json_that_says_what_it_is():
    assert json.loads(written_schema()) == SCHEMA
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_nothing_stands_beside_a_reference_where_draft_7_would_pass_over_it():
    assert re.findall(r'"\$ref": "[^"]*",', written_schema()) == []
