import pytest
from pydantic import ValidationError

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.cloze import Cloze, take_apart

ONE = Cloze(cloze="Troops stood at {16,000|16 thousand::a number}.")
TWO = Cloze(cloze="{Tirana} is the capital of {Albania::on the Adriatic}.", feedback="Look at a map.")


def test_a_text_is_taken_apart():
    gapped = take_apart("In {1999} at {Rambouillet | a castle :: in France}")
    assert gapped.parts == ("In ", " at ", "")
    assert [gap.answers for gap in gapped.gaps] == [("1999",), ("Rambouillet", "a castle")]
    assert gapped.gaps[1].hint == "in France"
    assert gapped.blank == "In ____ at ____"
    assert gapped.filled == "In 1999 at Rambouillet"


def test_what_is_shown_has_the_hints_but_no_key():
    showing = TWO.show("s")
    assert showing.parts == ("", " is the capital of ", ".")
    assert showing.gap_hints == ("", "on the Adriatic")
    assert "Tirana" not in str(showing)
    assert "Albania" not in str(showing)
    assert "16" not in str(ONE.show("s"))
    assert TWO.wording == "____ is the capital of ____."


@pytest.mark.parametrize("typed", ["16,000", "16000", "sixteen thousand", "16 thousand"])
def test_each_spelling_is_right(typed: str):
    assert ONE.mark(ONE.read({"gap-0": [typed]}, "s")).correct


def test_it_is_right_when_all_gaps_are():
    assert TWO.mark(["tirana", "Albania"]).score == 1
    assert TWO.mark(["Tirana", "Serbia"]).score == 0
    assert TWO.mark(["Albania", "Tirana"]).note == "Look at a map."
    assert TWO.mark(["Tirana", "Albanie"]).note == "Right, but it is spelled “Albania”."
    assert TWO.mark(["Tirana"]).correct is False
    assert TWO.solve("s").lines == ("Tirana", "Albania")


def test_some_gaps_may_stay_empty_but_not_all():
    assert TWO.read({"gap-0": ["Tirana"], "gap-1": [""]}, "s") == ["Tirana", ""]
    for form in [{"gap-0": [""], "gap-1": [" "]}, {"gap-0": ["Tirana"]}, {}]:
        with pytest.raises(MalformedAnswer, match=r"Fill in the gaps|did not arrive"):
            TWO.read(form, "s")
    with pytest.raises(MalformedAnswer, match="Type an answer"):
        ONE.read({"gap-0": [""]}, "s")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("No gap.", "there is no gap"),
        ("A {gap.", "has no } after it"),
        ("A gap}.", "has no { before it"),
        ("A {gap {in} it}.", "another { inside"),
        ("A {} gap.", "is empty"),
        ("A {b|} gap.", "is empty"),
        ("A {::hint} gap.", "is empty"),
    ],
)
def test_unsound_gaps_are_told(text: str, message: str):
    with pytest.raises(ValidationError, match=message):
        Cloze(cloze=text)
