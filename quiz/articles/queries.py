"""Reads: a teacher's articles, and one as it will be read."""

import re
from typing import Any, NamedTuple

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from quiz.accounts.models import User

from .models import Article, ProposedFact
from .reading import core_article


class Piece(NamedTuple):
    """A stretch of one paragraph."""

    text: str
    own: bool
    """The article's own words; else what its page says around it, which is never asked about."""
    start: int = 0
    """Where the article's own words begin in the body."""


def articles_of(user: User) -> QuerySet[Article]:
    """The newest first, without their texts."""
    return Article.objects.filter(owner=user).defer("body")


def with_facts(articles: QuerySet[Article]) -> QuerySet[Article]:
    """With how far each was read, `found`: how many facts are in it, and `kept`: how many of them are."""
    facts = ProposedFact.objects.filter(article=OuterRef("pk")).order_by().values("article")
    kept = facts.filter(state=ProposedFact.State.KEPT)
    return articles.select_related("extraction").annotate(found=_count(facts), kept=_count(kept))


def _count(rows: QuerySet[ProposedFact, Any]) -> Coalesce:
    """A subquery: a join would have the database group by whole texts."""
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def as_read(article: Article) -> list[list[Piece]]:
    """The whole body by paragraphs, each in pieces."""
    paragraphs: list[list[Piece]] = [[]]
    at = 0
    for paragraph in core_article(article).paragraphs:
        _add_around(paragraphs, article.body[at : paragraph.start])
        paragraphs[-1].append(Piece(paragraph.text, own=True, start=paragraph.start))
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
