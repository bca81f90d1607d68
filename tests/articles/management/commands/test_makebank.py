"""`makebank` end to end: from article files to a bank file that reads back."""

import io
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from quiz.core.bankfile import read_bank

SHARED = Path(__file__).parents[5] / "shared" / "articles"
FIVE = sorted(SHARED.glob("*.txt"))

FERRY = """---
title: Ferry line to Gotland saved
publisher: The Harbour Paper
author: Nils Skribent
published: 2011-05-14
---
The Swedish government will keep the ferry line to Gotland, Transport Minister Karin Holm told reporters in Stockholm on
Friday.

The line carries about 1,600 passengers a day. Sweden opened it in 1865, and the European Union has paid for it since
1997.

“Without the ferry there is no island that people can live on,” said Erik Blom, the mayor of Visby.

Finland and Estonia welcomed the decision. Denmark opposes it.
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    return path


def make(*args: str | Path, **options: object) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("makebank", *map(str, args), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def test_a_bank_is_written_that_reads_back(ferry: Path, tmp_path: Path):
    target = tmp_path / "bank.yaml"
    out, err = make(ferry, "-o", target, title="Ferries", slug="ferries")
    assert out == ""
    assert "facts" in err
    bank = read_bank(target.read_bytes(), "bank.yaml")
    assert (bank.slug, bank.title) == ("ferries", "Ferries")
    source = bank.sources["ferry"]
    assert (source.title, source.author, source.published.isoformat()) == (
        "Ferry line to Gotland saved",
        "Nils Skribent",
        "2011-05-14",
    )
    assert bank.facts


def test_every_fact_shows_where_it_is_said(ferry: Path):
    bank = read_bank(make(ferry)[0], "out")
    body = FERRY.split("---\n", 2)[2]
    for fact in bank.facts:
        assert fact.says
        assert fact.kind
        for evidence in fact.from_:
            assert body[evidence.start : evidence.end] == evidence.sentence
            assert evidence.answer in evidence.sentence


def test_the_same_article_gives_the_same_bytes(ferry: Path):
    assert make(ferry)[0] == make(ferry)[0]


def test_what_is_left_out_is_told_on_request(ferry: Path):
    silent, told = make(ferry)[1], make(ferry, report=True)[1]
    assert "Left out:" not in silent
    count = int(re.search(r"(\d+) questions and facts left out", told)[1])
    assert told.count("Left out: ") == count


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FERRY.encode())))
    bank = read_bank(make("-")[0], "out")
    assert list(bank.sources) == ["ferry-line-to-gotland-saved"]


def test_every_bad_article_is_named_and_nothing_is_written(ferry: Path, tmp_path: Path):
    empty, german = tmp_path / "empty.txt", tmp_path / "german.txt"
    empty.write_text("")
    german.write_text(
        "Die Regierung hat am Freitag beschlossen, dass die Fähre nach Gotland weiter fahren soll. Die Bürger der "
        "Insel sind froh, und der Minister sagte, er werde die Linie noch zehn Jahre mit Geld des Staates bezahlen. "
        "Nur die Opposition ist nicht zufrieden, weil sie das Geld lieber für die Schulen ausgeben will."
    )
    target = tmp_path / "bank.yaml"
    with pytest.raises(CommandError) as error:
        make(ferry, empty, tmp_path / "missing.txt", german, "-o", target)
    told = str(error.value)
    assert all(name in told for name in ("empty.txt", "missing.txt", "german.txt"))
    assert "ferry.txt" not in told
    assert not target.exists()


def test_an_article_is_given_once(ferry: Path, tmp_path: Path):
    again = tmp_path / "again.txt"
    again.write_text(FERRY)
    with pytest.raises(CommandError, match=r"again\.txt: the same article"):
        make(ferry, again)


def test_a_text_without_facts_makes_no_bank(tmp_path: Path):
    plain = tmp_path / "plain.txt"
    plain.write_text(
        "It was the best of days and it was the worst of days, and that is all that there is to say about it."
    )
    with pytest.raises(CommandError, match="Nothing was found"):
        make(plain, "-o", tmp_path / "bank.yaml")
    assert not (tmp_path / "bank.yaml").exists()


def test_a_bad_slug_is_told(ferry: Path):
    with pytest.raises(CommandError, match="slug"):
        make(ferry, slug="No Slug!")


def test_a_place_that_cannot_be_written_is_told(ferry: Path, tmp_path: Path):
    with pytest.raises(CommandError, match="cannot be written"):
        make(ferry, "-o", tmp_path / "nowhere" / "bank.yaml")


@pytest.fixture(scope="module")
def five() -> str:
    if len(FIVE) < 5:
        pytest.skip("the five shared articles are not here")
    return make(*FIVE)[0]


def test_the_five_articles_make_one_sound_bank(five: str):
    bank = read_bank(five, "five")
    types = {item.question.type for _, item in bank.items()}
    assert len(types) >= 7
    assert len(bank.facts) >= 40
    assert len(bank.sources) == 5
    assert bank.sources["russia-warns-us-and-eu"].published is None
    assert any(len({evidence.source for evidence in fact.from_}) > 1 for fact in bank.facts)


def test_neither_page_furniture_nor_reporters_are_asked_about(five: str):
    bank = read_bank(five, "five")
    asked = [str(item.question.written()) for _, item in bank.items()]
    for word in (
        "Stearns",
        "Stefan Bos",
        "Antonova",
        "Schoetzau",
        "Telegram",
        "2024",
        "Accessibility",
        "Subscribe",
        "VOA",
    ):
        assert not [text for text in asked if word in text], word


def test_the_article_without_a_date_stays_without(five: str):
    bank = read_bank(five, "five")
    only = [fact for fact in bank.facts if {e.source for e in fact.from_} == {"russia-warns-us-and-eu"}]
    assert only
    for fact in only:
        assert not re.match(r"\d{4}-\d{2}", fact.when), fact.says
        assert not re.search(r"\b(?:2007|2008)\b", fact.says)
        for item in fact.questions:
            assert "Monday" not in str(item.question.written())


def test_only_the_most_central_facts_where_so_wished(ferry: Path):
    everything, top = (read_bank(make(ferry, *wish)[0], "bank.yaml") for wish in ((), ("--top", "1")))
    assert top.facts == everything.facts[:1]
    assert len(everything.facts) > 1


def test_no_facts_at_all_cannot_be_wished_for(ferry: Path):
    with pytest.raises(CommandError, match="Give 1 or more"):
        make(ferry, "--top", "0")
