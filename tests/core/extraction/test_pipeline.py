"""Extraction as a whole: what holds of every text, and what it makes of the five articles where they are at hand."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.article import ArticleError, read_article
from quiz.core.extraction import extract

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"
TOKENS = """Norway Paul Okafor he it the said that “ ” " ' ( ) , . ? — … on Monday 2,500 $3 % 1998 U.S. NATO and because
    president 🙂"""
WORDS = st.sampled_from([*TOKENS.split(), "\n", "\n\n", "\u00a0"])


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_spans_that_slice_back(text):
    try:
        article = read_article("---\ntitle: T\npublished: 2011-05-04\n---\n" + text)
    except ArticleError:
        return
    found = extract(article)
    for span in (*found.sentences, *found.mentions):
        assert article.body[span.start : span.end] == span.text
    for fact in found.facts:
        assert 0 <= fact.start < fact.end <= len(article.body)
        assert fact.says.count("{") == fact.says.count("}") == 1
        assert "{" + fact.answer.casefold() + "}" in fact.says.casefold()
        assert fact.sentence.start <= fact.start < fact.end <= fact.sentence.end


@pytest.fixture(scope="module")
def shared():
    if not ARTICLES.is_dir():
        pytest.skip("the five articles are not at hand")
    articles = {path.stem: read_article(path.read_bytes(), path.name) for path in ARTICLES.glob("*.txt")}
    return {name: (article, extract(article)) for name, article in articles.items()}


def test_offsets_of_the_articles_are_exact(shared):
    for article, found in shared.values():
        for span in (*found.sentences, *found.mentions):
            assert article.body[span.start : span.end] == span.text


def test_furniture_and_journalists_are_never_asked_about(shared):
    for article, found in shared.values():
        told = " ".join([*(s.text for s in found.sentences), *(f.says for f in found.facts)])
        assert not [
            word for word in ("Accessibility", "Breaking News", "Subscribe", "Check Also", "2024") if word in told
        ]
        surname = (article.author or "Nobody").split()[-1]
        assert not [f for f in found.facts if surname in f.says or surname in f.answer]


def test_the_undated_article_keeps_its_weekday(shared):
    article, found = shared["russia-warns-us-and-eu"]
    assert article.published is None
    assert [m.value for m in found.mentions if m.text == "Monday"] == [None]
    assert not [f for f in found.facts if "Monday" in f.says or "Monday" in f.answer]


def test_facts_that_a_teacher_would_ask_are_held(shared):
    held = {(f.kind, f.answer) for _, found in shared.values() for f in found.facts}
    wanted = {
        ("role", "Vojislav Kostunica"),
        ("role", "Fatmir Sejdiu"),
        ("role", "Vitaly Churkin"),
        ("role", "Ban Ki-moon"),
        ("role", "James Appathurai"),
        ("role", "Jaap de Hoop Scheffer"),
        ("role", "Nicholas Burns"),
        ("role", "Sergei Lavrov"),
        ("role", "Alexander Botsan-Kharchenko"),
        ("quantity", "just over 16,000 troops"),
        ("quantity", "10,000 people"),
        ("quantity", "2 million people"),
        ("document", "U.N. Security Council resolution 1244"),
        ("organisation", "North Atlantic Treaty Organization"),
        ("list", "Spain, Cyprus, Greece, Slovakia and Romania"),
        ("date", "10 December 2007"),
        ("date", "November 2007"),
        ("date", "1999"),
        ("place", "Luxembourg"),
    }
    assert wanted <= held


def test_strength_of_the_force_is_a_number(shared):
    (fact,) = [f for f in shared["nato-to-stay-in-kosovo"][1].facts if f.kind == "quantity"]
    assert {key: fact.slots[key] for key in ("value", "unit", "approximator")} == {
        "value": "16000",
        "unit": "troops",
        "approximator": "just over",
    }


def test_what_a_picture_shows_is_no_fact(read):
    text = "Jon Vik met Ana Duarte in Lisbon.\n\nMarta Kowalczyk holds the treaty of Rome.\n\nImage: Sue Park."
    said = " ".join(fact.says for fact in read(text).facts)
    assert "Ana Duarte" in said
    assert "Kowalczyk" not in said
