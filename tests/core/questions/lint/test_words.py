import pytest

from quiz.core.questions.lint.words import content_words, is_initials, is_quantity, same


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("16,000", "sixteen thousand", True),
        ("2 million people", "2,000,000 people", True),
        ("90 %", "ninety per cent", True),
        ("the U.N.", "United Nations", True),
        ("NATO", "the North Atlantic Treaty Organization", True),
        ("Oslo!", "oslo", True),
        ("16,000", "16,001", False),
        ("C", "C++", False),
        ("Oslo", "Bergen", False),
        ("?", "!", False),
    ],
)
def test_texts_that_say_the_same(one: str, other: str, told: bool):
    assert same(one, other) is same(other, one) is told


@pytest.mark.parametrize("long", ["United Airlines", "Nations", "the united", "Union of Northern Yards"])
def test_initials_are_of_all_the_words(long: str):
    assert not is_initials("UN", long)


@pytest.mark.parametrize("text", ["about 90 percent", "just over half", "dozens of ships", "in 1999", "€5", "twenty"])
def test_a_number_may_be_rough(text: str):
    assert is_quantity(text)


@pytest.mark.parametrize("text", ["Oslo", "a treaty", "Boeing 747", "", "many people"])
def test_words_with_or_without_figures_are_no_number(text: str):
    assert not is_quantity(text)


def test_words_that_carry_meaning_are_compared_without_their_endings():
    assert content_words("The administration of the U.N.") == content_words("UN administered")
    assert content_words("of the and to") == frozenset()
