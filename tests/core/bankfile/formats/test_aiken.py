from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats.aiken import FORMAT
from quiz.core.bankfile.schema import Bank

DATA = Path(__file__).parents[5] / "shared/data/formats/aiken"
THERE = pytest.mark.skipif(not DATA.exists(), reason="Moodle's own Aiken files are not there")


def read(text: str | bytes):
    found = FORMAT.read(text.encode() if isinstance(text, str) else text, "rivers.txt")
    assert not any(notice.line < 1 for notice in found.reading.notices)
    return found


def bank_of(*questions):
    return Bank.model_validate({"bank": "rivers", "title": "rivers", "questions": questions})


@THERE
def test_moodles_own_file():
    bank = FORMAT.read((DATA / "questions.aiken.txt").read_bytes(), "questions.aiken.txt").reading.bank

    first, second = (item.question for item in bank.questions)
    assert (first.answer, len(first.wrong)) == ("Martin Dougiamas", 3)
    assert '<html class="cool"> & images:' in second.ask


@THERE
def test_moodles_file_of_errors():
    found = FORMAT.read((DATA / "aiken_errors.txt").read_bytes(), "errors.txt")

    assert [(problem.line, problem.message) for problem in found.left_out] == [
        (1, "the question has fewer than two options"),
        (5, "option A belongs to no question"),
        (7, "the answer belongs to no question"),
        (14, "the question has no answer"),
    ]
    assert [item.question.answer for item in found.reading.bank.questions] == [
        "Correct",
        "Correct (No space)",
        "Correct (< > &)",
    ]


def test_a_question_may_have_several_lines_and_full_stops_for_brackets():
    (item,) = read(
        "The Danube rises\nin which forest?\n\nA. Odenwald\nB. Black Forest\nANSWER: B"
    ).reading.bank.questions

    assert item.question.ask == "The Danube rises\nin which forest?"
    assert item.question.answer == "Black Forest"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Which?\nA) one\nB) two\nANSWER: C", 4, "“C” is the letter of no option"),
        ("Which?\nA) one\nA) two\nANSWER: A", 1, "two options have the letter A"),
        ("Which?\nA) one\nB) One\nANSWER: A", 1, "“One” is the answer and a wrong option at once"),
        ("Which?", 1, "the question has no options"),
        ("Which?\nA) one\nB)\nANSWER: A", 1, "`text` is empty"),
    ],
)
def test_mistakes_are_told_with_their_lines(text, line, message):
    (problem,) = read(text).left_out
    assert (problem.line, problem.message) == (line, message)


def test_windows_line_ends_and_a_byte_order_mark():
    (item,) = read("\ufeffWhich?\r\nA) one\r\nB) two\r\nANSWER: B\r\n").reading.bank.questions
    assert item.question.ask == "Which?"


@pytest.mark.parametrize("data", [b"Which caf\xe9?\nA) one\nB) two\nANSWER: A", b"Which?\x00"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(BankFileError, match=r"rivers\.txt:1:"):
        read(data)


def test_tells_what_it_cannot_write():
    bank = bank_of(
        {
            "id": "sea",
            "ask": "Which sea?",
            "answer": "Black",
            "wrong": [{"text": "Red", "feedback": "No."}],
            "hint": "c",
        },
        {"id": "flows", "ask": "It flows east.", "answer": True},
        {"id": "rise", "ask": "Where does it rise?", "answer": "Black Forest"},
        {"id": "gone", "ask": "Which?", "answer": "a", "wrong": ["b"], "status": "retired"},
        {"id": "odd", "ask": "Which?\nA) that", "answer": "a", "wrong": ["b"]},
    )

    export = FORMAT.write(bank)

    assert [str(omission) for omission in export.omissions] == [
        "the bank: without `title`.",
        "sea: without what is said to those who choose “Red”.",
        "sea: without `id`, `hint`.",
        "flows: written as a choice between True and False.",
        "flows: without `id`.",
        "rise: left out, for Aiken has no short answer questions.",
        "gone: left out, for it is retired.",
        "odd: left out, for Aiken would take a line of its text for an option or answer.",
    ]
    assert len(read(export.data).reading.bank.questions) == 2


words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
options = st.lists(words, min_size=2, max_size=6, unique_by=str.casefold)


@given(st.lists(st.tuples(words.map("Which {}".format), options), max_size=3))
def test_what_is_written_reads_back(drawn):
    bank = bank_of(*({"ask": ask, "answer": found[0], "wrong": found[1:]} for ask, found in drawn))

    again = read(FORMAT.write(bank).data)

    assert not again.left_out
    assert [item.question for item in again.reading.bank.questions] == [item.question for item in bank.questions]
