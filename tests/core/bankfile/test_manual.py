import pytest

from quiz.core.bankfile import read
from quiz.core.bankfile.lint import BANK_RULES, advise
from quiz.core.bankfile.manual import Part, manual
from quiz.core.bankfile.schema import ITEM_KEYS, Bank, Evidence, Fact, Source
from quiz.core.questions.lint import RULES
from quiz.core.questions.registry import COMMON, TYPES, required

MANUAL = manual()
PARTS = {part.title: part for part in MANUAL.types}


def value(part: Part, name: str) -> str:
    return next(key.value for key in part.keys if key.name == name)


@pytest.mark.parametrize("found", TYPES.values(), ids=lambda found: found.type)
def test_every_type_is_there_with_its_own_keys(found):
    part = PARTS[found.label]
    assert {key.name for key in part.keys} == found.model_fields.keys() - COMMON
    assert {key.name for key in part.keys if key.required} == set(required(found))
    assert part.description
    assert all(key.description and key.value for key in part.keys)


@pytest.mark.parametrize("found", TYPES.values(), ids=lambda found: found.type)
def test_every_types_example_reads_as_that_type_and_is_well_written(found):
    reading = read(f"bank: a\ntitle: A\n{PARTS[found.label].example}", "a.yaml")
    assert {item.question.type for item in reading.bank.questions} == {found.type}
    assert [str(advice) for advice in advise(reading)] == []


@pytest.mark.parametrize(
    ("part", "model"),
    [(MANUAL.bank, Bank), (MANUAL.source, Source), (MANUAL.fact, Fact), (MANUAL.evidence, Evidence)],
    ids=["bank", "source", "fact", "evidence"],
)
def test_every_key_of_a_part_is_there(part, model):
    assert [key.name for key in part.keys] == [field.alias or name for name, field in model.model_fields.items()]
    assert [key.name for key in part.keys if key.required] == [
        field.alias or name for name, field in model.model_fields.items() if field.is_required()
    ]


def test_what_any_question_may_have_is_told_once():
    assert {key.name for key in MANUAL.question.keys} == COMMON | ITEM_KEYS
    assert [inner.title for inner in MANUAL.question.inner] == ["Media"]


def test_values_are_told_in_words():
    assert value(PARTS["Single choice"], "wrong") == "text or {text, feedback}, or a list"
    assert value(PARTS["Multiple answers"], "answer") == "list: text each"
    assert value(PARTS["True or false"], "answer") == "true or false"
    assert value(PARTS["Number"], "answer") == "{value, tolerance, from, to, unit}"
    assert value(PARTS["Matching"], "pairs") == "names of your own, each with text"
    assert value(MANUAL.question, "difficulty") == "whole number from 1 to 5"
    assert value(MANUAL.question, "status") == "proposed, published or retired"
    assert value(MANUAL.source, "published") == "a day: 2007-12-07"
    assert value(MANUAL.bank, "facts") == "list: a fact each"


def test_defaults_are_told_where_they_say_something():
    told = {key.name: key.default for key in MANUAL.question.keys if key.default}
    assert told == {"status": "published", "memory": "keep"}
    (match,) = PARTS["Short answer"].inner
    assert {key.name: key.default for key in match.keys}["typos"] == "true"


def test_the_rules_that_may_be_allowed_are_told_with_their_reasons():
    assert set(MANUAL.rules) == {*RULES, *BANK_RULES}
    assert all(reason and "\n" not in reason for reason in MANUAL.rules.values())
