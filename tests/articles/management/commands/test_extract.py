import io
import json
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

BODY = "Norway's prime minister, Ingrid Dahl, closed the harbour of Oslo on Monday.\n"
ARTICLE = f"---\ntitle: Harbour closed\npublisher: Herald\npublished: 2011-05-04\n---\n{BODY}"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(*arguments):
    out = io.StringIO()
    call_command("extract", *arguments, stdout=out)
    return out.getvalue()


def test_one_json_object_a_line_in_the_order_of_the_files(article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Boat sunk\n\nA boat sank near Porto.", encoding="utf-8")
    first, second = (json.loads(line) for line in run(str(article), str(other), "--json").splitlines())
    assert first["article"] == {
        "title": "Harbour closed",
        "publisher": "Herald",
        "author": None,
        "published": "2011-05-04",
        "language": "en",
        "url": None,
    }
    assert second["article"]["title"] == "Boat sunk"
    for span in (*first["sentences"], *first["mentions"]):
        assert BODY[span["start"] : span["end"]] == span["text"]
    assert {"text": "Monday", "value": "2011-05-02"}.items() <= next(
        m.items() for m in first["mentions"] if m["type"] == "date"
    )
    fact = next(f for f in first["facts"] if f["kind"] == "role")
    assert fact["answer"] == BODY[fact["start"] : fact["end"]] == "Ingrid Dahl"
    assert fact["sentence"] == BODY[fact["sentence_start"] : fact["sentence_end"]]
    assert fact["says"].count("{") == 1


def test_a_summary_for_people(article):
    said = run(str(article))
    assert "Harbour closed (Herald, 2011-05-04)" in said
    assert "{Ingrid Dahl}" in said


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(ARTICLE.encode())))
    assert json.loads(run("-", "--json"))["article"]["title"] == "Harbour closed"


def test_all_bad_files_are_named_and_nothing_is_printed(article, tmp_path, capsys):
    empty, large = tmp_path / "empty.txt", tmp_path / "large.txt"
    empty.write_text("")
    large.write_bytes(b"word " * 1_000_000)
    out = io.StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("extract", str(article), str(empty), str(large), str(tmp_path / "no.txt"), stdout=out)
    message = str(caught.value)
    assert f"{empty}: the file is empty" in message
    assert f"{large}: larger than an article may be (500,000 bytes)" in message
    assert "no.txt: cannot be read" in message
    assert out.getvalue() == ""


def test_a_directory_is_an_error_too(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run(str(tmp_path))
