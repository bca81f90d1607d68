"""The question types, found by looking into this package: a new type is one new module."""

import importlib
import pkgutil
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, Discriminator, Tag

from .base import Question, Shape


def _find() -> Iterator[type[Question]]:
    package = importlib.import_module(__package__)
    for module in sorted(entry.name for entry in pkgutil.iter_modules(package.__path__) if not entry.ispkg):
        if module != "registry":
            for value in vars(importlib.import_module(f"{__package__}.{module}")).values():
                if isinstance(value, type) and issubclass(value, Question) and "type" in vars(value):
                    yield value


TYPES: dict[str, type[Question]] = {found.type: found for found in _find()}
"""Every type by its stable name."""

KEYS = frozenset(field.alias or name for found in TYPES.values() for name, field in found.model_fields.items())
"""Every key that some question may have."""

COMMON = frozenset(Question.model_fields)
"""The keys that every question may have."""

OTHER_NAMES = {
    "question": "ask",
    "prompt": "ask",
    "stem": "ask",
    "key": "answer",
    "correct": "answer",
    "right": "answer",
    "options": "wrong",
    "choices": "wrong",
    "distractors": "wrong",
    "alternatives": "accept",
    "explanation": "explain",
    "clue": "hint",
    "lang": "language",
    "images": "media",
}
"""What others call our keys."""


def load(type: str, content: Mapping[str, Any], language: str = "") -> Question:
    """The question that `content` came from; to mark answers, in the `language` of its bank unless it has its own.

    Raises pydantic's `ValidationError`, or `KeyError` on the type.
    """
    return TYPES[type].model_validate({"language": language, **content})


def type_of(content: Mapping[str, Any]) -> str:
    """The name of the type that the keys tell, or of the nearest where they fit none or two."""
    meant = {near_key(str(key)) or key: value for key, value in content.items()}
    if not any(meant.keys() & set(required(found)) for found in TYPES.values()):
        return "short-answer"
    # Where nothing else decides, a plain typed answer is likeliest to be meant.
    return min(TYPES, key=lambda name: (*_distance(TYPES[name], meant), TYPES[name].answer_shape != "text", name))


def near_key(key: str, known: Collection[str] = KEYS) -> str | None:
    """The key that a key is, or is likely to be meant for."""
    if key in known:
        return key
    meant = OTHER_NAMES.get(key.lower(), "")
    if meant in known:
        return meant
    return next(iter(get_close_matches(key.lower(), known, 1, 0.7)), None)


def fits(type: str, content: Mapping[str, Any]) -> bool:
    """Whether a question's keys are those of a type."""
    return _distance(TYPES[type], content)[0] == 0


@cache
def required(found: type[Question]) -> tuple[str, ...]:
    """The keys that make a question of this type."""
    return tuple(name for name, field in found.model_fields.items() if field.is_required())


def _distance(found: type[Question], content: Mapping[Any, Any]) -> tuple[int, int]:
    """How many keys are missing or foreign, another shape counting twice; then, below zero, how many the type needs."""
    own, keys = set(required(found)), set(content)
    wrong = len(own - keys) + len(keys - found.model_fields.keys())
    if found.answer_shape and "answer" in content and _shape(content["answer"]) != found.answer_shape:
        wrong += 2
    return wrong, -len(own & keys)


def _shape(value: Any) -> Shape:
    if isinstance(value, bool):
        return "truth"
    if isinstance(value, Mapping | BaseModel):
        return "mapping"
    return "list" if isinstance(value, list | tuple) else "text"


def _tag(value: Any) -> str:
    if isinstance(value, Question):
        return value.type
    return type_of(value) if isinstance(value, Mapping) else "short-answer"


if TYPE_CHECKING:
    AnyQuestion = Question
else:
    _tagged = reduce(or_, (Annotated[found, Tag(name)] for name, found in TYPES.items()))
    AnyQuestion = Annotated[_tagged, Discriminator(_tag)]
"""A field that holds a question of any type, told by its keys."""
