import pytest

from quiz.banks.factories import QuestionFactory
from quiz.study.factories import ReviewFactory
from quiz.study.verdicts import Line, verdict

pytestmark = pytest.mark.django_db


def told(question, answer, *, correct=False, score=0.0, rating=1):
    return verdict(ReviewFactory(question=question, answer=answer, correct=correct, score=score, rating=rating))


def test_choices_stand_as_they_were_shown():
    review = ReviewFactory(question=QuestionFactory(multiple_answers=True), answer=["Graz", "Vienna"], correct=False)
    shown = verdict(review)
    assert [choice.text for choice in shown.choices] == [choice.text for choice in shown.showing.choices]
    assert {choice.text for choice in shown.choices if choice.right} == {"Vienna", "Budapest"}
    assert {choice.text for choice in shown.choices if choice.chosen} == {"Vienna", "Graz"}
    assert shown.given == ()
    assert not shown.tells_key


@pytest.mark.parametrize(("answer", "chosen"), [(True, "True"), (False, "False")])
def test_true_and_false(answer, chosen):
    shown = told(QuestionFactory(true_false=True), answer, correct=answer)
    assert [choice.text for choice in shown.choices if choice.chosen] == [chosen]


def test_each_pair_is_marked_in_the_order_shown():
    answer = {"Slovakia": "Prague", "Austria": "Vienna", "Hungary": "Budapest"}
    shown = told(QuestionFactory(matching=True), answer, score=2 / 3)
    assert shown.given == [
        Line("Austria – Vienna", True),
        Line("Hungary – Budapest", True),
        Line("Slovakia – Prague", False),
    ]
    assert shown.heading == "Not quite, though partly right."
    assert "Slovakia – Bratislava" in shown.spoken
    assert shown.tells_key


def test_each_place_is_marked():
    shown = told(QuestionFactory(ordering=True), ["Vienna", "Ulm", "Budapest", "Belgrade"], score=0.67)
    assert [line.right for line in shown.given] == [False, False, True, True]


def test_gaps_are_shown_filled_and_not_marked_one_by_one():
    question = QuestionFactory(cloze=True, content={"cloze": "{Vienna} lies on the {Danube}."})
    shown = told(question, ["Wien", "Rhine"])
    assert shown.given == [Line("Wien"), Line("Rhine")]
    assert list(shown.key) == ["Vienna", "Danube"]
    assert not shown.tells_key


def test_another_spelling_shows_the_authors_own():
    question = QuestionFactory(short_answer=True)
    assert told(question, "Wien", correct=True, rating=3).tells_key
    assert not told(question, "Vienna", correct=True, rating=3).tells_key


def test_a_grade_is_repeated_and_no_answer():
    shown = told(QuestionFactory(flashcard=True), 2, correct=True, rating=2)
    assert (shown.heading, shown.given) == ("You said: hard.", [])


def test_what_is_stored_counts_even_if_the_key_has_changed():
    question = QuestionFactory(short_answer=True)
    review = ReviewFactory(question=question, answer="Vienna", correct=True)
    question.content = {"ask": "Which city?", "answer": "Graz"}
    question.save()
    assert verdict(review).heading == "Right."
