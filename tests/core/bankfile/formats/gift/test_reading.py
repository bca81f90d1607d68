import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats.gift import FORMAT


def read(text: str | bytes):
    return FORMAT.read(text.encode() if isinstance(text, str) else text, "rivers.gift")


def question(text):
    found = read(text)
    assert found.left_out == ()
    (item,) = found.reading.bank.questions
    return item.question


def told(text):
    return [str(notice) for notice in read(text).reading.notices if "no id" not in notice.message]


@pytest.mark.parametrize(
    ("text", "type", "keys"),
    [
        ("Which sea?{~Red =Black}", "single-choice", {"answer": "Black", "wrong": ["Red"]}),
        ("Which sea?{\n=Black # Yes.\n~Red # No, {it}.\n}".replace("{it}", r"\{it\}"), "single-choice",
         {"answer": "Black", "wrong": [{"text": "Red", "feedback": "No, {it}."}]}),
        ("Which two?{~%50%Inn ~%50%Sava ~%-50%Rhine}", "multiple-answers",
         {"answer": ["Inn", "Sava"], "wrong": ["Rhine"], "partial": True}),
        ("Which two?{=%50%Inn =%50%Sava ~Rhine}", "multiple-answers", {"answer": ["Inn", "Sava"]}),
        ("It flows east.{t}", "true-false", {"answer": True}),
        ("It flows west. {FALSE#Look again.#Well seen.}", "true-false", {"answer": False, "feedback": "Look again."}),
        ("Where does it end?{=Black Sea =the Black Sea}", "short-answer",
         {"answer": "Black Sea", "accept": ["the Black Sea"]}),
        ("Where does it end?{Black Sea}", "short-answer", {"answer": "Black Sea"}),
        ("It ends in {=the Black Sea}, far off.", "short-answer", {"ask": "It ends in _____, far off."}),
        ("How long?{#2850:5}", "numeric", {"answer": {"value": 2850, "tolerance": 5}}),
        ("How long?{# 2,800 .. 2,900 }", "numeric", {"answer": {"from": 2800, "to": 2900}}),
        ("How long?{#=2850:.5 ~#Far off.}", "numeric",
         {"answer": {"value": 2850, "tolerance": 0.5}, "feedback": "Far off."}),
        ("Which?{=Inn -> Passau =Sava -> Belgrade = -> Ulm}", "matching",
         {"pairs": {"Inn": "Passau", "Sava": "Belgrade"}, "extra": ["Ulm"]}),
        ("[html]<p>H<sub>2</sub>O &amp;<br>10<sup>3</sup></p>{T}", "true-false", {"ask": "H₂O &\n10³"}),
        ("[plain]a <b>  c{T}", "true-false", {"ask": "a <b>  c"}),
        ("Name a \\\nb\\\\n{T}", "true-false", {"ask": "Name a \\ b\\n"}),
        ("A line\n  and more\\nand a new one{T}", "true-false", {"ask": "A line and more\nand a new one"}),
        ("Which?{=a\n\n~b\n\n}", "single-choice", {"answer": "a"}),
        ("Which?{=a#\n~b####All of it.}", "single-choice", {"explain": "All of it."}),
    ],
)  # fmt: skip
def test_each_type_is_told_by_its_answers(text, type, keys):
    found = question(text)

    assert found.type == type
    assert {key: value for key, value in found.written().items() if key in keys} == keys


def test_ids_tags_and_titles():
    text = """\
// [id:q7] [tag:long rivers] [tag:a\\]b]
// a remark
::The mouth::Where does it end?{=Black Sea}

::Named by its title::Where does it begin?{=Black Forest}
"""
    first, second = read(text).reading.bank.questions

    assert (first.id, first.question.tags) == ("q7", ("long rivers", "a]b"))
    assert second.id == "named-by-its-title"


def test_an_id_that_is_taken_or_no_id_is_told():
    text = "// [id:a b]\nOne?{T}\n\n// [id:x]\nTwo?{T}\n\n// [id:x]\nThree?{T}"

    assert [item.id for item in read(text).reading.bank.questions] == ["a-b", "x", "three"]
    assert told(text) == [
        "rivers.gift:2: “a b” cannot be an id: it is called `a-b`.",
        "rivers.gift:8: the id `x` is that of the question in line 5 too: it gets another.",
    ]


def test_the_only_category_is_the_title_and_several_are_tags():
    one = read("$CATEGORY: $course$/top/Rivers//Lakes\n\nOne?{T}").reading.bank
    two = read("$CATEGORY: Rivers\n\nOne?{T}\n\n$CATEGORY: Rivers/Long\nTwo?{F}").reading.bank

    assert (one.title, one.questions[0].question.tags) == ("Rivers/Lakes", ())
    assert two.title == "rivers"
    assert [item.question.tags for item in two.questions] == [("Rivers",), ("Long",)]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("One?{T}\n\nTwo?{\n=yes\n\nThree?{T}", 3, "a { is not closed"),
        ("One?\ntwo }", 2, "a } has no { before it"),
        ("{=One} and {=two} more?", 1, "there are further braces after the answers"),
        ("// a remark\n\nTell of it.{}", 3, "an essay cannot be marked here"),
        ("Read this first.", 1, "a description asks nothing"),
        ("Which?{~one ~two}", 1, "no option is right"),
        ("Which?{=one ~one}", 1, "“one” is the answer and a wrong option at once"),
        ("Which?{Inn ~Sava =Rhine}", 1, "“Inn” has no sign"),
        ("Which?{=Inn -> Passau =Sava}", 1, "“Sava” is matched to nothing"),
        ("Which?{=Inn -> Passau =Inn -> Ulm}", 1, "“Inn” is to be matched twice"),
        ("How long?{#long}", 1, "“long” is no number"),
        ("How long?{#5..1}", 1, "the range ends before it begins"),
        ("Which?{=%0%none}", 1, "there is no right answer"),
        ("{=one}", 1, "`ask` is empty"),
    ],
)
def test_mistakes_are_told_with_their_lines(text, line, message):
    (problem,) = read(text).left_out

    assert (problem.line, problem.message) == (line, message)
    assert problem.hint


def test_one_bad_question_does_not_sink_the_others():
    found = read("One?{T}\n\nTwo?{\n\nThree?{F}\n\nFour? }\n\nFive?{T}")

    assert [problem.line for problem in found.left_out] == [3, 7]
    assert [item.question.wording for item in found.reading.bank.questions] == ["One?", "Three?", "Five?"]


def test_what_has_no_place_here_is_told_with_its_line():
    text = """\
Which town?{
  =Vienna#Well done.
  ~%50%Bratislava
  ~<img src\\="ulm.png" alt\\="Ulm">
}

Which animal?{=Stork =%50%Heron =%0%Frog#It croaks. =%0%*#A bird.}

Which letters?{=a* =b}

How long?{#=5 =%50%6}

Which of these?{=Inn =Sava ~Rhine}
"""
    assert told(text) == [
        "rivers.gift:1: the picture ulm.png is left out.",
        "rivers.gift:1: what is said to the right answer “Vienna” is left out: “Well done.”.",
        "rivers.gift:1: “Bratislava” earns nothing here: it was worth 50%.",
        "rivers.gift:7: the answer “Heron”, worth 50%, is wrong here.",
        "rivers.gift:7: what is said to the wrong answer “Frog” is left out: “It croaks.”.",
        "rivers.gift:9: the * in an answer stands for itself, not for any text.",
        "rivers.gift:11: the answer “6”, worth 50%, is wrong here.",
        "rivers.gift:13: several options are right: learners are to find all of them.",
    ]


def test_windows_line_ends_and_a_byte_order_mark():
    assert question("\ufeff// [tag:a]\r\nWhich sea?{\r\n=Black\r\n~Red\r\n}\r\n").wrong[0].text == "Red"


@pytest.mark.parametrize("data", [b"Which caf\xe9?{T}", b"Which?\x00{T}", "Which?{T}".encode("utf-16")])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(BankFileError, match=r"rivers\.gift:1:"):
        read(data)


@pytest.mark.parametrize(
    "text",
    [
        "{" * 200_000,
        "=" * 200_000 + "{T}",
        "Which?{" + "~a#b" * 50_000 + "}",
        "\\" * 200_000,
        "// [id:" * 50_000 + "\nOne.",
    ],
)
def test_long_lines_are_read_in_one_pass(text):
    assert len(read(text).left_out) == 1
