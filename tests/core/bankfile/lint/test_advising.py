from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.bankfile import Reading, read
from quiz.core.bankfile.lint import advise
from quiz.core.bankfile.schema import Bank

RIVER = """\
bank: danube
title: The Danube
facts:
  - says: "{The Danube} runs through Vienna."
  - says: The Danube ends in the {Black Sea}.
    questions:
      - ask: Where does it rise?
        answer: Black Forest
questions:
  - {ask: Where does it end?, answer: Black Sea, status: retired}
  - ask: Where is Linz?
    answer: Austria
    wrong: Italy
"""


def told(text: str) -> list[str]:
    return [str(advice) for advice in advise(read(text, "danube.yaml"))]


def test_each_question_in_use_is_told_with_its_place_in_the_order_of_the_file():
    assert told(RIVER) == [
        "danube.yaml:4:5: warning: the text begins with its gap. "
        "Put the gap near the end: first what is known, then what is asked. [gap-at-the-start]",
        "danube.yaml:7:9: warning: it is not said whom or what “it” means. Write the name. [unresolved-pronoun]",
        "danube.yaml:11:5: warning: there is only one wrong option. "
        "Two to four wrong options that somebody might believe are best. [number-of-options]",
    ]


def test_a_question_may_break_a_rule_that_it_allows_and_no_other():
    assert len(told(RIVER.replace("    wrong: Italy", "    wrong: Italy\n    allow: number-of-options"))) == 2
    assert len(told(RIVER.replace("    wrong: Italy", "    wrong: Italy\n    allow: [long-stem]"))) == 3


def test_a_rule_that_there_is_not_is_told():
    advice = told(RIVER.replace("    wrong: Italy", "    wrong: Italy\n    allow: [number-of-option, x]"))
    assert any(
        "there is no rule `number-of-option`. Did you mean `number-of-options`? [allow]" in one for one in advice
    )
    assert any("there is no rule `x`. Delete it from `allow`. [allow]" in one for one in advice)


def test_a_bank_in_another_language_is_not_read_as_english():
    assert [one.rsplit(" ", 1)[1] for one in told("language: de\n" + RIVER)] == [
        "[gap-at-the-start]",
        "[number-of-options]",
    ]


@pytest.mark.parametrize("name", ["cells", "french-first-words", "kosovo-status"])
def test_the_banks_that_come_along_give_no_cause_for_many_words(name: str):
    file = Path(__file__).parents[4] / "fixtures" / "banks" / f"{name}.yaml"
    assert len(advise(read(file.read_bytes(), file.name))) <= 10


WORDS = ["The", "Danube", "ends", "in", "2", "16,000", "seas", "U.N.", "not", "he", "?", "…", ",", "Black"]
texts = st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join)
cited = st.lists(st.fixed_dictionaries({"source": st.just("guide")}, optional={"sentence": texts, "answer": texts}))
asking = st.one_of(
    st.fixed_dictionaries({"front": texts, "back": texts}),
    st.fixed_dictionaries({"ask": texts, "answer": texts}, optional={"explain": texts, "allow": st.just("x")}),
    st.fixed_dictionaries({"ask": texts, "answer": st.just("a"), "wrong": st.just(["b", "c"])}),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}),
    st.fixed_dictionaries({"cloze": texts.map("{} {{Danube|2}}".format)}),
    st.fixed_dictionaries({"ask": texts, "order": st.just(["a", "b"])}),
)
items = st.lists(st.builds(lambda keys, evidence: {**keys, "from": evidence}, asking, cited), max_size=5)
facts = st.builds(
    lambda says, questions, evidence: {"says": says, "questions": questions, "from": evidence},
    texts.map("{} {{2}}".format),
    items,
    cited,
)


@given(st.lists(facts, max_size=4), items)
def test_no_bank_is_too_odd_for_the_rules(facts: list[object], questions: list[object]):
    keys = {"bank": "rivers", "title": "Rivers", "sources": {"guide": {"title": "Guide"}}}
    bank = Bank.model_validate({**keys, "facts": facts, "questions": questions}, by_alias=True)

    for advice in advise(Reading(bank, (), "rivers.yaml")):
        assert str(advice).startswith("rivers.yaml:1:1: warning: ")
