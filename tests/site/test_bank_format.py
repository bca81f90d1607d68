"""The help page of the bank format, whose every example is run, and the JSON Schema for editors."""

import html
import io
import re
import shlex

import pytest
from django.core.management import call_command
from django.urls import reverse

from quiz.banks.models import Bank
from quiz.core.bankfile import read, read_bank
from quiz.core.bankfile.jsonschema import bank_schema
from quiz.core.bankfile.lint import advise
from quiz.core.bankfile.manual import manual
from quiz.core.questions.registry import TYPES

HEAD = "bank: example\ntitle: An example\n"


@pytest.fixture
def page(client, db) -> str:
    return client.get(reverse("site:bank-format")).content.decode()


@pytest.fixture
def examples(page) -> list[str]:
    """Every example of the page: banks, parts of banks, and commands."""
    return [html.unescape(found) for found in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", page, re.DOTALL)]


@pytest.fixture
def banks(examples) -> list[str]:
    """The examples of YAML, each made a whole bank where it is a part of one."""
    found = [text for text in examples if not text.startswith("python ")]
    return [text if text.startswith("bank:") else HEAD + text for text in found]


def test_every_example_is_read_and_well_written(banks):
    assert len(banks) == len(TYPES) + 6
    for text in banks:
        reading = read(text, "example.yaml")
        assert [str(advice) for advice in advise(reading)] == [], text


def test_the_examples_show_every_type(banks):
    shown = {item.question.type for text in banks for _, item in read_bank(text, "example.yaml").items()}
    assert shown == set(TYPES)


def test_every_command_runs(examples, db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seas.yaml").write_text(examples[0])
    (commands,) = [text for text in examples if text.startswith("python ")]

    for line in commands.splitlines():
        words = shlex.split(line, comments=True)
        assert words[:2] == ["python", "manage.py"]
        call_command(*words[2:], stdout=io.StringIO(), stderr=io.StringIO())

    assert Bank.objects.get().slug == "seas"
    assert read_bank((tmp_path / "seas.yaml").read_bytes(), "seas.yaml").title == "The seas of Europe"
    assert (tmp_path / "bank.schema.json").exists()


def test_every_key_is_explained(page):
    outer = [*manual().types, manual().bank, manual().source, manual().fact, manual().evidence, manual().question]
    parts = [*outer, *(inner for part in outer for inner in part.inner)]
    for part in parts:
        for key in part.keys:
            assert f"<dt><code>{key.name}</code></dt>" in page
            assert html.escape(key.value) in page
    assert page.count("<strong>required</strong>") == sum(key.required for part in parts for key in part.keys)


def test_every_link_within_the_page_leads_somewhere(page):
    targets = re.findall(r'href="#([^"]+)"', page)
    assert len(targets) > len(TYPES)
    for target in targets:
        assert page.count(f' id="{target}"') == 1


def test_the_line_for_editors_names_the_schema_of_this_installation(examples, client, db):
    (line,) = [text for text in examples if text.startswith("# yaml-language-server")]
    address = re.fullmatch(r"# yaml-language-server: \$schema=(http://testserver/\S+)\n", line)[1]
    response = client.get(address.removeprefix("http://testserver"))

    assert response["Content-Type"] == "application/schema+json"
    assert response.json() == bank_schema()


def test_every_page_links_to_it(client, db):
    assert f'href="{reverse("site:bank-format")}"' in client.get(reverse("account_login")).content.decode()


@pytest.mark.parametrize("name", ["site:bank-format", "site:bank-schema"])
def test_both_are_for_everyone_and_only_to_be_read(client, name, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        assert client.get(reverse(name)).status_code == 200
    assert client.post(reverse(name)).status_code == 405
