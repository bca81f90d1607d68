"""What holds for all types: nothing that is shown before the answer tells the key."""

from collections.abc import Mapping
from dataclasses import asdict
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.questions.base import Showing
from quiz.core.questions.registry import TYPES, load

SAME_CHOICES: Mapping[str, list[dict[str, Any]]] = {
    "single-choice": [{"answer": key, "wrong": [text for text in "abc" if text != key]} for key in "abc"],
    "multiple-answers": [
        {"answer": right, "wrong": [text for text in "abcd" if text not in right]}
        for right in (["a"], ["c", "b"], ["b", "d"])
    ],
    "true-false": [{"answer": True}, {"answer": False}],
    "matching": [{"pairs": dict(zip("xyz", order, strict=True))} for order in permutations("abc")],
    "ordering": [{"order": list(order)} for order in permutations("abc")],
}
"""Questions that differ in nothing but their key."""

SECRET = "Zanzibar"
TYPED: Mapping[str, dict[str, Any]] = {
    "short-answer": {"ask": "Where?", "answer": SECRET, "accept": [f"the isle of {SECRET}"]},
    "cloze": {"cloze": f"He sailed to {{{SECRET}|the isle of {SECRET}::an island}} and {{{SECRET}}}."},
    "numeric": {"ask": "How many?", "answer": {"value": 48151623, "tolerance": 48151623, "unit": "miles"}},
    "flashcard": {"front": "Where?", "back": SECRET},
}


def shown(showing: Showing) -> str:
    return str(asdict(showing))


def test_every_type_is_held_to_this():
    assert SAME_CHOICES.keys() | TYPED.keys() == TYPES.keys()


@pytest.mark.parametrize("name", SAME_CHOICES)
@given(seed=st.uuids().map(str))
def test_what_is_shown_does_not_depend_on_the_key(name: str, seed: str):
    assert len({shown(load(name, {"ask": "Which?", **keys}).show(seed)) for keys in SAME_CHOICES[name]}) == 1


@pytest.mark.parametrize("name", SAME_CHOICES)
def test_values_are_places_in_the_shown_order(name: str):
    values = [choice.value for choice in load(name, {"ask": "Which?", **SAME_CHOICES[name][0]}).show("seed").choices]
    assert values in (["true", "false"], [str(place) for place in range(1, len(values) + 1)])


@pytest.mark.parametrize("name", TYPED)
@given(seed=st.uuids().map(str))
def test_what_is_to_be_typed_is_not_shown(name: str, seed: str):
    text = shown(load(name, {**TYPED[name], "explain": SECRET, "feedback": SECRET}).show(seed))
    assert SECRET not in text
    assert "48151623" not in text


@pytest.mark.parametrize("name", TYPES)
def test_the_same_seed_shows_the_same(name: str):
    keys = TYPED.get(name) or {"ask": "Which?", **SAME_CHOICES[name][0]}
    assert load(name, keys).show("seed") == load(name, keys).show("seed")
