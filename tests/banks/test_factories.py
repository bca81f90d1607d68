import pytest

from quiz.banks.factories import CONTENTS, BankFactory, CitationFactory, FactFactory, QuestionFactory
from quiz.core.questions import registry

pytestmark = pytest.mark.django_db


def test_there_is_a_content_for_every_type():
    assert set(CONTENTS) == set(registry.TYPES)


@pytest.mark.parametrize("type_name", sorted(CONTENTS))
def test_content_loads_as_its_type(type_name):
    question = QuestionFactory(**{type_name.replace("-", "_"): True})
    question.refresh_from_db()

    loaded = registry.load(question.type, question.content)

    assert loaded.type == type_name
    assert loaded.show("seed").prompt


def test_what_hangs_together_is_of_one_bank():
    question = QuestionFactory()
    of_fact, of_question = CitationFactory(), CitationFactory(question=question)

    assert question.bank == question.fact.bank
    assert of_fact.source.bank == of_fact.fact.bank
    assert of_question.fact is None
    assert of_question.source.bank == question.bank


def test_a_question_joins_the_bank_of_its_fact_and_its_fact_the_bank_given():
    fact, bank = FactFactory(), BankFactory()

    assert QuestionFactory(fact=fact).bank == fact.bank
    assert QuestionFactory(bank=bank).fact.bank == bank
