import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats.table import CSV, TSV


def read(text: str | bytes, format=CSV):
    return format.read(text.encode() if isinstance(text, str) else text, "rivers.csv")


def questions(text, format=CSV):
    found = read(text, format)
    assert found.left_out == ()
    return [item.question for item in found.reading.bank.questions]


def problems(text):
    return [(problem.line, problem.message) for problem in read(text).left_out]


@pytest.mark.parametrize(
    ("text", "type", "keys"),
    [
        ("ask,answer\nWhich sea?,Black", "short-answer", {"answer": "Black"}),
        ("ask,answer,wrong\nWhich sea?,Black,Red | Dead :: Too far.", "single-choice",
         {"answer": "Black", "wrong": ["Red", {"text": "Dead", "feedback": "Too far."}]}),
        ("ask,answer,wrong,wrong 2,wrong3\nWhich?,a,b,c,", "single-choice", {"wrong": ["b", "c"]}),
        ("ask,answer,wrong\nWhich?,Inn | Sava,Rhine", "multiple-answers", {"answer": ["Inn", "Sava"]}),
        ("ask,answer\nIt flows east.,TRUE", "true-false", {"answer": True}),
        ("type,ask,answer\nshort answer,Say true.,true", "short-answer", {"answer": "true"}),
        ("ask,answer.value,answer.tolerance\nHow long?,\"2,850\",5%", "numeric",
         {"answer": {"value": 2850, "tolerance": "5%"}}),
        ("ask,pairs,extra\nWhere?,Inn :: Passau | Sava :: Belgrade,Ulm", "matching",
         {"pairs": {"Inn": "Passau", "Sava": "Belgrade"}, "extra": ["Ulm"]}),
        ("ask,order\nFrom its spring:,Ulm | Passau | Vienna", "ordering", {"order": ["Ulm", "Passau", "Vienna"]}),
        ("cloze,tags\nIt ends in {the sea}.,a | b", "cloze", {"tags": ["a", "b"]}),
        ("Question;Correct;Explanation\nWhich; sea;It is.", "short-answer", {"answer": "sea", "explain": "It is."}),
        ("ask,answer\n\"Which\nsea?\",Black", "short-answer", {"ask": "Which\nsea?"}),
        ("ask,answer,match.case\nWhich?,NATO,true", "short-answer", {"match": {"case": True}}),
    ],
)  # fmt: skip
def test_a_header_names_our_keys(text, type, keys):
    (found,) = questions(text)

    assert found.type == type
    assert {key: value for key, value in found.written().items() if key in keys} == keys


def test_ids_and_status_have_columns():
    (item,) = read("id,ask,answer,status\nsea,Which?,Black,proposed").reading.bank.questions
    assert (item.id, item.status) == ("sea", "proposed")


def test_rows_are_told_by_the_line_that_they_begin_at():
    text = 'ask,answer\n"Two\nlines",a\n\nOne?,\nThree?,c,d\n'

    assert problems(text) == [(5, "`answer` is missing"), (6, "“d” is in a column without a name")]
    assert [item.question.wording for item in read(text).reading.bank.questions] == ["Two\nlines"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("ask,anwser\nWhich?,a", 1, "the column “anwser” is unknown"),
        ("ask,answer,ask\nWhich?,a,b", 2, "`ask` is in two columns"),
        ("type,ask,answer\nriddle,Which?,a", 2, "“riddle” is no type of question"),
        ("type,ask,answer\nordering,Which?,a", 2, "its cells are those of short answer, not of ordering"),
        ("ask,answer,answer.value\nWhich?,a,5", 2, "`answer` is in two columns"),
        ("ask,answer,difficulty\nWhich?,a,hard", 2, "`difficulty` must be a whole number"),
    ],
)
def test_mistakes_are_told_with_their_lines(text, line, message):
    assert (line, message) in problems(text)


def test_two_columns_without_a_header_are_cards():
    cards = questions("Wien\tVienna\nBeograd\tBelgrade\n", TSV)

    assert [(card.front, card.back) for card in cards] == [("Wien", "Vienna"), ("Beograd", "Belgrade")]


ANKI = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
a1%\tBasic\tTowns::Danube\t<b>Wien</b> &amp; [sound:wien.mp3]\tVienna\tcapital old
b2\tBasic (and reversed card)\tTowns::Danube\tBeograd\tBelgrade\t
c3\tCloze\tTowns::Danube\tUlm is in {{c1::Germany::a country}}.\tSince 1945.\t
"""


def test_what_anki_says_of_its_columns():
    found = read(ANKI, TSV)

    first, second, third = found.reading.bank.questions
    assert found.left_out == ()
    assert (first.question.front, first.question.back) == ("Wien &", "Vienna")
    assert first.question.tags == ("capital", "old", "Danube")
    assert first.id.startswith("anki-")
    assert (second.id, second.question.reverse) == ("b2", True)
    assert (third.question.cloze, third.question.explain) == ("Ulm is in {Germany::a country}.", "Since 1945.")
    assert [str(notice) for notice in found.reading.notices] == ["rivers.csv:7: the recording wien.mp3 is left out."]


def test_a_card_with_one_side_is_told():
    assert problems("Wien,Vienna\nBeograd,\n") == [(2, "the card has only one side")]


def test_columns_that_nobody_names_are_asked_for():
    with pytest.raises(BankFileError, match=r"rivers\.csv:1:1: the columns have no names\. Name the columns"):
        read("Which?,a,b,c\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'ask,answer\n"Which?,a\nWhat?,b', r":2:1: the row cannot be read: .* Close each quote"),
        (b"ask,answer\nWhich caf\xe9?,a", r":2:10: byte 0xe9 is not UTF-8\. As Windows-1252"),
        (b"ask,answer\nWhich?\x00,a", r":2:7: the file holds a NUL"),
        (b'ask,answer\nWhich?,"' + b"a" * 200_000 + b'"', r":2:1: the row cannot be read"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(data, message):
    with pytest.raises(BankFileError, match=message):
        read(data)


def test_an_empty_table_is_an_empty_bank():
    assert read("").reading.bank.questions == ()


def test_what_guards_against_formulas_is_taken_off():
    (found,) = questions("ask,answer\n'=1+1 is?,'-2\n")
    assert (found.ask, found.answer) == ("=1+1 is?", "-2")
