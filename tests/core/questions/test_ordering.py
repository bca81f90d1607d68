from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.ordering import Ordering

PEACE = Ordering(ask="In what order?", order=["war", "truce", "treaty", "peace"])


def form(seed: str, *texts: str) -> dict[str, list[str]]:
    values = {choice.text: choice.value for choice in PEACE.show(seed).choices}
    return {f"place-{values[text]}": [str(place)] for place, text in enumerate(texts, 1)}


@given(st.uuids().map(str), st.permutations(["war", "truce", "treaty", "peace"]))
def test_what_is_placed_is_read_in_its_order(seed: str, order: list[str]):
    assert PEACE.read(form(seed, *order), seed) == order
    assert PEACE.mark(order).correct == (order == ["war", "truce", "treaty", "peace"])


@pytest.mark.parametrize(
    ("order", "score"),
    [
        (["war", "truce", "treaty", "peace"], 1),
        (["truce", "war", "treaty", "peace"], 2 / 3),
        (["peace", "war", "truce", "treaty"], 0),
        (["peace", "treaty", "truce", "war"], 0),
        (["war", "truce"], 0),
        (["war", "war", "war", "war"], 0),
    ],
)
def test_the_score_is_kendalls_tau(order: list[str], score: float):
    assert PEACE.mark(order).score == pytest.approx(score)


def test_every_order_is_shown_the_right_one_too():
    shown = {tuple(choice.text for choice in PEACE.show(str(seed)).choices) for seed in range(500)}
    assert shown == set(permutations(PEACE.order))
    assert PEACE.options() == 24
    assert PEACE.show("s").targets == ("1", "2", "3", "4")


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ([], "“war” has none yet"),
        (["2"], "“(war|truce)” and “(war|truce)” both have place 2"),
        (["0"], "numbers from 1 to 4"),
        (["5"], "numbers from 1 to 4"),
        (["first"], "numbers from 1 to 4"),
        (["²"], "numbers from 1 to 4"),
        (["1" * 10_000], "numbers from 1 to 4"),
    ],
)
def test_malformed_answers_say_what_to_do(place: list[str], message: str):
    sent = form("s", *PEACE.order)
    sent[next(name for name, places in sent.items() if places == ["1"])] = place
    with pytest.raises(MalformedAnswer, match=message):
        PEACE.read(sent, "s")


@pytest.mark.parametrize(("order", "message"), [(["a"], "too few"), (["a", "b", "A"], "“A” is there twice")])
def test_unsound_orders_are_told(order: list[str], message: str):
    with pytest.raises(ValidationError, match=message):
        Ordering(ask="In what order?", order=order)
