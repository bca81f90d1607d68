from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.bankfile.formats.moodle import FORMAT
from quiz.core.bankfile.schema import Bank

NASTY = [
    "a & b",
    "<b>a</b>",
    "]]>",
    "&amp;",
    "a\nb",
    "a  b",
    "*",
    "\\*",
    "{a}",
    "#",
    "~",
    "=a",
    "%50%a",
    "a\u2028b",
    "\ufdd0",
]
texts = (
    st.one_of(
        st.sampled_from(NASTY),
        st.text("ab <>&;*\\{}#~=%'\"\n", min_size=1, max_size=15),
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=15),
    )
    .map(str.strip)
    .filter(lambda text: text != "")
)
several = st.lists(texts, min_size=4, max_size=6, unique_by=lambda text: " ".join(text.casefold().split()))
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)
gaps = texts.filter(lambda text: not set("{}|:") & set(text))


def wrong(found):
    return [found[2], {"text": found[3], "feedback": found[1]}, *found[4:]]


questions = st.one_of(
    st.builds(
        lambda ask, found, case: {"ask": ask, "answer": found[0], "accept": found[1:], "match": {"case": case}},
        texts, several, st.booleans(),
    ),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[0], "wrong": wrong(found)}, texts, several),
    st.builds(
        lambda ask, found: {"ask": ask, "answer": found[:2], "wrong": wrong(found), "partial": True}, texts, several
    ),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}),
    st.builds(
        lambda ask, value, off, unit: {"ask": ask, "answer": {"value": value, "tolerance": off, "unit": unit}},
        texts, numbers, st.floats(0, 100), texts,
    ),
    st.builds(
        lambda ask, found: {"ask": ask, "pairs": dict(zip(found[:3], found[:3], strict=True)), "extra": found[4:]},
        texts, several,
    ),
    st.fixed_dictionaries({"ask": texts, "order": several}),
)  # fmt: skip
common = st.fixed_dictionaries(
    {}, optional={"hint": texts, "explain": texts, "feedback": texts, "tags": st.just(["a & b", "c"])}
)
clozes = st.builds(lambda one, other: {"cloze": f"It is {{{one}|x}} or {{{other}}}."}, gaps, gaps)


@st.composite
def banks(draw):
    items = draw(st.lists(st.builds(lambda found, also: {**found, **also}, questions, common) | clozes, max_size=4))
    return Bank.model_validate(
        {
            "bank": "rivers",
            "title": draw(st.sampled_from(["Rivers", "A & b / c <d>"])),
            "questions": [{**item, "id": f"q{place}"} for place, item in enumerate(items)],
        }
    )


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_what_is_written_reads_back_the_same(bank):
    export = FORMAT.write(bank)

    again = FORMAT.read(export.data, "rivers.xml")

    assert again.left_out == ()
    assert again.reading.bank == bank
    assert export.omissions == ()


def omissions(**keys):
    bank = Bank.model_validate({"bank": "rivers", "title": "Rivers", "questions": [{"id": "q", **keys}]})
    return [str(omission) for omission in FORMAT.write(bank).omissions]


def test_what_moodle_lacks_is_told():
    assert omissions(front="a", back="b") == ["q: left out, for Moodle has no flashcard questions."]
    assert omissions(ask="How long?", answer={"from": 6, "to": 9, "unit": "km"}) == [
        "q: with 7.5 give or take 1.5 for 6 to 9 km."
    ]
    assert omissions(ask="How long?", answer={"value": 200, "tolerance": "5%"}) == [
        "q: with 200 give or take 10 for 200 (within 5%)."
    ]
    assert omissions(ask="Which?", answer=["a", "b"], wrong=["c"], difficulty=2) == [
        "q: without `difficulty`.",
        "q: in Moodle a part of the right options earns a part of the mark.",
    ]
    assert omissions(cloze="It is {a::a hint}.", feedback="No.") == [
        "q: without `feedback`.",
        "q: without the hints in its gaps.",
    ]
    assert omissions(ask="Which?", answer="a", match={"accents": True}) == ["q: of `match` with `case` alone."]
    assert omissions(ask="Which\ufffe?", answer="a") == ["q: without characters that XML cannot have."]
