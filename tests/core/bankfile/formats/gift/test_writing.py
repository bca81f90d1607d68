from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.bankfile.formats.gift import FORMAT
from quiz.core.bankfile.schema import Bank

NASTY = [
    "a = b", "~a", "{a}", "a # b", "a: b", "::a::", "a\\", "\\n", "a\\=b", "// a", "a\nb", "a\n\nb", "[html]a", "[x]",
    "%50%a", "<b>a</b>", "&amp;", "a  b", "a\tb", "$CATEGORY: a", "T", "TRUE", "*", "a*", "\\*",
    "####", "_____", "a\u2028b", "Дунав", "a\n b",
]  # fmt: skip
texts = (
    st.one_of(
        st.sampled_from(NASTY),
        st.text("ab :=~#{}\\/*%[]<>&;\n-", min_size=1, max_size=20),
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20),
    )
    .map(str.strip)
    .filter(lambda text: text != "" and "->" not in text)
)
several = st.lists(texts, min_size=4, max_size=6, unique_by=lambda text: " ".join(text.casefold().split()))
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)


def wrong(found: list[str]) -> list[object]:
    return [found[2], {"text": found[3], "feedback": found[1]}, *found[4:]]


questions = st.one_of(
    st.builds(lambda ask, found: {"ask": ask, "answer": found[0], "wrong": wrong(found)}, texts, several),
    st.builds(
        lambda ask, found: {"ask": ask, "answer": found[:2], "wrong": wrong(found), "partial": True}, texts, several
    ),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}, optional={"feedback": texts}),
    st.builds(
        lambda ask, found, said: {"ask": ask, "answer": found[0], "accept": found[1:], "feedback": said},
        texts, several, texts | st.just(""),
    ),
    st.fixed_dictionaries(
        {"ask": texts, "answer": st.fixed_dictionaries({"value": numbers}, optional={"tolerance": st.floats(0, 100)})},
        optional={"feedback": texts},
    ),
    st.builds(
        lambda ask, ends: {"ask": ask, "answer": {"from": min(ends), "to": max(ends)}},
        texts, st.tuples(numbers, numbers)
    ),
    st.builds(
        lambda ask, found: {"ask": ask, "pairs": dict(pairwise(found[:4])), "extra": found[4:]},
        texts, several,
    ),
)  # fmt: skip


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    common = st.fixed_dictionaries(
        {},
        optional={
            "explain": texts,
            "tags": st.lists(st.sampled_from(["a b", "c]", "[d", "\\"]), max_size=2, unique=True),
        },
    )
    items = [{**draw(questions), **draw(common), "id": f"q{place}"} for place in range(draw(st.integers(0, 4)))]
    title = draw(st.sampled_from(["Rivers", "A: {b} / c", "Дунав = 1", "a\\n"]))
    return Bank.model_validate({"bank": "rivers", "title": title, "questions": items})


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_what_is_written_reads_back_the_same(bank: Bank):
    export = FORMAT.write(bank)

    again = FORMAT.read(export.data, "rivers.gift")

    assert again.left_out == ()
    assert again.reading.bank == bank
    assert export.omissions == ()


def written(**keys):
    bank = Bank.model_validate({"bank": "rivers", "title": "Rivers", "questions": [{"id": "q", **keys}]})
    export = FORMAT.write(bank)
    return export.data.decode().partition("\n\n")[2], [str(omission) for omission in export.omissions]


def test_a_cloze_with_one_gap_is_a_missing_word():
    text, told = written(cloze="It ends in {the Black Sea|Black Sea::a sea}.")

    assert text == "// [id:q]\nIt ends in {\n\t=the Black Sea\n\t=Black Sea\n}.\n"
    assert told == ["q: written as a short answer with a gap in its text.", "q: without the hint in its gap."]


def test_what_gift_has_nothing_like_is_told():
    assert written(front="Inn", back="river") == ("", ["q: left out, for GIFT has no flashcard questions."])
    assert written(cloze="{A} and {b}") == ("", ["q: left out, for GIFT has no questions with several gaps."])
    assert written(ask="How?", answer="a -> b") == (
        "",
        ["q: left out, for GIFT takes -> in an answer for the sign between a pair."],
    )


def test_keys_that_gift_lacks_are_told():
    _, told = written(
        ask="How long?", answer={"value": 2000, "tolerance": "5%", "unit": "km"}, hint="Long.", difficulty=3
    )

    assert told == [
        "q: without its unit, km.",
        "q: with 100 for a tolerance of 5%.",
        "q: without `hint`, `difficulty`.",
    ]


def test_all_or_nothing_is_told():
    text, told = written(ask="Which?", answer=["a", "b"], wrong=["c"])

    assert "~%50%a\n\t~%50%b\n\t~%-100%c" in text
    assert told == ["q: in GIFT a part of the right options earns a part of the mark."]


def test_what_surrounds_the_questions_is_told():
    bank = Bank.model_validate(
        {
            "bank": "rivers",
            "title": "Rivers",
            "language": "de",
            "sources": {"atlas": {"title": "An Atlas"}},
            "facts": [{"id": "mouth", "says": "It ends in the {Black Sea}", "from": "atlas"}],
        }
    )
    export = FORMAT.write(bank)

    assert [str(omission) for omission in export.omissions] == [
        "the bank: without `language`, `sources`.",
        "mouth: without `from`.",
        "mouth: written as a short answer with a gap in its text.",
    ]
    assert FORMAT.read(export.data, "rivers.gift").reading.bank.questions[0].id == "mouth"
