import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.multiple_answers import MultipleAnswers

SEAS = MultipleAnswers(ask="Which are seas?", answer=["Adriatic", "Baltic"], wrong=["Como", "Ohrid"])
IN_PART = SEAS.model_copy(update={"partial": True})


@given(st.uuids().map(str), st.sets(st.sampled_from("1234"), min_size=1))
def test_what_is_chosen_is_read_in_an_order_of_its_own(seed: str, values: set[str]):
    chosen = sorted(choice.text for choice in SEAS.show(seed).choices if choice.value in values)
    assert SEAS.read({"choice": list(values)}, seed) == chosen
    assert SEAS.mark(chosen).correct == (values == SEAS.solve(seed).right)


@pytest.mark.parametrize(
    ("chosen", "whole", "part"),
    [
        (["Adriatic", "Baltic"], 1, 1),
        (["Adriatic"], 0, 0.5),
        (["Adriatic", "Como"], 0, 0),
        (["Adriatic", "Baltic", "Como"], 0, 0.5),
        (["Adriatic", "Baltic", "Como", "Ohrid"], 0, 0),
        (["Como", "Ohrid"], 0, 0),
    ],
)
def test_marks(chosen: list[str], whole: float, part: float):
    assert SEAS.mark(chosen).score == whole
    assert IN_PART.mark(chosen).score == part
    assert IN_PART.mark(chosen).correct == SEAS.mark(chosen).correct == (whole == 1)


def test_a_guesser_has_every_choice_but_none():
    assert SEAS.options() == 15


@pytest.mark.parametrize(
    ("form", "message"),
    [({}, "at least one"), ({"choice": ["1", "5"]}, "not one of"), ({"choice": ["Como"]}, "not one of")],
)
def test_malformed_answers_say_what_to_do(form: dict[str, list[str]], message: str):
    with pytest.raises(MalformedAnswer, match=message):
        SEAS.read(form, "seed")


@pytest.mark.parametrize(
    ("answer", "wrong", "message"),
    [
        ([], ["a"], "no right option"),
        (["a"], [], "no wrong option"),
        (["a", "A"], ["b"], "there twice"),
        (["a"], ["a"], "the answer and a wrong option"),
    ],
)
def test_unsound_options_are_told(answer: list[str], wrong: list[str], message: str):
    with pytest.raises(ValidationError, match=message):
        MultipleAnswers(ask="Which?", answer=answer, wrong=wrong)
