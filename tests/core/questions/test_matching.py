import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.matching import Matching

CAPITALS = Matching(
    ask="Which capital?",
    pairs={"Serbia": "Belgrade", "Albania": "Tirana", "Greece": "Athens"},
    extra=["Skopje"],
)


def form(seed: str, *texts: str) -> dict[str, list[str]]:
    values = {choice.text: choice.value for choice in CAPITALS.show(seed).choices}
    return {f"match-{place}": [values[text]] for place, text in enumerate(texts)}


@given(st.uuids().map(str))
def test_what_is_matched_is_read_by_target(seed: str):
    response = CAPITALS.read(form(seed, "Belgrade", "Athens", "Tirana"), seed)
    assert response == {"Serbia": "Belgrade", "Albania": "Athens", "Greece": "Tirana"}
    mark = CAPITALS.mark(response)
    assert not mark.correct
    assert mark.score == pytest.approx(1 / 3)
    assert CAPITALS.mark(CAPITALS.read(form(seed, "Belgrade", "Tirana", "Athens"), seed)).correct


def test_the_choices_are_shown_once_each_and_do_not_follow_the_targets():
    showing = CAPITALS.show("s")
    assert showing.targets == ("Serbia", "Albania", "Greece")
    assert sorted(choice.text for choice in showing.choices) == ["Athens", "Belgrade", "Skopje", "Tirana"]
    orders = {tuple(choice.text for choice in CAPITALS.show(str(seed)).choices) for seed in range(300)}
    assert len(orders) == 24


def test_targets_may_share_a_choice():
    shared = Matching(ask="Which continent?", pairs={"Serbia": "Europe", "Greece": "Europe", "Ghana": "Africa"})
    assert [choice.text for choice in shared.show("s").choices] in (["Africa", "Europe"], ["Europe", "Africa"])
    assert shared.options() == 8
    assert CAPITALS.options() == 24


def test_the_order_of_the_pairs_survives_a_database_that_sorts_keys():
    stored = dict(sorted(CAPITALS.content().items()))
    assert list(Matching.model_validate(stored).pairs) == ["Serbia", "Albania", "Greece"]


def test_a_file_has_the_pairs_as_keys():
    assert CAPITALS.written()["pairs"] == {"Serbia": "Belgrade", "Albania": "Tirana", "Greece": "Athens"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"match-1": []}, "“Albania” has nothing yet"),
        ({"match-1": [""]}, "“Albania” has nothing yet"),
        ({"match-2": ["9"]}, "“Greece” was matched to is not one"),
        ({"match-0": ["Belgrade"]}, "“Serbia” was matched to is not one"),
    ],
)
def test_malformed_answers_say_what_to_do(change: dict[str, list[str]], message: str):
    with pytest.raises(MalformedAnswer, match=message):
        CAPITALS.read({**form("s", "Belgrade", "Tirana", "Athens"), **change}, "s")


@pytest.mark.parametrize(
    ("pairs", "extra", "message"),
    [
        ({"a": "b"}, ["c"], "too few pairs"),
        ({"a": "b", "A": "c"}, [], "“A” is there twice"),
        ({"a": "b", "c": "d"}, ["B"], "“B” is there already"),
        ({"a": "b", "c": "B"}, [], "two spellings"),
        ({"a": "b", "c": "b"}, [], "only one choice"),
    ],
)
def test_unsound_pairs_are_told(pairs: dict[str, str], extra: list[str], message: str):
    with pytest.raises(ValidationError, match=message):
        Matching(ask="Which?", pairs=pairs, extra=extra)
