"""Each rule about a bank with a bank that offends against it and with one that comes close and does not."""

from collections.abc import Mapping

import pytest

from quiz.core.bankfile import read
from quiz.core.bankfile.lint import BANK_RULES, advise

HEAD = "bank: rivers\ntitle: Rivers\nsources:\n  guide: {title: Down the river}\n"
FROM = "from: [{source: guide, sentence: The Danube carried 2850 ships and ends in the Black Sea., answer: Black Sea}]"


def facts(*questions: str, says: str = "The Danube ends in the {Black Sea}", cited: str = FROM) -> str:
    """A fact for each question."""
    lines = ["facts:"]
    for place, question in enumerate(questions):
        lines += [f"  - id: fact-{place}", f"    says: {says}", f"    {cited}"]
        lines += ["    questions:", f"      - {{id: question-{place}, {question}}}"]
    return "\n".join(lines)


def questions(*keys: str) -> str:
    return "questions:\n" + "\n".join(f"  - {{id: question-{place}, {one}}}" for place, one in enumerate(keys))


def truths(true: int, false: int) -> str:
    answers = ["true"] * true + ["false"] * false
    return questions(*(f"from: guide, ask: River {n} ends in sea {n}., answer: {a}" for n, a in enumerate(answers)))


def choices(longest: int, others: int) -> str:
    keys = ["wide and slow"] * longest + ["wide"] * others
    ask = "from: guide, ask: What is river {} like?, answer: {}, wrong: [deep, narrow, quick]"
    return questions(*(ask.format(n, key) for n, key in enumerate(keys)))


WHERE = "ask: In which sea does the long river Danube end?, answer: the Black Sea"
TELLING = "ask: Which long river does end in the Black Sea that divers of the Danube love?, answer: Don"
TELLING_FALSELY = 'ask: "The long river Danube does end in the Black Sea, in which ships rest.", answer: false'

BAD: Mapping[str, list[str]] = {
    "no-provenance": [questions("ask: Where is Vienna?, answer: Austria"), facts(WHERE, cited="tags: [river]")],
    "answer-not-in-sentence": [facts(WHERE, cited="from: {source: guide, sentence: It ends., answer: Black Sea}")],
    "answer-not-in-evidence": [
        facts("ask: How many ships did the Danube carry?, answer: 2580 ships"),
        facts("ask: Which city has the tallest cathedral of Austria?, answer: Linz"),
    ],
    "true-false-balance": [truths(11, 1), truths(2, 10)],
    "longest-keys": [choices(12, 0), choices(14, 6)],
    "told-by-another": [facts(WHERE, TELLING), questions(f"from: guide, {WHERE}", f"from: guide, {TELLING}")],
    "asked-twice": [
        questions(
            "from: guide, ask: Where is Linz?, answer: Austria", "from: guide, ask: where is Linz, answer: Austria"
        ),
        questions("from: guide, front: Linz, back: a city", "from: guide, front: Linz, back: a cake"),
    ],
}

GOOD: Mapping[str, list[str]] = {
    "no-provenance": [
        questions("from: guide, ask: Where is Vienna?, answer: Austria"),
        questions("status: retired, ask: Where is Vienna?, answer: Austria"),
        facts(f"from: guide, {WHERE}", cited="tags: [river]"),
    ],
    "answer-not-in-sentence": [
        facts(WHERE, cited="from: {source: guide, sentence: In the “Black” Sea., answer: black Sea}")
    ],
    "answer-not-in-evidence": [
        facts("ask: How many ships did the Danube carry?, answer: '2,850 ships'"),
        facts("ask: Which sea does the Danube end in?, answer: Pontus Euxinus"),
        facts("ask: Which city has a cathedral?, answer: Linz, explain: Linz is said to have one."),
        facts("ask: Which city has a cathedral?, answer: Linz", cited="from: guide"),
    ],
    "true-false-balance": [truths(9, 3), truths(3, 9), truths(8, 0)],
    "longest-keys": [choices(4, 8), choices(9, 0)],
    "told-by-another": [
        facts(WHERE, TELLING_FALSELY),
        facts(WHERE, *(f"ask: Which river is river {n}?, answer: Don" for n in range(6)), TELLING),
        facts(WHERE, "ask: Where does the Black Sea lie?, answer: Asia"),
    ],
    "asked-twice": [
        questions(
            "from: guide, ask: Which of these is a river?, answer: Don, wrong: [Ararat, Etna]",
            "from: guide, ask: Which of these is a river?, answer: Elbe, wrong: [Rome, Oslo]",
        ),
        questions(
            "from: guide, ask: Where is Linz?, answer: Austria",
            "from: guide, ask: Where is Linz?, answer: Austria, wrong: [Italy, Spain]",
        ),
    ],
}


def found(text: str) -> list[str]:
    return [advice.rule for advice in advise(read(HEAD + text, "rivers.yaml"))]


def test_every_rule_is_tried_both_ways():
    assert set(BAD) == set(GOOD) == set(BANK_RULES)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BAD.items() for text in texts])
def test_what_offends_is_found(name: str, text: str):
    assert found(text).count(name) == 1


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in GOOD.items() for text in texts])
def test_what_only_looks_like_it_is_left_alone(name: str, text: str):
    assert name not in found(text)


def test_a_bank_without_sources_is_asked_for_none():
    bank = "bank: rivers\ntitle: Rivers\nquestions:\n  - {id: one, ask: Where is Vienna?, answer: Austria}"
    assert advise(read(bank, "rivers.yaml")) == []
