import io

import pytest
from django.core.management import CommandError, call_command

from quiz.banks.factories import BankFactory, FactFactory
from quiz.banks.models import Bank
from quiz.core.bankfile import read_bank

pytestmark = pytest.mark.django_db


def dump(slug, **options):
    out = io.StringIO()
    call_command("dumpbank", slug, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def danube():
    bank = BankFactory(slug="danube", title="The Danube · Дунав")
    FactFactory(bank=bank, key="mouth", says="The Danube ends in the {Black Sea}.")
    return bank


def test_writes_the_bank_as_a_file(danube):
    bank = read_bank(dump("danube"), "danube.yaml")

    assert bank.title == danube.title
    assert [fact.id for fact in bank.facts] == ["mouth"]


def test_writes_to_a_file_in_utf_8(danube, tmp_path):
    file = tmp_path / "out.yaml"

    assert dump("danube", output=file, format="yaml") == ""
    assert read_bank(file.read_bytes(), "out.yaml").title == danube.title


def test_what_is_dumped_loads_without_a_change(danube, tmp_path):
    file = tmp_path / "danube.yaml"
    FactFactory(bank=danube, key="gone", retired=True)
    dump("danube", output=file)
    call_command("loadbank", file, stdout=io.StringIO())

    again = tmp_path / "again.yaml"
    dump("danube", output=again)

    assert again.read_text() == file.read_text()
    assert Bank.objects.count() == 1


def test_unknown_slug_names_the_nearest(danube):
    BankFactory(slug="rhine")

    with pytest.raises(CommandError, match=r"There is no bank “danub”\. Did you mean danube\?"):
        dump("danub")
    with pytest.raises(CommandError, match=r"Did you mean (danube or rhine|rhine or danube)\?"):
        dump("xyz")


def test_unknown_slug_where_there_are_no_banks():
    with pytest.raises(CommandError, match="load one with loadbank"):
        dump("danube")


def test_a_place_that_cannot_be_written(danube, tmp_path):
    with pytest.raises(CommandError, match=r"No such file or directory\. Choose another place with -o"):
        dump("danube", output=tmp_path / "absent" / "out.yaml")


def test_the_file_tells_the_format_and_what_it_lacks_is_told(danube, tmp_path):
    file, err = tmp_path / "danube.gift", io.StringIO()

    call_command("dumpbank", "danube", output=file, stderr=err, no_color=True)

    assert "The Danube ends in the {=Black Sea}." in file.read_text()
    assert "mouth: written as a short answer with a gap in its text." in err.getvalue()


def test_a_format_may_be_named(danube):
    assert dump("danube", format="gift", stderr=io.StringIO()).startswith("$CATEGORY: $course$/top/The Danube")


def test_a_file_that_does_not_tell_its_format(danube, tmp_path):
    with pytest.raises(CommandError, match=r"does not tell its format\. .* Write --format before it\."):
        dump("danube", output=tmp_path / "danube.odt")
