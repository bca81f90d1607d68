"""The fields of every question type give back the very question, though none of them is named in the module."""

import pytest

from quiz.articles.desk import written
from quiz.banks.factories import CONTENTS
from quiz.core.questions.registry import load


@pytest.mark.parametrize("type", CONTENTS)
def test_what_is_not_touched_stays_as_it_was(type):
    question = load(type, CONTENTS[type])
    keys = written.keys_of(question)
    back = {key: written.from_text(written.as_text(value), value) for key, value in keys.items()}
    assert load(type, {**question.written(), **back}) == question


def test_a_typed_answer_can_be_given_other_spellings():
    assert written.keys_of(load("short-answer", {"ask": "Where?", "answer": "Vienna"}))["accept"] == ()


def test_an_option_keeps_its_feedback_as_long_as_its_words_stay():
    wrong = [{"text": "Graz", "feedback": "That is in Styria."}, "Linz"]
    assert written.as_text(wrong) == "Graz\nLinz"
    assert written.from_text("Linz\r\n\r\n Graz ", wrong) == ["Linz", wrong[0]]
    assert written.from_text("Grazz\nLinz", wrong) == ["Grazz", "Linz"]
