"""Hostile YAML is refused, with its place, before it can do harm."""

import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.nodes import MAX_DEPTH, MAX_NODES, compose
from quiz.core.bankfile.tree import List, Map, Scalar

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[" * 40_000, f"f:1:{MAX_DEPTH + 1}: this is nested more than 12 levels deep"),
        ("{a: " * 40_000, "f:1:49: this is nested more than 12 levels deep"),
        ("- " * 40_000, "f:1:25: this is nested more than 12 levels deep"),
        ("? " * 40_000, "f:1:25: this is nested more than 12 levels deep"),
        (LAUGHS, "f:4:8: aliases lead through too many others"),
        ("a: &a [*a]", "f:1:8: the alias *a contains itself"),
        ("a: &a [" + "x, " * 700 + "]\nb: [" + "*a, " * 700 + "]", "the file has too many parts"),
        ("[" + "x, " * MAX_NODES + "]", "the file has too many parts"),
        (
            "a: !!python/object/apply:os.system [ls]",
            "f:1:4: the tag tag:yaml.org,2002:python/object/apply:os.system is not",
        ),
        ("a: !!str 5", "f:1:4: the tag tag:yaml.org,2002:str is not allowed. Delete it"),
        ("a: !thing 5", "f:1:4: the tag !thing is not allowed"),
        ("a: b\n---\na: c", "f:2:1: a second document begins here"),
        ("a: [b", "f:2:1: this is no YAML: did not find expected"),
    ],
)
def test_what_is_refused(text: str, problem: str):
    with pytest.raises(BankFileError) as caught:
        compose(text, "f")
    assert len(caught.value.problems) == 1
    assert problem in str(caught.value)


def test_nodes_know_their_place():
    root = compose("# first\nkey: [a, 'b']\nčšž: {x: y}\n", "f")
    assert isinstance(root, Map)
    (key, value), (_, other) = root.entries
    assert (key.line, key.column) == (2, 1)
    assert isinstance(value, List)
    assert [(entry.line, entry.column) for entry in value.entries] == [(2, 7), (2, 10)]
    assert [entry.plain for entry in value.entries if isinstance(entry, Scalar)] == [True, False]
    assert (other.line, other.column) == (3, 6)


def test_an_alias_stands_for_what_it_names():
    root = compose("a: &a [x]\nb: *a\nc: [*a]", "f")
    assert isinstance(root, Map)
    assert root.entries[0][1] is root.entries[1][1]


def test_nothing_is_nothing():
    assert compose("", "f") is None
    assert compose("# a comment\n", "f") is None
