"""A question's keys as fields that a teacher fills in, told from the shape of what each key holds.

No question type is named here: a text is a line or a paragraph, a list has one entry a line, pairs are written
`left = right`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from quiz.core.questions.base import Question

LABELS = {
    "ask": "Question",
    "answer": "Answer",
    "wrong": "Wrong options",
    "accept": "Also right",
    "cloze": "Sentence with the answer in {braces}",
    "pairs": "Pairs",
    "extra": "Further choices that match nothing",
    "order": "In the right order",
    "front": "Front",
    "back": "Back",
    "explain": "Shown after the answer",
}
LONG = frozenset({"ask", "cloze", "explain"})
TRUTHS = [("true", "True"), ("false", "False")]


def field_for(key: str, value: Any) -> forms.Field:
    """The form field for a key that holds this value."""
    label = LABELS.get(key, key.capitalize())
    if isinstance(value, bool):
        return forms.ChoiceField(label=label, choices=TRUTHS)
    if isinstance(value, Mapping):
        return _lines(label, "One a line, as in left = right.", len(value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _lines(label, "One a line.", len(value))
    widget = forms.Textarea(attrs={"rows": 2}) if key in LONG else forms.TextInput()
    return forms.CharField(label=label, required=False, widget=widget)


def _lines(label: str, help_text: str, count: int) -> forms.Field:
    widget = forms.Textarea(attrs={"rows": max(2, count)})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=widget)


def keys_of(question: Question) -> dict[str, Any]:
    """The keys that can be edited with what they hold: those in use, and those where a text or a list may be added."""
    written = question.written()
    keys = {key: value for key, value in written.items() if key not in Question.model_fields}
    for name, field in type(question).model_fields.items():
        empty = field.get_default()
        if name not in Question.model_fields and name not in keys and empty in ("", ()):
            keys[name] = empty
    keys["explain"] = question.explain
    return keys


def as_text(value: Any) -> str:
    """What stands in the field."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "\n".join(f"{left} = {right}" for left, right in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n".join(_entry(one) for one in value)
    return str(value)


def from_text(text: str, value: Any) -> Any:
    """What the field's text says for a key that held this value. Raises `ValueError` that says what to do."""
    if isinstance(value, bool):
        return text == "true"
    if isinstance(value, Mapping):
        return _pairs(text)
    if isinstance(value, Sequence) and not isinstance(value, str):
        # An option that had feedback of its own keeps it as long as its words stay.
        entries = {_entry(one): one for one in value}
        return [entries.get(line, line) for line in _filled(text)]
    return " ".join(text.split())


def _pairs(text: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in _filled(text):
        left, equals, right = (part.strip() for part in line.partition("="))
        if not (equals and left and right):
            raise ValueError(f"“{line}” is no pair. Write left = right.")
        if left in pairs:
            raise ValueError(f"“{left}” stands there twice.")
        pairs[left] = right
    return pairs


def _filled(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _entry(entry: Any) -> str:
    return str(entry["text"]) if isinstance(entry, Mapping) else str(entry)
