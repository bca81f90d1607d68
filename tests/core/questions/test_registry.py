import pytest
from pydantic import ValidationError

from quiz.core.questions.registry import TYPES, fits, load, type_of

BY_KEYS = {
    "flashcard": {"front": "KFOR", "back": "Kosovo Force"},
    "short-answer": {"ask": "What is KFOR?", "answer": "Kosovo Force"},
    "single-choice": {"ask": "What is KFOR?", "answer": "a force", "wrong": ["a court", "a bank"]},
    "multiple-answers": {
        "ask": "Which are seas?",
        "answer": ["Baltic", "Adriatic"],
        "wrong": ["Como"],
        "partial": True,
    },
    "true-false": {"ask": "KFOR is a court.", "answer": False},
    "cloze": {"cloze": "Troops stood at {16,000|16000::a number}."},
    "numeric": {"ask": "How many troops?", "answer": {"value": 16000, "tolerance": "5%", "unit": "troops"}},
    "matching": {"ask": "Which capital?", "pairs": {"Serbia": "Belgrade", "Albania": "Tirana"}, "extra": ["Skopje"]},
    "ordering": {"ask": "In what order?", "order": ["war", "truce", "peace"]},
}
"""The table of the bank format."""


def test_there_are_nine_types():
    assert set(TYPES) == set(BY_KEYS)


@pytest.mark.parametrize("name", BY_KEYS)
def test_the_keys_tell_the_type_and_no_other(name: str):
    assert type_of(BY_KEYS[name]) == name
    assert [other for other in TYPES if fits(other, BY_KEYS[name])] == [name]


@pytest.mark.parametrize("name", BY_KEYS)
def test_stored_content_loads_as_the_same_question(name: str):
    question = load(
        name, {**BY_KEYS[name], "hint": "Think.", "difficulty": 3, "media": [{"src": "a.png", "alt": "A map"}]}
    )
    assert load(name, question.content()) == question
    assert type(question) is TYPES[name]


@pytest.mark.parametrize("name", BY_KEYS)
def test_content_leaves_out_what_only_repeats_a_default(name: str):
    question = load(name, {**BY_KEYS[name], "hint": "", "tags": []})
    assert set(question.content()) == set(BY_KEYS[name])


@pytest.mark.parametrize(
    ("keys", "nearest"),
    [
        ({"ask": "What?"}, "short-answer"),
        ({"ask": "What?", "answers": "this", "wrongs": ["that"]}, "single-choice"),
        ({"question": "What?", "correct": "this", "options": ["that"]}, "single-choice"),
        ({"ask": "What?", "answer": ["this"]}, "multiple-answers"),
        ({"ask": "What?", "anwser": True}, "true-false"),
        ({"front": "What?"}, "flashcard"),
        ({"front": "What?", "ask": "What?", "answer": "this"}, "short-answer"),
        ({"ask": "What?", "pair": {"a": "b"}}, "matching"),
        ({"text": "What?"}, "short-answer"),
        ({}, "short-answer"),
    ],
)
def test_keys_that_fit_no_type_tell_the_nearest(keys: dict[str, object], nearest: str):
    assert not any(fits(name, keys) for name in TYPES)
    assert type_of(keys) == nearest


def test_unknown_type_and_unsound_content_do_not_load():
    with pytest.raises(KeyError):
        load("essay", {})
    with pytest.raises(ValidationError, match="no wrong option"):
        load("single-choice", {"ask": "What?", "answer": "this", "wrong": []})
