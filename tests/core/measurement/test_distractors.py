from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.measurement.distractors import wrong_answers

answers = st.lists(st.sampled_from(["Italy", "Greece", "Spain", "Cyprus"]))


def test_the_most_frequent_comes_first_and_ties_go_by_text():
    assert wrong_answers(["Spain", "Italy", "Greece", "Italy"]) == [("Italy", 2), ("Greece", 1), ("Spain", 1)]


def test_an_option_that_nobody_took_is_listed():
    assert wrong_answers(["Italy"], offered=["Italy", "Malta"]) == [("Italy", 1), ("Malta", 0)]


@given(answers)
def test_nothing_is_lost(given_answers):
    assert dict(wrong_answers(given_answers)) == Counter(given_answers)


@given(answers.flatmap(lambda listed: st.tuples(st.just(listed), st.permutations(listed))))
def test_the_order_of_answers_does_not_matter(pair):
    assert wrong_answers(pair[0]) == wrong_answers(pair[1])
