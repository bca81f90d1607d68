import pytest

from quiz.core.bankfile import read, read_bank
from quiz.core.bankfile.identity import MAX_WORDS, slug

HEAD = "bank: seas\ntitle: Seas\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("What does KFOR stand for?", "what-does-kfor-stand-for"),
        ("Gde je Priština?", "gde-je-pristina"),
        ("Где Приштина?", "где-приштина"),
        ("NATO's force", "natos-force"),
        ("____ is the capital", "is-the-capital"),
        ("?!", ""),
        ("one two " * 20, "one-two-one-two-one-two-one-two-one-two-one-two-one-two-one"),
        ("x" * 100, "x" * MAX_WORDS),
    ],
)
def test_words_as_an_id(words: str, name: str):
    assert slug(words) == name


def test_ids_tell_nothing_of_the_key_and_are_unique():
    text = HEAD + "facts:\n- says: '{Tirana} is a capital.'\nquestions:\n" + "- {ask: Where?, answer: here}\n" * 2
    bank = read_bank(text + "- {ask: Where?, answer: there}\n- {ask: '?!', answer: a}\n", "f")
    first, second, third, fourth = (item.id for item in bank.questions)
    assert bank.facts[0].id == "is-a-capital"
    assert first == "where"
    assert second != third
    assert second.startswith("where-")
    assert third.startswith("where-")
    assert fourth


def test_ids_stay_when_a_question_is_added_after():
    before = read_bank(HEAD + "questions: [{ask: Where?, answer: here}, {ask: Where?, answer: there}]", "f")
    after = read_bank(
        HEAD + "questions: [{ask: Where?, answer: here}, {ask: Who?, answer: you}, {ask: Where?, answer: there}]", "f"
    )
    assert {item.id for item in before.questions} < {item.id for item in after.questions}


def test_an_id_of_the_authors_own_is_never_taken():
    bank = read_bank(HEAD + "questions: [{ask: Where?, answer: here}, {id: where, ask: Where to?, answer: there}]", "f")
    assert bank.questions[1].id == "where"
    assert bank.questions[0].id.startswith("where-")


def test_a_fact_may_share_its_id_with_its_own_question():
    reading = read(HEAD + "facts: [{id: sea, says: 'The {sea}.', questions: [{id: sea, cloze: 'The {sea}.'}]}]", "f")
    assert reading.notices == ()
    assert reading.bank.facts[0].questions[0].id == "sea"
