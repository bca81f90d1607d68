import pytest

from quiz.core.bankfile.formats import UnknownFormatError, format_of
from quiz.core.bankfile.formats.markdown import FORMAT
from quiz.core.bankfile.schema import Bank


def export(*questions, **keys):
    return FORMAT.write(Bank.model_validate({"bank": "rivers", "title": "Rivers", "questions": questions, **keys}))


def printed(*questions, **keys):
    """The sheet and its answers."""
    sheet, _, answers = export(*questions, **keys).data.decode().partition("## Answers\n\n")
    return sheet, answers


def test_choices_have_letters_and_the_answers_name_them():
    sheet, answers = printed({"id": "sea", "ask": "Which sea?", "answer": "Black", "wrong": ["Red", "Dead", "White"]})

    lines = [line for line in sheet.splitlines() if line.startswith("- ")]
    letter = next(line[2] for line in lines if line.endswith(" Black"))
    assert sheet.startswith("# Rivers\n\n**1.** Which sea?\n\n- A. ")
    assert len(lines) == 4
    assert answers == f"**1.** {letter}. Black\n"


@pytest.mark.parametrize(
    ("keys", "shown", "key"),
    [
        ({"ask": "Where?", "answer": "Ulm", "accept": ["Neu-Ulm"]}, "Where?\n\n…", "Ulm (or Neu-Ulm)"),
        ({"front": "Wien", "back": "Vienna"}, "Wien\n\n…", "Vienna"),
        ({"cloze": "It ends in {the sea::water}."}, "It ends in …………… (water).", "the sea"),
        ({"ask": "How long?", "answer": {"value": 2850, "unit": "km"}}, "………… km", "2850 km"),
        ({"ask": "It flows east.", "answer": True}, "- A. True\n- B. False", "A. True"),
        ({"ask": "Where?", "pairs": {"Inn": "Passau", "Sava": "Belgrade"}}, "- Inn ……………\n- Sava ……………\n\n+ A. ",
         "Inn – Passau"),
        ({"ask": "From its spring:", "order": ["Ulm", "Vienna"]}, "- …………… ", "Ulm → Vienna"),
        ({"ask": "Why?", "answer": "a", "hint": "Think.", "explain": "So."}, "*Hint:* Think.", "a  \nSo."),
    ],
)  # fmt: skip
def test_each_type_is_printed_without_its_key(keys, shown, key):
    sheet, answers = printed({"id": "q", **keys})

    assert shown in sheet
    assert answers.startswith(f"**1.** {key}")


def test_text_is_shown_as_it_is():
    sheet, _ = printed({"id": "q", "ask": "<b>2*3</b> & _x_\n- one\n1. two\n# three", "answer": "a"})

    assert r"\<b\>2\*3\</b\> \& \_x\_" in sheet
    assert "  \n\\- one  \n1\\. two  \n\\# three\n" in sheet


def test_sources_are_listed_and_cited():
    sources = {"atlas": {"title": "An Atlas", "author": "A. Mapper", "published": "2007-12-07"}}

    _, answers = printed({"id": "q", "ask": "Which?", "answer": "a", "from": "atlas"}, sources=sources, licence="CC0")

    assert answers == "**1.** a  \n*An Atlas*\n\n## Sources\n\n- A. Mapper, An Atlas, 2007-12-07\n\nLicence: CC0\n"


def test_what_is_not_printed_is_told():
    told = export(
        {"id": "q", "ask": "Which?", "answer": "a", "tags": ["b"], "feedback": "No."}, language="de"
    ).omissions

    assert [str(omission) for omission in told] == [
        "the bank: without `language`.",
        "q: without `id`, `feedback`, `tags`.",
    ]


def test_it_is_not_read():
    with pytest.raises(UnknownFormatError):
        format_of("rivers.md", b"# Rivers")
