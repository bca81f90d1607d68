import re
from datetime import date
from pathlib import Path

import pytest

from quiz.core.bankfile import BankFileError, asked, read, read_bank

HEAD = "bank: seas\ntitle: Seas\n"

GOOD = """\
bank: seas                        # a comment
title: no
description: 12:30
language: en
sources:
  atlas: {title: An Atlas, published: 2007-12-07}
  sailor:
    title: A Sailor's Tale
    url: https://example.org/tale?page=1#top
facts:
  - id: adriatic-depth
    says: The Adriatic is {1,233 metres} deep.
    kind: quantity
    when: 2007-12
    from: [{source: atlas, sentence: "It is deep.", answer: deep, start: 010, end: 20}]
    tags: [sea, depth]
    questions:
      - id: depth-choice
        ask: How deep is the Adriatic?
        answer: 1,233 metres
        wrong: [about 200 metres, {text: about 4,000 metres, feedback: That is the Mediterranean.}]
      - ask: How deep is the Adriatic?
        answer: {value: 1,233, tolerance: 5%, unit: metres}
        status: proposed
  - id: tirana
    says: "{Tirana} is no port."
    from: sailor
questions:
  - {id: port, ask: Is Tirana a port?, answer: no}
  - {id: port-judged, ask: Tirana is a port., answer: false, difficulty: 2}
  - {id: word, ask: What is the opposite of false?, answer: "true"}
  - {id: words, ask: What is the opposite of false?, answer: true, wrong: [maybe]}
"""


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(BankFileError) as caught:
        read_bank(text, "seas.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_the_schema_gives_the_type_not_the_look_of_the_scalar():
    bank = read_bank(GOOD, "seas.yaml")
    assert (bank.title, bank.description) == ("no", "12:30")
    assert bank.sources["atlas"].published == date(2007, 12, 7)
    assert bank.sources["sailor"].published is None
    fact = bank.facts[0]
    assert (fact.when, fact.from_[0].start) == ("2007-12", 10)
    assert [item.question.type for item in fact.questions] == ["single-choice", "numeric"]
    assert fact.questions[1].status == "proposed"
    assert [option.text for option in fact.questions[0].question.wrong] == ["about 200 metres", "about 4,000 metres"]
    assert fact.questions[1].question.answer.value == 1233
    assert [item.question.type for item in bank.questions] == [
        "short-answer", "true-false", "short-answer", "single-choice"
    ]  # fmt: skip
    assert [item.question.answer for item in bank.questions] == ["no", False, "true", "true"]
    assert bank.questions[1].question.difficulty == 2


def test_a_fact_without_questions_is_asked_as_the_cloze_of_what_it_says():
    bank = read_bank(GOOD, "seas.yaml")
    (item,) = asked(bank.facts[1])
    assert item.id == "tirana"
    assert item.question.wording == "____ is no port."
    assert [name.id if name else None for name, _ in bank.items()] == ["adriatic-depth"] * 2 + ["tirana"] + [None] * 4


def test_the_author_is_told_of_ids_made_and_words_that_look_like_truths():
    reading = read(GOOD, "seas.yaml")
    assert reading.bank.facts[0].questions[1].id == "how-deep-is-the-adriatic"
    assert [str(notice) for notice in reading.notices] == [
        "seas.yaml:22: no id: it is called `how-deep-is-the-adriatic` after its wording.",
        "seas.yaml:29: the answer is a word to be typed: for a true/false question write true or false.",
    ]


def test_line_ends_and_byte_order_mark_make_no_difference():
    bank = read_bank(GOOD, "seas.yaml")
    assert read_bank(GOOD.encode(), "seas.yaml") == bank
    assert read_bank(b"\xef\xbb\xbf" + GOOD.encode(), "seas.yaml") == bank
    assert read_bank("\ufeff" + GOOD, "seas.yaml") == bank
    assert read_bank(GOOD.replace("\n", "\r\n").encode(), "seas.yaml") == bank


def test_the_example_of_the_design_reads():
    design = Path(__file__).parents[4] / "shared" / "design" / "bank-format.md"
    if not design.exists():
        pytest.skip("the design documents are not here")
    found = re.search(r"```yaml\n(.*?)```", design.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    bank = read_bank(found[1], "example.yaml")
    assert [item.question.type for _, item in bank.items()] == ["single-choice", "numeric", "short-answer"]
    assert bank.facts[0].questions[0].question.options() == 4


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file():
    text = """\
titel: Seas
bank: seas
facts:
  - {id: a, says: deep, from: nowhere}
  - {id: a, says: "{deep}", kind: sea, kind: place}
questions:
  - {id: a, ask: Why?, answer: So., wrong: [so., so., b, B]}
"""
    expected = [
        "1:1: unknown key `titel`.",
        "4:19: there is no gap.",
        "4:31: there is no source `nowhere`.",
        "5:10: the id `a` is taken: first at line 4.",
        "5:35: `kind` cannot be “sea”.",
        "5:40: duplicate key `kind`: first at line 5.",
        "7:10: the id `a` is taken: first at line 4.",
        "7:45: “so.” is the answer and a wrong option at once: first at line 7.",
        "7:50: “so.” is the answer and a wrong option at once: first at line 7.",
        "7:58: the option “B” is there twice: first at line 7.",
    ]
    found = problems(text)
    assert [problem[: len(start) + 10] for problem, start in zip(found, expected, strict=True)] == [
        f"seas.yaml:{start}" for start in expected
    ]


def test_a_file_of_nothing_but_mistakes_is_not_gone_through_to_its_end():
    found = problems(HEAD + "questions:\n" + "- {a: b}\n" * 2_000)
    assert len(found) < 1_100
    assert any("there are 5000 more mistakes. Mend the others first." in problem for problem in found)
