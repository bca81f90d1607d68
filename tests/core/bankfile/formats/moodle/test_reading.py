import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats.moodle import FORMAT


def text(tag, words, format="html"):
    return f'<{tag} format="{format}"><text><![CDATA[{words}]]></text></{tag}>'


def answer(words, fraction, said=""):
    return f'<answer fraction="{fraction}"><text>{words}</text><feedback><text>{said}</text></feedback></answer>'


def quiz(kind, *parts, asked="<p>Which?</p>"):
    return f'<quiz>\n<question type="{kind}">{text("questiontext", asked)}{"".join(parts)}</question>\n</quiz>'


def read(xml: str | bytes):
    return FORMAT.read(xml.encode() if isinstance(xml, str) else xml, "rivers.xml")


def question(xml):
    found = read(xml)
    assert found.left_out == ()
    (item,) = found.reading.bank.questions
    return item.question


def told(xml):
    return [notice.message for notice in read(xml).reading.notices if "no id" not in notice.message]


def problem(xml):
    (found,) = read(xml).left_out
    return found.line, found.message


def test_several_right_options():
    parts = ["<single>false</single>", answer("Inn", 50), answer("Sava", 50), answer("Rhine", -50)]
    found = question(quiz("multichoice", *parts))

    assert (found.type, found.answer, found.partial) == ("multiple-answers", ("Inn", "Sava"), True)


def test_a_typed_answer():
    parts = ["<usecase>1</usecase>", answer("NATO", 100), answer("*", 0, "Its initials."), answer("UN", 50)]
    xml = quiz("shortanswer", *parts)

    found = question(xml)

    assert (found.answer, found.feedback, found.match.case) == ("NATO", "Its initials.", True)
    assert told(xml) == ["the answer “UN”, worth 50%, is wrong here"]


def test_a_number_with_its_unit():
    number = '<answer fraction="100"><text>2850</text><tolerance>5</tolerance></answer>'
    units = "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"

    found = question(quiz("numerical", number, units))

    assert found.written()["answer"] == {"value": 2850, "tolerance": 5, "unit": "km"}


def test_pairs_and_what_matches_nothing():
    pairs = [("Inn", "Passau"), ("<b>Sava</b>", "Belgrade"), ("", "Ulm")]
    parts = [
        f'<subquestion format="html"><text><![CDATA[{left}]]></text><answer><text>{right}</text></answer></subquestion>'
        for left, right in pairs
    ]
    found = question(quiz("matching", *parts))

    assert (dict(found.pairs), found.extra) == ({"Inn": "Passau", "Sava": "Belgrade"}, ("Ulm",))


def test_an_order():
    parts = [answer(town, place) for place, town in enumerate(["Ulm", "Passau", "Vienna"], 1)]
    assert question(quiz("ordering", *parts)).order == ("Ulm", "Passau", "Vienna")


def test_what_any_question_may_have():
    parts = [
        answer("true", 100),
        answer("false", 0),
        text("generalfeedback", "It does."),
        text("hint", "Look east."),
        text("hint", "Look again."),
        text("incorrectfeedback", "Your answer is incorrect."),
        "<idnumber>flows</idnumber><tags><tag><text>rivers</text></tag></tags><hidden>1</hidden>",
    ]
    xml = quiz("truefalse", *parts)
    (item,) = read(xml).reading.bank.questions

    assert (item.id, item.status, item.question.tags) == ("flows", "retired", ("rivers",))
    assert (item.question.explain, item.question.hint, item.question.feedback) == ("It does.", "Look east.", "")
    assert told(xml) == ["a further hint is left out: “Look again.”", "it is hidden in Moodle, and retired here"]


@pytest.mark.parametrize(
    ("asked", "cloze"),
    [
        ("<p>It ends in {1:SHORTANSWER:=the sea~%100%sea~%0%*#No.}.</p>", "It ends in {the sea|sea}."),
        ("{:MC:~Inn~=Sava} meets it.", "{Sava} meets it."),
        ("It has {2:NM:=2850:5} km.", "It has {2850} km."),
        (r"Say {1:SA:=a\~b\}}".replace("\\}}", "}"), "Say {a~b}"),
        ("10<sup>3</sup> is {1:SA:=a &amp; b}", "10³ is {a & b}"),
    ],
)
def test_embedded_answers(asked, cloze):
    assert question(quiz("cloze", asked=asked)).cloze == cloze


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (quiz("cloze", asked="No gap."), "there is no gap in its text"),
        (quiz("cloze", asked="{1:MULTIRESPONSE:=a~=b}"),
         "gap 1 is of Moodle's type MULTIRESPONSE, which has no counterpart here"),
        (quiz("cloze", asked="{1:SA:=a} and {b}"), "its text has braces besides those of gaps"),
        (quiz("cloze", asked="{1:SA:~a}"), "gap 1 has no right answer"),
        (quiz("cloze", asked="{1:SA:=a|b}"), "“a|b” in gap 1 cannot be an answer here"),
        (quiz("truefalse", answer("true", 0), answer("false", 0)), "it is not said whether it is true"),
        (quiz("multichoice", answer("a", 0), answer("b", 50)), "no option is right"),
        (quiz("multichoice", answer("a", "x")), "“x” is no grade"),
        (quiz("multichoice", answer("a", "nan")), "nan% is no grade that Moodle has"),
        (quiz("numerical", answer("five", 100)), "“five” is not a number"),
        (quiz("description"), "a description asks nothing"),
        (quiz("calculated"), "Moodle's question type “calculated” has no counterpart here"),
        (quiz("shortanswer", answer("a", 100), asked=""), "`ask` is empty"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_lines(xml, message):
    assert problem(xml) == (2, message)


def test_one_bad_question_does_not_sink_the_others():
    good = quiz("shortanswer", answer("Black", 100)).removeprefix("<quiz>\n").removesuffix("\n</quiz>")
    found = read(f'<quiz>\n<question type="essay"/>\n{good}\n<question type="odd"/>\n</quiz>')

    assert [each.line for each in found.left_out] == [2, 4]
    assert len(found.reading.bank.questions) == 1


BOMB = '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<quiz>&b;</quiz>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BOMB, r":1:\d+: the file has a document type"),
        ('<!DOCTYPE quiz SYSTEM "http://example.org/quiz.dtd">\n<quiz/>', r":1:\d+: the file has a document type"),
        (
            '<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/hosts">]><quiz>&a;</quiz>',
            r":1:\d+: the file has a document",
        ),
        ("<quiz>\n<question>&copy;</question></quiz>", r":2:\d+: this is no XML: undefined entity"),
        ("<quiz>\n<question>\n</quiz>", r":3:3: this is no XML: mismatched tag"),
        ("", r":1:1: this is no XML: no element found"),
        ("Which?", r":1:1: this is no XML: syntax error"),
        ("<html/>", r":1:1: the file begins with <html>"),
        (b"<quiz>caf\xe9</quiz>", r":1:10: byte 0xe9 is not UTF-8"),
        (b"<quiz>\x00</quiz>", r":1:7: the file holds a NUL"),
        (b'<?xml version="1.0" encoding="klingon"?><quiz/>', r":1:\d+: .*encoding"),
        ("<quiz>" + "<a>" * 100_000, r":1:\d+: the elements are nested too deeply"),
    ],
)
def test_what_is_no_quiz_is_refused_with_its_place(data, message):
    with pytest.raises(BankFileError, match=rf"rivers\.xml{message}"):
        read(data)


def test_a_file_that_names_its_encoding_is_read_in_it():
    xml = quiz("shortanswer", answer("café", 100))

    assert question(f'<?xml version="1.0" encoding="windows-1252"?>{xml}'.encode("cp1252")).answer == "café"
    assert question(f"\ufeff{xml}".replace("\n", "\r\n")).answer == "café"


def test_script_comes_out_as_text_or_not_at_all():
    asked = "<script>alert(1)</script><p onclick='x()'>Which?</p>&lt;script&gt;"
    assert question(quiz("shortanswer", answer("a", 100), asked=asked)).ask == "Which?\n<script>"
