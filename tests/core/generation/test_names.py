import pytest

from quiz.core.generation import names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Moscow", "Russia"),
        ("Washington", "the United States"),
        ("U.S.", "United States"),
        ("U.N.", "the United Nations"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("Mr. Ban", "Ban"),
        ("Berg", "Anna Berg"),
        ("Danish", "Denmark"),
        ("the Kremlin", "Russia"),
    ],
)
def test_names_of_one_thing_are_the_same(left: str, right: str):
    assert names.same(left, right)
    assert names.same(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Norway", "Sweden"), ("North Korea", "South Korea"), ("Anna Berg", "Jon Berg"), ("NATO", "the European Union")],
)
def test_names_of_two_things_are_not(left: str, right: str):
    assert not names.same(left, right)
    assert not names.related(left, right)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Brussels", "Belgium"),
        ("the U.N. Security Council", "the United Nations"),
        ("Scotland", "Britain"),
        ("northern Norway", "Norway"),
    ],
)
def test_a_part_is_related_to_its_whole(part: str, whole: str):
    assert names.related(part, whole)
    assert names.related(whole, part)


def test_restatements_share_their_stems():
    active = names.stems("The United Nations has administered Cyprus since 1964")
    passive = names.stems("Cyprus has been under U.N. administration since 1964")
    assert active == passive


def test_a_capital_is_no_spelling_of_its_country_but_an_acronym_is():
    assert "Moscow" not in names.spellings("Russia")
    assert "US" in names.spellings("the United States")
    assert names.proper("United States") == "the United States"
