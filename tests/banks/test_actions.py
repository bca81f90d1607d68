import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from quiz.accounts.factories import UserFactory
from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.factories import BankFactory, SourceFactory
from quiz.banks.importing.plan import NotYourBankError, plan_import
from quiz.banks.models import Bank, Citation, Fact

pytestmark = pytest.mark.django_db


def load(file, owner=None, **options):
    return import_bank(file=file, owner=owner, **options)


def dump(slug="danube"):
    return export_bank(Bank.objects.get(slug=slug))


def test_the_importer_becomes_the_owner_and_decides_who_reads(teacher, danube):
    load(danube(), owner=teacher)
    bank = Bank.objects.get()
    assert (bank.owner, bank.public) == (teacher, False)

    load(danube(), owner=teacher, public=True)
    load(danube(), owner=teacher)
    bank.refresh_from_db()
    assert bank.public


@pytest.mark.parametrize("owned", [True, False])
def test_a_bank_that_is_not_yours_is_not_overwritten(owned, teacher, danube):
    load(danube(), owner=teacher if owned else None)
    intruder = UserFactory()

    with pytest.raises(NotYourBankError, match="another slug"):
        load(danube(title="Mine now"), owner=intruder)
    with pytest.raises(NotYourBankError):
        plan_import(file=danube(), owner=intruder)
    assert dump() == danube()


def test_a_bank_of_nobody_can_be_adopted_and_a_bank_of_somebody_cannot(teacher, danube):
    load(danube())

    load(danube(), owner=teacher, adopt=True)

    assert Bank.objects.get().owner == teacher
    with pytest.raises(NotYourBankError):
        load(danube(), owner=UserFactory(), adopt=True)


def test_the_operator_leaves_the_owner(teacher, danube):
    load(danube(), owner=teacher)
    load(danube(title="Corrected"))

    assert Bank.objects.get().owner == teacher
    assert Bank.objects.get().title == "Corrected"


def test_other_banks_are_left_alone(danube):
    other = SourceFactory(bank=BankFactory(slug="rhine"), key="guide", title="Along the Rhine")

    load(danube())
    load(danube(sources={}, facts=[], questions=[]))

    other.refresh_from_db()
    assert (other.title, other.retired) == ("Along the Rhine", False)


def test_what_fails_midway_stores_nothing(monkeypatch, danube):
    def fail(*_args, **_kwargs):
        raise ObjectDoesNotExist

    monkeypatch.setattr(Citation.objects, "bulk_create", fail)

    with pytest.raises(ObjectDoesNotExist):
        load(danube())
    assert not Bank.objects.exists()
    assert not Fact.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_store_each_row_once(danube):
    start = threading.Barrier(2)

    def run():
        start.wait()
        try:
            return load(danube())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        plans = [running.result() for running in [pool.submit(run), pool.submit(run)]]

    assert sorted(plan.new for plan in plans) == [False, True]
    assert sum(bool(plan) for plan in plans) == 1
    assert dump() == danube()
