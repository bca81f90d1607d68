"""From an article to its questions, against the bare spaCy pipeline on the same paragraphs."""

from collections.abc import Iterator
from pathlib import Path

import spacy

from quiz.articles.bankmaking import Input, make_bank, read_articles
from quiz.core.extraction import extract
from quiz.core.extraction.parse import MODEL

from ._rows import Row, timed

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))


def run(*, quick: bool) -> Iterator[Row]:
    inputs = read_articles([str(file) for file in ARTICLES])
    words = sum(len(one.article.body.split()) for one in inputs)
    times = 1 if quick else 15
    bare = spacy.load(MODEL)
    yield Row("bare spaCy", words, timed(lambda: list(bare.pipe(_paragraphs(inputs))), times))
    yield Row("extraction", words, timed(lambda: [extract(one.article) for one in inputs], times))
    yield Row("extraction + generation, as makebank", words, timed(lambda: make_bank(inputs), times))


def _paragraphs(inputs: list[Input]) -> list[str]:
    return [paragraph.text for one in inputs for paragraph in one.article.paragraphs]
