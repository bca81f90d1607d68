"""Moodle's own import fixtures, good and broken."""

from pathlib import Path

import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats.moodle import FORMAT

DATA = Path(__file__).parents[6] / "shared/data/formats/moodle_xml"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="Moodle's own XML files are not there")


def read(name):
    return FORMAT.read((DATA / name).read_bytes(), name)


def questions(name):
    found = read(name)
    assert found.left_out == ()
    return [item.question for item in found.reading.bank.questions]


def test_multiple_choice():
    (found,) = questions("multichoice.xml")

    assert found.ask == "Listen to this greeting:\n\nWhat language is being spoken?"
    assert (found.answer, [option.text for option in found.wrong]) == ("French", ["English", "German", "Danish"])
    assert {option.feedback for option in found.wrong} == {"Sorry, listen again."}


def test_true_and_false():
    first, second = questions("truefalse.xml")

    assert (first.answer, second.answer) == (False, True)
    assert second.ask.endswith("an acronym for Modular Object-Oriented Dynamic Learning Environment.")
    assert first.feedback == "Your answer is incorrect."


def test_every_file_that_is_lost_is_told():
    told = [notice.message for notice in read("truefalse.xml").reading.notices]
    for name in ("logo.jpg", "infos.jpg", "thumbup.jpg", "thumbdown.jpg"):
        assert f"the file {name} is left out" in told


def test_embedded_answers():
    (found,) = questions("multianswer.xml")

    assert [gap.answers for gap in found.gapped.gaps] == [
        ("California",),
        ("Arizona",),
        ("California",),
        ("Arizona",),
        ("Paris",),
    ]
    assert "\n* Tucson: {Arizona}\n" in found.cloze


def test_nested_categories_are_tags_and_the_essay_is_told():
    found = read("nested_categories_with_questions.xml")

    assert [item.question.tags for item in found.reading.bank.questions] == [
        ("Iota",),
        ("Kappa",),
        ("Lambda",),
        ("Mu",),
    ]
    assert [(problem.line, problem.message) for problem in found.left_out] == [(55, "an essay cannot be marked here")]


def test_question_types_of_plugins_are_told_one_by_one():
    found = read("sample_questions.xml")

    assert len(found.left_out) == 19
    assert {problem.message for problem in found.left_out} == {"Moodle's question type “stack” has no counterpart here"}


def test_tags_that_do_not_match_are_told_with_their_line():
    with pytest.raises(BankFileError, match=r"sample_questions_wrong\.xml:18:7: this is no XML: mismatched tag"):
        read("sample_questions_wrong.xml")


def test_a_grade_that_moodle_does_not_know_is_told_with_its_line():
    (problem,) = read("error_invalid_grades.xml").left_out

    assert (problem.line, problem.message) == (38, "33% is no grade that Moodle has")
    assert problem.hint == "Write 33.33333."
