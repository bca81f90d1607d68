"""What is written reads back as the same bank, whatever the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.bankfile import read_bank, write_bank
from quiz.core.bankfile.schema import Bank

NASTY = [
    "no", "yes", "true", "~", "null", "010", "0o17", "1_000", "12:30", "1e3", ".inf", "2007-12-07", "=", "<<", "-",
    "- a", "a: b", "a:", "a :b", "a #b", "#a", "'a'", '"a"', 'it\'s "so"', "[a, b]", "{a: b}", "*a", "&a", "!a", "%a",
    "@a", "`a`", "|", ">", "? a", "a\\nb", "a\nb", "a\n\n  b\nc", "a \nb", "a\n#b", "---", "...", "a\n---\nb", "a\tb",
    "a  b", "8,000 troops", "Priština", "Приштина", "普里什蒂纳", "a\xa0b", "a\u2028b", "a\x85b", "a\ufeffb", "😀",
    "e\u0301", "\ufffe", "a " * 200, "x" * 300,
]  # fmt: skip

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30),
    st.text("ab :,#-'\"\\{}[]|&*!?\n", min_size=1, max_size=30),
).filter(lambda text: text.strip() != "")
"""Not only space, which is no text once it is stripped."""
titles = texts.filter(lambda text: len(text) <= 300)
bare = texts.filter(lambda text: not set("{}|:") & set(text))
short = texts.map(lambda text: text[:40]).filter(lambda text: text.strip() != "")
keys = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}[a-z0-9]", fullmatch=True) | st.sampled_from(["no", "010", "é", "true"])
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)
amounts = st.fixed_dictionaries(
    {"value": numbers}, optional={"tolerance": st.sampled_from([5, 0.5, "5%"]), "unit": texts}
) | st.tuples(numbers, numbers).map(lambda ends: {"from": min(ends), "to": max(ends)})
several = st.lists(texts, min_size=4, max_size=6, unique_by=lambda text: " ".join(text.casefold().split()))


def wrong(found: list[str]) -> list[object]:
    return [found[2], {"text": found[3], "feedback": found[1]}, *found[4:]]


asking = st.one_of(
    st.fixed_dictionaries({"front": texts, "back": texts, "reverse": st.booleans()}),
    st.fixed_dictionaries(
        {"ask": texts, "answer": texts}, optional={"accept": several, "match": st.just({"case": True})}
    ),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[0], "wrong": wrong(found)}, texts, several),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[:2], "wrong": wrong(found)}, texts, several),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}),
    st.builds("{} {{{}|{}::{}}}.".format, bare, bare, bare, bare).map(lambda text: {"cloze": text}),
    st.fixed_dictionaries({"ask": texts, "answer": amounts}),
    st.builds(lambda ask, found: {"ask": ask, "pairs": dict(zip(found, found[::-1], strict=True))}, texts, several),
    st.fixed_dictionaries({"ask": texts, "order": several}),
)
common = st.fixed_dictionaries(
    {},
    optional={
        "hint": texts,
        "explain": texts,
        "tags": st.lists(short, max_size=3),
        "difficulty": st.integers(1, 5),
        "language": st.sampled_from(["de", "pt-BR"]),
        "media": st.lists(st.fixed_dictionaries({"src": st.just("map.png"), "alt": texts}), max_size=2),
        "status": st.sampled_from(["proposed", "retired"]),
        "memory": st.just("reset"),
        "was": keys,
    },
)
sources = st.fixed_dictionaries(
    {"title": titles},
    optional={
        "author": short,
        "published": st.dates().map(str),
        "url": st.just("https://example.org/a?b=c#d"),
    },
)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    names = iter(draw(st.lists(keys, min_size=12, max_size=12, unique=True)))
    cited = draw(st.dictionaries(keys, sources, max_size=3))
    evidence = st.fixed_dictionaries(
        {"source": st.sampled_from([*cited, ""])}, optional={"sentence": texts, "answer": texts}
    ).filter(lambda found: found["source"] != "")

    def part(keys: st.SearchStrategy[dict[str, object]]) -> dict[str, object]:
        return {**draw(keys), "id": next(names), "from": draw(st.lists(evidence, max_size=2)) if cited else []}

    def items() -> list[dict[str, object]]:
        return [{**draw(common), **part(asking)} for _ in range(draw(st.integers(0, 2)))]

    fact = st.fixed_dictionaries(
        {"says": st.builds("{} {{{}}}".format, bare, bare)},
        optional={"when": st.sampled_from(["2007", "2007-12-07", "2007?", "[2007, 2008]"]), "tags": st.lists(short)},
    )
    facts = [{**part(fact), "questions": items()} for _ in range(draw(st.integers(0, 2)))]
    keys_of_bank = {"bank": "a-bank", "title": draw(titles), "description": draw(texts), "sources": cited}
    return Bank.model_validate({**keys_of_bank, "facts": facts, "questions": items()})


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_what_is_written_reads_back_the_same(bank: Bank):
    assert read_bank(write_bank(bank), "bank.yaml") == bank


PRETTY = """\
bank: seas
title: "no"
language: en
sources:
  atlas:
    title: An Atlas
    published: 2007-12-07
facts:
  - id: depth
    says: The Adriatic is {1,233 metres} deep.
    kind: quantity
    when: 2007-12
    from: [{source: atlas, sentence: It is deep., start: 10, end: 20}]
    tags: [sea, depth]
    questions:
      - id: depth-choice
        ask: >
        answer: 1,233 metres
        wrong: ["about 8,000 metres", no metres]
        hint: |-
          Two lines:
            the second is set in.
        status: proposed
questions:
  - id: seas
    ask: Which sea?
    pairs:
      Albania: the Adriatic
      "12:30": "true"
    extra: ["010"]
  - id: deep
    ask: How deep?
    answer: {value: 1233, tolerance: 5%, unit: metres}
"""
LONG = "How deep is the Adriatic, measured where it is deepest, which is some way off the shore of Bari, in Apulia?"


def test_a_file_is_written_as_a_person_would():
    folded = LONG.replace(" in Apulia", "\n          in Apulia")
    text = PRETTY.replace("ask: >", f"ask: {folded}")
    bank = read_bank(text, "bank.yaml")
    assert bank.facts[0].questions[0].question.wording == LONG
    assert write_bank(bank) == text
