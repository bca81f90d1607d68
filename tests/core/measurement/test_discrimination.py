from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.measurement.discrimination import discrimination

tables = st.dictionaries(
    st.integers(0, 20),
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([0.0, 1 / 3, 0.5, 2 / 3, 1.0]), min_size=1),
    max_size=12,
)


def test_by_hand():
    """Item a: 1, 1, 0, 0 against rests of 1, 1/2, 1/2, 0: r = 1/2 / √(1 · 1/2) = 1/√2."""
    scores = {
        "Ada": {"a": 1.0, "b": 1.0, "c": 1.0},
        "Bora": {"a": 1.0, "b": 1.0, "c": 0.0},
        "Cem": {"a": 0.0, "b": 0.0, "c": 1.0},
        "Dina": {"a": 0.0, "b": 0.0, "c": 0.0},
    }
    assert discrimination(scores)["a"] == pytest.approx(1 / sqrt(2))


def test_the_item_itself_is_left_out():
    """Chance answers to two items: with the item in its own total both would seem to discriminate (r = 1/√2)."""
    scores = {n: {"a": float(a), "b": float(b)} for n, (a, b) in enumerate([(0, 0), (0, 1), (1, 0), (1, 1)])}
    assert discrimination(scores) == {"a": pytest.approx(0), "b": pytest.approx(0)}


def test_a_question_that_the_best_get_wrong_is_negative():
    scores = {n: {"trap": 1 - n / 4, "b": n / 4, "c": n / 4} for n in range(5)}
    assert discrimination(scores)["trap"] == pytest.approx(-1)


@pytest.mark.parametrize(
    "scores",
    [
        {1: {"a": 1.0, "b": 1.0}, 2: {"a": 0.0, "b": 0.0}},  # two learners: any line fits
        {n: {"a": 1.0, "b": n / 4} for n in range(5)},  # everyone right
        {n: {"a": n / 4, "b": 1.0} for n in range(5)},  # nothing to compare with
        {n: {"a": n / 4} for n in range(5)},  # no other item
    ],
)
def test_what_cannot_be_told_is_none(scores):
    assert discrimination(scores)["a"] is None


def test_learners_need_not_have_answered_the_same():
    scores = {
        1: {"a": 1.0, "b": 1.0},
        2: {"a": 1.0, "b": 1.0, "c": 1.0},
        3: {"a": 0.0, "c": 0.0},
        4: {"a": 0.0, "b": 0.0},
    }
    assert discrimination(scores)["a"] == pytest.approx(1)


@given(tables)
def test_every_answered_item_has_an_entry_within_bounds(scores):
    found = discrimination(scores)
    assert set(found) == {item for answered in scores.values() for item in answered}
    assert all(value is None or -1 <= value <= 1 for value in found.values())


@given(tables.flatmap(lambda table: st.tuples(st.just(table), st.permutations(list(table)))))
def test_the_order_of_learners_does_not_matter(pair):
    table, order = pair
    assert discrimination(table) == discrimination({learner: table[learner] for learner in order})


@given(tables)
def test_turning_every_score_round_changes_nothing(scores):
    """Easy for hard on both sides: a correlation does not care."""
    turned = {who: {item: 1 - score for item, score in answered.items()} for who, answered in scores.items()}
    before, after = discrimination(scores), discrimination(turned)
    for item, value in before.items():
        assert after[item] == (None if value is None else pytest.approx(value, abs=1e-6))
