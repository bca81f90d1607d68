import pytest
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.numeric import Numeric


def asking(**answer: object) -> Numeric:
    return Numeric.model_validate({"ask": "How many?", "answer": answer})


TROOPS = asking(value=16000, tolerance="5%", unit="troops")


@pytest.mark.parametrize(
    "typed", ["16000", "16,000", "16 000", "16000 troops", "15,200", "16.8k", "sixteen thousand", "1 troop"]
)
def test_numbers_are_read_as_they_are_typed(typed: str):
    response = TROOPS.read({"number": [f" {typed} "]}, "s")
    assert response == typed
    assert TROOPS.mark(response).correct == (typed != "1 troop")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Type an answer"),
        ("many", "“many” is not a number"),
        ("5%", "“%” cannot be read. Give the number of troops alone"),
        ("16000 dollars", "“dollars” cannot be read"),
        ("5-6", "“-6” cannot be read"),
        ("1\x00", "cannot be read"),
        ("1" * 10_000, "too long"),
        ("1" * 100, "not a number"),
    ],
)
def test_what_is_no_number_is_refused_with_a_message(typed: str, message: str):
    with pytest.raises(MalformedAnswer, match=message):
        TROOPS.read({"number": [typed]}, "s")
    with pytest.raises(MalformedAnswer, match="did not arrive"):
        TROOPS.read({}, "s")


def test_the_questions_own_words_may_stand_before_the_figure():
    question = Numeric.model_validate({"ask": "Which Security Council resolution was it?", "answer": {"value": 1244}})
    for typed in ("Resolution 1244", "Security Council resolution 1244", "no. 1244", "#1244", "resolution #1244"):
        assert question.mark(question.read({"number": [typed]}, "s")).correct, typed
    assert not question.mark(question.read({"number": ["resolution 1245"]}, "s")).correct
    with pytest.raises(MalformedAnswer, match="“Article 1244” is not a number"):
        question.read({"number": ["Article 1244"]}, "s")


def test_a_minus_in_words_is_not_taken_for_the_questions_own():
    question = Numeric.model_validate({"ask": "How much is minus 2 minus 3?", "answer": {"value": 5}})
    with pytest.raises(MalformedAnswer):
        question.read({"number": ["minus 5"]}, "s")


@pytest.mark.parametrize("typed", ["in 1999", "in the year 1999", "the year 1999", "Year 1999", "about 1999"])
def test_a_year_may_be_typed_as_one_says_it(typed: str):
    question = asking(value=1999)
    assert question.mark(question.read({"number": [typed]}, "s")).correct


def test_who_does_not_know_may_say_so():
    assert TROOPS.mark(TROOPS.read({"number": ["?"]}, "s")).correct is False


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ({"value": 16000, "tolerance": "5%"}, ["15200", "16800"], ["15199", "16801"]),
        ({"value": 1999}, ["1999"], ["1998", "1999.5"]),
        ({"value": 0.3, "tolerance": 0.1}, ["0.2", "0.4"], ["0.41"]),
        ({"value": -20, "tolerance": "10%"}, ["-18", "−22"], ["20", "-17"]),
        ({"from": 10, "to": 20}, ["10", "15.5", "20"], ["9.99", "20.01"]),
        ({"value": 5, "unit": "%"}, ["5", "5%", "5 percent", "five per cent"], ["0.05"]),
        ({"value": 5}, ["5", "5%", "500%"], ["50%"]),
        ({"value": 0.05}, ["0.05", "5%"], ["5"]),
        ({"value": 5, "unit": "million dollars"}, ["5", "5 million", "5000000", "5 million dollars"], ["6"]),
    ],
)
def test_bounds_belong_to_what_is_right(answer: dict[str, object], right: list[str], wrong: list[str]):
    question = asking(**answer)
    assert [typed for typed in right if not question.mark(question.read({"number": [typed]}, "s")).correct] == []
    assert [typed for typed in wrong if question.mark(question.read({"number": [typed]}, "s")).correct] == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"value": 16000, "tolerance": "5%", "unit": "troops"}, "16,000 troops (within 5%)"),
        ({"value": 1999}, "1999"),
        ({"value": 5, "unit": "%"}, "5%"),
        ({"from": 15000, "to": 17000, "unit": "troops"}, "15,000 to 17,000 troops"),
        ({"value": 0.5, "tolerance": 0.1}, "0.5 (within 0.1)"),
    ],
)
def test_the_key_in_words(answer: dict[str, object], words: str):
    assert asking(**answer).solve("s").text == words


def test_the_key_is_not_shown_before_the_answer():
    showing = TROOPS.show("s")
    assert showing.unit == "troops"
    assert "16" not in str(showing)


@pytest.mark.parametrize("text", ["16,000", "16 000", "016000", "16000.0", "1.6e4", 16000, 16000.0])
def test_a_file_gives_numbers_as_text(text: object):
    assert asking(value=text).content()["answer"] == {"value": 16000}


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({}, "`value` is missing"),
        ({"from": 5}, "`to` is missing"),
        ({"to": 5}, "`from` is missing"),
        ({"value": 5, "to": 6}, "exclude each other"),
        ({"from": 6, "to": 5}, "ends before it begins"),
        ({"from": 5, "to": 6, "tolerance": 1}, "a range has no `tolerance`"),
        ({"value": 5, "tolerance": -1}, "below zero"),
        ({"value": 5, "tolerance": "some"}, "no tolerance"),
        ({"value": "many"}, "is not a number"),
        ({"value": True}, "true or false where a number"),
        ({"value": float("nan")}, "value"),
        ({"value": "1e999"}, "value"),
    ],
)
def test_unsound_answers_are_told(answer: dict[str, object], message: str):
    with pytest.raises(ValidationError, match=message):
        asking(**answer)
