"""`dumpdata` and `loaddata` carry banks from one database to another, where primary keys differ."""

import io
import json

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User
from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.factories import BankFactory, CitationFactory, FactFactory, QuestionFactory
from quiz.banks.models import Bank, Citation, Fact, Question, Source

pytestmark = pytest.mark.django_db

MODELS = (Bank, Source, Fact, Question, Citation)


def dump(*labels: str) -> str:
    out = io.StringIO()
    call_command("dumpdata", *labels, natural_foreign=True, natural_primary=True, stdout=out)
    return out.getvalue()


def load(fixture: str, tmp_path) -> None:
    file = tmp_path / "banks.json"
    file.write_text(fixture)
    call_command("loaddata", file, verbosity=0)


@pytest.fixture
def bank(teacher, danube):
    """A bank with two sources for one fact, a source of one question, retired rows and all that was filled in."""
    import_bank(file=danube(), owner=teacher, public=True)
    import_bank(file=danube(lambda keys: keys["facts"].pop()), owner=teacher)
    return Bank.objects.get()


def crowd() -> None:
    """Rows that take the primary keys that the bank's rows had."""
    bank = BankFactory(slug="other")
    for _ in range(12):
        question = QuestionFactory(bank=bank)
        CitationFactory(fact=question.fact)
        CitationFactory(question=question)


def test_a_bank_comes_back_into_another_database(bank, teacher, tmp_path):
    before, written, fixture = dump("banks"), export_bank(bank), dump("banks")
    Bank.objects.all().delete()
    User.objects.all().delete()
    UserFactory.create_batch(3)
    UserFactory(username=teacher.username)
    crowd()
    others = {model: model._default_manager.count() for model in MODELS}

    load(fixture, tmp_path)

    again = Bank.objects.get(slug="danube")
    assert export_bank(again) == written
    assert (again.owner.username, again.public) == (teacher.username, True)
    assert {model: model._default_manager.count() - others[model] for model in MODELS} == {
        model: len([row for row in json.loads(before) if row["model"] == model._meta.label_lower]) for model in MODELS
    }
    Bank.objects.filter(slug="other").delete()
    assert sorted_rows(dump("banks")) == sorted_rows(before)


def sorted_rows(fixture: str) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in json.loads(fixture))


def test_loading_where_the_bank_is_already_doubles_nothing_and_brings_back_what_was_edited(bank, tmp_path):
    before = dump("banks")
    Fact.objects.filter(key="length").update(says="The Danube is {long}.")
    Citation.objects.filter(fact__key="length", position=1).delete()
    pks = dict(Question.objects.values_list("key", "pk"))

    load(before, tmp_path)

    assert sorted_rows(dump("banks")) == sorted_rows(before)
    assert dict(Question.objects.values_list("key", "pk")) == pks  # memories and reviews still point at them


def test_people_and_banks_go_together_and_in_an_order_that_loads(bank, teacher, tmp_path):
    fixture = dump("banks", "accounts.user")
    order = list(dict.fromkeys(row["model"] for row in json.loads(fixture)))
    Bank.objects.all().delete()
    User.objects.all().delete()

    load(fixture, tmp_path)

    assert Bank.objects.get().owner.username == teacher.username
    assert order.index("accounts.user") < order.index("banks.bank")
    assert next(name for name in order if name.startswith("banks.")) == "banks.bank"


def test_a_bank_that_nobody_owns(tmp_path):
    BankFactory(slug="public-one")
    fixture = dump("banks")
    Bank.objects.all().delete()

    load(fixture, tmp_path)

    assert Bank.objects.get(slug="public-one").owner is None


def test_no_primary_keys_are_written(bank):
    rows = json.loads(dump("banks"))
    assert {row["model"] for row in rows} == {model._meta.label_lower for model in MODELS}
    assert not any("pk" in row for row in rows)


def test_every_row_is_found_by_its_natural_key(bank):
    for model in MODELS:
        assert model._default_manager.exists()
        for row in model._default_manager.all():
            assert model._default_manager.get_by_natural_key(*row.natural_key()) == row


def test_two_citations_cannot_have_one_place():
    fact = FactFactory()
    CitationFactory(fact=fact, position=0)
    with pytest.raises(IntegrityError), transaction.atomic():
        CitationFactory(fact=fact, position=0)
    CitationFactory(question=QuestionFactory(fact=fact), position=0)
