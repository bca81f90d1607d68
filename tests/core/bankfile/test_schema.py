import pytest
from pydantic import ValidationError

from quiz.core.bankfile import asked
from quiz.core.bankfile.schema import Bank, Evidence, Fact, Item, Source
from quiz.core.questions.single_choice import SingleChoice

CHOICE = SingleChoice(ask="Which sea?", answer="the Adriatic", wrong=["the Baltic"])


def test_a_bank_is_put_together_from_its_parts():
    fact = Fact(
        id="sea", says="{The Adriatic} is a sea.", from_=[Evidence(source="atlas")], questions=[Item(question=CHOICE)]
    )
    bank = Bank(slug="seas", title="Seas", sources={"atlas": Source(title="An Atlas")}, facts=[fact])
    assert [(found.id if found else None, item.question) for found, item in bank.items()] == [("sea", CHOICE)]


def test_an_item_takes_a_questions_keys_beside_its_own():
    item = Item.model_validate({"id": "sea", "status": "retired", **CHOICE.written()})
    assert item == Item(id="sea", status="retired", question=CHOICE)


def test_a_bank_made_by_a_program_is_held_to_the_same_rules():
    facts = [Fact(id="sea", says="{Seas}.", from_=[Evidence(source="atlas")]), Fact(id="sea", says="{Seas}.")]
    with pytest.raises(ValidationError, match=r"the id `sea` is taken.*there is no source `atlas`"):
        Bank(slug="seas", title="Seas", facts=facts)


def test_a_question_may_share_the_id_of_its_own_fact_only():
    own = Fact(id="sea", says="{Seas}.", questions=[Item(id="sea", question=CHOICE)])
    assert Bank(slug="seas", title="Seas", facts=[own]).facts == (own,)
    with pytest.raises(ValidationError, match="is taken"):
        Bank(slug="seas", title="Seas", facts=[own, Fact(id="lake", says="{Lakes}.", questions=own.questions)])
    with pytest.raises(ValidationError, match="is taken"):
        Bank(slug="seas", title="Seas", facts=[own], questions=own.questions)
    with pytest.raises(ValidationError, match="is taken"):
        Bank(slug="seas", title="Seas", facts=[own.model_copy(update={"questions": own.questions * 2})])


def test_a_fact_is_asked_by_its_questions_or_by_what_it_says():
    fact = Fact(id="sea", says="{The Adriatic|Adriatic::a sea} is near.")
    (item,) = asked(fact)
    assert (item.id, item.question.type, item.question.mark(["adriatic"]).correct) == ("sea", "cloze", True)
    written = fact.model_copy(update={"questions": (Item(id="a", question=CHOICE),)})
    assert asked(written) == written.questions


def test_a_mere_name_stands_for_a_source():
    assert Fact.model_validate({"says": "{Seas}.", "from": "atlas"}).from_ == (Evidence(source="atlas"),)


@pytest.mark.parametrize(("key", "most"), [("title", 300), ("publisher", 200), ("author", 200), ("url", 500)])
def test_a_source_fits_into_the_database(key, most):
    source = {"title": "An Atlas", "url": "https://example.org/"}
    assert Source.model_validate({**source, key: source.get(key, "").ljust(most, "x")})
    with pytest.raises(ValidationError, match=f"at most {most} characters"):
        Source.model_validate({**source, key: source.get(key, "").ljust(most + 1, "x")})


@pytest.mark.parametrize(("key", "most"), [("title", 300), ("licence", 100), ("bank", 100), ("language", 35)])
def test_a_bank_fits_into_the_database(key, most):
    with pytest.raises(ValidationError, match=f"at most {most} characters"):
        Bank.model_validate({"bank": "seas", "title": "Seas", key: "x" * (most + 1)})
