"""Article files named on a command line."""

import sys
from collections.abc import Sequence
from pathlib import Path

from quiz.core.article import MAX_BYTES, Article, ArticleError, read_article


def open_articles(files: Sequence[str]) -> list[Article]:
    """The articles in the files, in their order; "-" is standard input. Raises `ArticleError` naming every bad file."""
    articles, problems = [], []
    for file in files:
        try:
            articles.append(_open(file))
        except ArticleError as error:
            problems.append(str(error))
    if problems:
        raise ArticleError("\n".join(problems))
    return articles


def _open(file: str) -> Article:
    if file == "-":
        return read_article(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")
    try:
        with Path(file).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ArticleError(f"{file}: cannot be read: {error.strerror or error}. Check the name.") from error
    return read_article(data, file)
