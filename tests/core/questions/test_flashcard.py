import pytest

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.flashcard import Flashcard

CARD = Flashcard(front="Tirana", back="capital of Albania")
BOTH_WAYS = CARD.model_copy(update={"reverse": True})


def test_the_learner_grades():
    assert CARD.self_graded
    assert [CARD.mark(CARD.read({"grade": [grade]}, "s")).correct for grade in "1234"] == [False, True, True, True]
    assert CARD.options() == 0


def test_a_card_is_asked_from_its_front():
    assert {(CARD.show(str(seed)).prompt, CARD.solve(str(seed)).text) for seed in range(20)} == {
        ("Tirana", "capital of Albania")
    }


def test_a_card_to_reverse_is_asked_from_either_side_and_solved_by_the_other():
    asked = [BOTH_WAYS.show(str(seed)).prompt for seed in range(400)]
    assert 150 < asked.count("Tirana") < 250
    for seed in map(str, range(20)):
        assert {BOTH_WAYS.show(seed).prompt, BOTH_WAYS.solve(seed).text} == {"Tirana", "capital of Albania"}


@pytest.mark.parametrize("values", [[], ["0"], ["5"], ["good"], ["1", "4"], ["٣"]])
def test_malformed_grades_say_what_to_do(values: list[str]):
    with pytest.raises(MalformedAnswer, match=r"A grade is|how well|one answer only"):
        CARD.read({"grade": values}, "s")
