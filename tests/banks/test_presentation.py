import pytest

from quiz.banks.factories import CitationFactory, QuestionFactory
from quiz.banks.presentation import Part, clip, present_question, split_answer

pytestmark = pytest.mark.django_db


def clipped(sentence, answer):
    (clipping,) = clip([CitationFactory(sentence=sentence, answer=answer)])
    return clipping.before, clipping.answer, clipping.after


def test_the_words_of_the_answer_are_found_whatever_their_case():
    assert clipped("Just over 2 km (a mile) of it.", "just over 2 km (a mile)") == (
        "",
        "Just over 2 km (a mile)",
        " of it.",
    )


def test_a_sentence_that_does_not_hold_the_answer_is_shown_unmarked():
    assert clipped("It is long.", "2,850 km") == ("It is long.", "", "")
    assert clipped("It is long.", "") == ("It is long.", "", "")


def test_a_citation_without_a_sentence_has_nothing_to_show():
    assert clip([CitationFactory(sentence="")]) == []


def test_what_a_fact_says_is_split_at_its_answers():
    assert split_answer("{Vienna|Wien} lies on the {Danube::a river}.") == [
        Part("Vienna", answer=True),
        Part(" lies on the "),
        Part("Danube", answer=True),
        Part("."),
    ]


@pytest.mark.parametrize("reverse", [True, False])
def test_a_flashcard_is_listed_as_it_was_written(reverse):
    content = {"front": "Wien", "back": "Vienna", "reverse": reverse}

    presented = present_question(QuestionFactory(type="flashcard", content=content))

    assert (presented.wording, presented.key) == ("Wien", "Vienna")
