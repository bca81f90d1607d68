import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.single_choice import SingleChoice

SEA = SingleChoice(
    ask="Which sea borders Albania?",
    answer="the Adriatic",
    wrong=["the Baltic", {"text": "the Black Sea", "feedback": "That is east of it."}, "the Aral Sea"],
    feedback="Look at a map.",
    hint="Italy is on the other shore.",
)


@given(st.uuids().map(str))
def test_the_choice_shown_is_the_choice_read(seed: str):
    for choice in SEA.show(seed).choices:
        assert SEA.read({"choice": [choice.value]}, seed) == choice.text
        assert (
            SEA.mark(choice.text).correct == (choice.text == "the Adriatic") == (choice.value in SEA.solve(seed).right)
        )


def test_what_is_shown_is_the_same_whichever_option_is_the_key():
    texts = ["a", "b", "c", "d"]
    shown = set()
    for key in texts:
        question = SingleChoice(ask="Which?", answer=key, wrong=[text for text in texts if text != key])
        shown.add(json.dumps([(choice.value, choice.text) for choice in question.show("seed").choices]))
    assert len(shown) == 1


def test_the_key_stands_in_each_place_about_as_often():
    places = [next(iter(SEA.solve(str(seed)).right)) for seed in range(800)]
    assert {place: abs(places.count(place) - 200) < 62 for place in "1234"} == dict.fromkeys("1234", True)


def test_feedback_is_the_options_own_or_the_questions():
    assert SEA.mark("the Black Sea").note == "That is east of it."
    assert SEA.mark("the Baltic").note == "Look at a map."
    assert SEA.mark("the Adriatic").note == ""
    solution = SEA.solve("x")
    value = next(choice.value for choice in SEA.show("x").choices if choice.text == "the Black Sea")
    assert solution.feedback == {value: "That is east of it."}


def test_an_option_edited_away_since_is_wrong():
    assert not SEA.mark("the Dead Sea").correct


def test_a_guesser_has_four_options():
    assert SEA.options() == 4
    assert SEA.show("x").hints == ("Italy is on the other shore.",)


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({}, "Choose one"),
        ({"choice": [""]}, "Choose one"),
        ({"choice": ["0"]}, "not one of the options"),
        ({"choice": ["5"]}, "not one of the options"),
        ({"choice": ["the Adriatic"]}, "not one of the options"),
        ({"choice": ["1", "2"]}, "one answer only"),
        ({"choice": ["1\x00"]}, "not one of the options"),
        ({"choice": ["1" * 10_000]}, "not one of the options"),
    ],
)
def test_malformed_answers_say_what_to_do(form: dict[str, list[str]], message: str):
    with pytest.raises(MalformedAnswer, match=message):
        SEA.read(form, "seed")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ([], "there is no wrong option"),
        (["b", "B "], "the option “B” is there twice"),
        (["b", "A"], "“A” is the answer and a wrong option at once"),
    ],
)
def test_unsound_options_are_told(wrong: list[str], message: str):
    with pytest.raises(ValidationError, match=message):
        SingleChoice(ask="Which?", answer="a", wrong=wrong)


def test_one_wrong_option_need_not_be_a_list():
    assert SingleChoice(ask="Which?", answer="a", wrong="b").options() == 2
