"""Reads: a teacher's articles, and one as it will be read."""

import re
from typing import NamedTuple

from django.db.models import QuerySet

from quiz.accounts.models import User
from quiz.core.article.furniture import own_paragraphs

from .models import Article


class Piece(NamedTuple):
    """A stretch of one paragraph."""

    text: str
    own: bool
    """The article's own words; else what its page says around it, which is never asked about."""


def articles_of(user: User) -> QuerySet[Article]:
    """The newest first, without their texts."""
    return Article.objects.filter(owner=user).defer("body")


def as_read(article: Article) -> list[list[Piece]]:
    """The whole body by paragraphs, each in pieces."""
    kept = own_paragraphs(
        article.body, title=article.title, author=article.author or None, publisher=article.publisher or None
    )
    paragraphs: list[list[Piece]] = [[]]
    at = 0
    for paragraph in kept:
        _add_around(paragraphs, article.body[at : paragraph.start])
        paragraphs[-1].append(Piece(paragraph.text, own=True))
        at = paragraph.end
    _add_around(paragraphs, article.body[at:])
    return [pieces for pieces in paragraphs if pieces]


def _add_around(paragraphs: list[list[Piece]], text: str) -> None:
    """Lines between own paragraphs. Words on the same line as one, such as a dateline, stay beside it."""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text)):
        if number:
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(Piece(line.strip(), own=False))
