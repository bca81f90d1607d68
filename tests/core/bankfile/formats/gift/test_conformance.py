"""The GIFT files of the reference grammar, against what it reads in them."""

import json
import re
from pathlib import Path

import pytest

from quiz.core.bankfile.formats.gift import FORMAT
from quiz.core.bankfile.formats.plaintext import clean

DATA = Path(__file__).parents[6] / "shared/data/formats/gift"
FILES = sorted(DATA.glob("*.gift"))
NOT_ASKED = {"Essay", "Description", "Category"}


def plain(text, format="moodle"):
    """Text as ours is: without formatting, and without the space that the grammar sets after a missing word."""
    if isinstance(text, dict):
        text, format = text["text"], text["format"]
    return re.sub(r"_____ (?=\W)", "_____", clean(text, format).text)


def expected(parsed):
    """What the reference says of a question, in our keys."""
    kind, choices = parsed["type"], parsed.get("choices")
    keys = {"ask": plain(parsed["stem"])}
    if kind == "TF":
        return {**keys, "answer": parsed["isTrue"]}
    if kind == "Matching":
        pairs = [(plain(pair["subquestion"]), pair["subanswer"]) for pair in parsed["matchPairs"]]
        return {**keys, "pairs": {left: right for left, right in pairs if left}}
    if kind == "Numerical":
        return {**keys, "answer": amount(choices)}
    weights = {plain(choice["text"]): choice["weight"] for choice in choices}
    if kind == "Short":
        answer, *accept = [text for text, weight in weights.items() if weight in {None, 100}]
        return {**keys, "answer": answer, "accept": accept}
    right = [plain(choice["text"]) for choice in choices if choice["isCorrect"] or (choice["weight"] or 0) > 0]
    several = not any(choice["isCorrect"] for choice in choices)
    wrong = [
        {"text": plain(choice["text"]), "feedback": plain(choice["feedback"])}
        if choice["feedback"]
        else plain(choice["text"])
        for choice in choices
        if plain(choice["text"]) not in right
    ]
    return {**keys, "answer": right if several else right[0], "wrong": wrong}


def amount(found):
    if isinstance(found, list):
        best = max(found, key=lambda choice: 100 if choice["weight"] is None else choice["weight"])
        return amount(best["text"])
    if found["type"] == "high-low":
        return {"from": found["numberLow"], "to": found["numberHigh"]}
    near = {"tolerance": found["range"]} if found.get("range") else {}
    return {"value": found["number"], **near}


@pytest.mark.skipif(not FILES, reason="the reference grammar's GIFT files are not there")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_reads_what_the_reference_reads(file):
    parsed = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))

    found = FORMAT.read(file.read_bytes(), file.name)

    asked = [each for each in parsed if each["type"] not in NOT_ASKED]
    assert len(found.left_out) == len([each for each in parsed if each["type"] in {"Essay", "Description"}])
    assert len(found.reading.bank.questions) == len(asked)
    for item, each in zip(found.reading.bank.questions, asked, strict=True):
        wanted = expected(each)
        written = item.question.written()
        assert {key: written.get(key, []) for key in wanted} == wanted
        assert item.question.explain == (plain(each["globalFeedback"]) if each["globalFeedback"] else "")
        assert list(item.question.tags) == (each["tags"] or [])
    titles = [plain(each["title"].rpartition("/")[2]) for each in parsed if each["type"] == "Category"]
    assert found.reading.bank.title == (titles[0] if titles else file.stem)
