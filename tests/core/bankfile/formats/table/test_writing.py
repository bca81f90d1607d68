import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.bankfile.formats.table import CSV, TSV
from quiz.core.bankfile.formats.table.cells import guard, join, pair, sides, split, unguard
from quiz.core.bankfile.schema import Bank

NASTY = [
    "a|b",
    "a | b",
    "\\",
    "a\\|",
    "a::b",
    ":a:",
    "::",
    "a,b",
    'a "b"',
    "'a'",
    "=1+1",
    "+1",
    "-1",
    "@a",
    "'=a",
    "a\nb",
]
texts = (
    st.one_of(
        st.sampled_from([*NASTY, "a;b", "a\tb", "true", "no", "#a", "Дунав", "a  b", "a\u2028b"]),
        st.text("ab |:\\,;'\"=-@\n", min_size=1, max_size=15),
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=15),
    )
    .map(str.strip)
    .filter(lambda text: text != "")
)
several = st.lists(texts, min_size=4, max_size=6, unique_by=lambda text: " ".join(text.casefold().split()))
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)
amounts = st.fixed_dictionaries(
    {"value": numbers}, optional={"tolerance": st.sampled_from([5, 0.5, "5%"]), "unit": texts}
) | st.tuples(numbers, numbers).map(lambda ends: {"from": min(ends), "to": max(ends)})


def wrong(found):
    return [found[2], {"text": found[3], "feedback": found[1]}, *found[4:]]


questions = st.one_of(
    st.fixed_dictionaries({"front": texts, "back": texts, "reverse": st.booleans()}),
    st.fixed_dictionaries(
        {"ask": texts, "answer": texts},
        optional={"accept": several, "match": st.just({"case": True, "typos": False})},
    ),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[0], "wrong": wrong(found)}, texts, several),
    st.builds(
        lambda ask, found, part: {"ask": ask, "answer": found[:2], "wrong": wrong(found), "partial": part},
        texts, several, st.booleans(),
    ),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}),
    st.just({"cloze": "It ends in {the Black Sea|Black Sea::a sea} at {Sulina}."}),
    st.fixed_dictionaries({"ask": texts, "answer": amounts}),
    st.builds(
        lambda ask, found: {"ask": ask, "pairs": dict(zip(found[:3], found[:3], strict=True)), "extra": found[4:]},
        texts, several,
    ),
    st.fixed_dictionaries({"ask": texts, "order": several}),
)  # fmt: skip
common = st.fixed_dictionaries(
    {},
    optional={
        "hint": texts,
        "explain": texts,
        "feedback": texts,
        "tags": several,
        "difficulty": st.integers(1, 5),
        "language": st.just("pt-BR"),
        "status": st.just("proposed"),
        "memory": st.just("reset"),
    },
)
banks = st.lists(st.builds(lambda found, also: {**found, **also}, questions, common), max_size=4).map(
    lambda items: Bank.model_validate(
        {
            "bank": "rivers",
            "title": "rivers",
            "questions": [{**item, "id": f"q{place}"} for place, item in enumerate(items)],
        }
    )
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks, st.sampled_from([CSV, TSV]))
def test_what_is_written_reads_back_the_same(bank, format):
    export = format.write(bank)

    again = format.read(export.data, "rivers.csv")

    assert again.left_out == ()
    assert again.reading.bank == bank
    assert [str(omission) for omission in export.omissions] == ["the bank: without `title`."]


@given(st.lists(texts, max_size=4))
def test_a_list_fits_in_a_cell(entries):
    assert split(join(entries)) == entries


@given(texts, texts)
def test_a_pair_fits_in_an_entry(left, right):
    assert sides(pair(left, right)) == (left, right)
    assert sides(pair(left, "")) == (left, "")


@given(texts)
def test_the_guard_comes_off_again(text):
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1"])
def test_nothing_is_written_that_a_spreadsheet_would_run(text):
    assert guard(text).startswith("'")


def test_no_cell_of_a_written_file_begins_a_formula():
    bank = Bank.model_validate(
        {"bank": "b", "title": "B", "questions": [{"id": "q", "ask": "=1+1", "answer": "-2", "wrong": ["@a", "+b"]}]}
    )
    text = CSV.write(bank).data.decode("utf-8-sig")

    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}]


def test_what_has_no_column_is_told():
    bank = Bank.model_validate(
        {
            "bank": "b",
            "title": "B",
            "facts": [{"id": "f", "says": "It ends in the {sea}.", "kind": "place"}],
            "questions": [{"id": "q", "front": "a", "back": "b", "media": [{"src": "a.png", "alt": "A"}]}],
        }
    )
    assert [str(omission) for omission in CSV.write(bank).omissions] == [
        "the bank: without `title`.",
        "f: without `kind`.",
        "q: without `media`.",
    ]
