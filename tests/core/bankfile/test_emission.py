"""Words are words to every program that reads YAML."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.bankfile.emission import WIDTH, Bare, emit, scalar

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1) | st.text(
    "ab0:, #-'\"\\{}[]|&*!?.~=<\n\t", min_size=1
)


@given(texts.map(lambda text: text.strip() or "a"), texts)
def test_text_comes_back_from_another_reader_as_the_same_text(text: str, key: str):
    mapping = {"text": text, "list": [text, text], key * 2: {key: text}, "deep": [{"text": text, "more": [text]}]}
    for open_keys in (frozenset[str](), frozenset({"list", "deep", "text"})):
        assert yaml.safe_load(emit(mapping, open_keys)) == mapping


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("What does KFOR stand for?", "What does KFOR stand for?"),
        ("NATO's force", "NATO's force"),
        ("no", '"no"'),
        ("true", '"true"'),
        ("010", '"010"'),
        ("12:30", '"12:30"'),
        ("2007-12-07", '"2007-12-07"'),
        (Bare("2007-12-07"), "2007-12-07"),
        (Bare("[2007, 2008]"), '"[2007, 2008]"'),
        ("a: b", '"a: b"'),
        ('say "no"', 'say "no"'),
        ('"no"', "'\"no\"'"),
        ("a\u2028b", '"a\\u2028b"'),
        ("😀", '"😀"'),
        (5, "5"),
        (0.5, "0.5"),
        (True, "true"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: object, written: str):
    assert scalar(value) == written


def test_long_lines_are_broken_at_spaces():
    text = "word " * 100 + "end"
    lines = emit({"a": {"b": [text]}}, frozenset()).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) == 7


def test_a_key_that_is_too_long_for_yaml_is_marked_as_one():
    mapping = {"x" * 2_000: "y", "list": [{"x" * 2_000: "y"}]}
    assert yaml.safe_load(emit(mapping, frozenset())) == mapping
