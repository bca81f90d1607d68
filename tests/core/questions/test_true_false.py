import pytest
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.true_false import TrueFalse

TRUE = TrueFalse(ask="Tirana is a capital.", answer=True)


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
def test_true_always_stands_first(seed: str):
    assert [choice.value for choice in TRUE.show(seed).choices] == ["true", "false"]


@pytest.mark.parametrize("answer", [True, False])
def test_marks(answer: bool):
    question = TrueFalse(ask="Tirana is a capital.", answer=answer)
    value = str(answer).lower()
    assert question.mark(question.read({"choice": [value]}, "s")).correct
    assert not question.mark(not answer).correct
    assert question.solve("s").right == {value}
    assert question.options() == 2


@pytest.mark.parametrize("values", [[], ["yes"], ["1"], ["true", "false"]])
def test_malformed_answers_say_what_to_do(values: list[str]):
    with pytest.raises(MalformedAnswer, match=r"true or false|one answer only"):
        TRUE.read({"choice": values}, "s")


def test_a_word_is_no_truth():
    with pytest.raises(ValidationError):
        TrueFalse(ask="Tirana is a capital.", answer="true")
