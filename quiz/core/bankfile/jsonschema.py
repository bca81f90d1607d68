"""The bank file's JSON Schema, for editors: made from the models that read the file.

Draft 7, which every editor knows. It describes the file as YAML 1.2 reads it, with all keys of a question side by
side. It says less than the reader (nothing of ids, references, gaps and dates in EDTF) and allows no more words for
true and false, nor a key without a value, which the reader passes over.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from quiz.core.questions.base import Question
from quiz.core.questions.registry import COMMON, TYPES

from .schema import Bank

DIALECT = "http://json-schema.org/draft-07/schema#"
WHERE = "#/definitions/{model}"


class _AsInFiles(GenerateJsonSchema):
    """Pydantic's own generator, but for what YAML makes of text, and without what would only be in an editor's way."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text that looks like a number or a truth value is text as well: `title: 1984`."""
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default") in (None, "", []):
            made.pop("default", None)
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model's title and description are for authors: the type's label, the docstring's first paragraph."""
        made = super().model_schema(schema)
        model = schema["cls"]
        if issubclass(model, Question):
            made["title"] = model.label
        made["description"] = " ".join((model.__doc__ or "").partition("\n\n")[0].split())
        return made

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keys stay in the order in which the models have them."""
        return value

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        made = super().generate(schema, mode)
        made["definitions"] = made.pop("$defs")
        return made


def types() -> list[type[Question]]:
    """The types of question from those that ask little of memory to those that ask much."""
    return sorted(TYPES.values(), key=lambda found: found.demand)


@cache
def _schema() -> JsonSchemaValue:
    made = Bank.model_json_schema(schema_generator=_AsInFiles, ref_template=WHERE)
    parts = made["definitions"]
    place = {key: entry for key, entry in parts["Item"]["properties"].items() if key != "question"}
    for found in types():
        part = parts[found.__name__]
        part["properties"] = _side_by_side(_told_apart(found, part["properties"]), place)
    parts["Item"] = {
        "title": "Question",
        "description": "The keys say what type of question it is.",
        "anyOf": [{"$ref": WHERE.format(model=found.__name__)} for found in types()],
    }
    return {"$schema": DIALECT, **_wrapped(made)}


def bank_schema() -> dict[str, Any]:
    """The JSON Schema of a bank file, as JSON holds it."""
    made: dict[str, Any] = json.loads(written_schema())
    return made


def written_schema() -> str:
    """The JSON Schema as a file."""
    return json.dumps(_schema(), ensure_ascii=False, indent=2) + "\n"


def _told_apart(found: type[Question], keys: Mapping[str, Any]) -> dict[str, Any]:
    """A type's keys, where `answer` has the shape that tells the type from those with the same keys."""
    answer = dict(keys.get("answer", {}))
    if found.answer_shape == "list":
        answer["type"] = "array"
    elif found.answer_shape == "text" and "wrong" not in keys:
        answer["type"] = ["string", "number"]
    return {**keys, "answer": answer} if answer else dict(keys)


def _side_by_side(keys: Mapping[str, Any], place: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a question and of its place in a bank, in the order in which editors had best offer them."""
    own = {key: entry for key, entry in keys.items() if key not in COMMON}
    common = {key: entry for key, entry in keys.items() if key in COMMON}
    return {"id": place["id"], **own, **common, **place}


def _wrapped(schema: Any) -> Any:
    """Draft 7 passes over what stands beside a reference: it is put into an `allOf`."""
    if isinstance(schema, list):
        return [_wrapped(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema and len(schema) > 1:
        return {"allOf": [{"$ref": schema["$ref"]}], **{key: entry for key, entry in schema.items() if key != "$ref"}}
    return {key: _wrapped(entry) for key, entry in schema.items()}
