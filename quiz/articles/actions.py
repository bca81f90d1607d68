"""Writes."""

import datetime
from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django.utils import timezone

from . import tasks
from .models import Article, Extraction

SILENCE = datetime.timedelta(minutes=2)
"""So long after its last word a reading is taken for dead. It speaks after every paragraph, then no more until its
questions are written: 40 seconds for the longest article that is taken."""


@transaction.atomic
def add_articles(*, articles: Iterable[Article]) -> None:
    """Stores new articles, all or none, and has them read."""
    for article in articles:
        article.save()
        start_reading(article=article)


@transaction.atomic
def start_reading(*, article: Article) -> Extraction:
    """Has a worker read the article, unless one is at it or about to be. What was decided at the desk stays."""
    now = timezone.now()
    extraction, new = Extraction.objects.select_for_update().get_or_create(
        article=article, defaults={"queued_at": now, "attempt": 1}
    )
    if not new:
        if is_under_way(extraction, now):
            return extraction
        extraction.state = Extraction.State.WAITING
        extraction.attempt += 1
        extraction.done = extraction.total = extraction.left_out = 0
        extraction.queued_at, extraction.heard_at, extraction.problem = now, None, ""
        extraction.save()
    transaction.on_commit(partial(tasks.read_article.enqueue, extraction.pk, extraction.attempt))
    return extraction


def is_under_way(extraction: Extraction, now: datetime.datetime) -> bool:
    """Whether the article is being read, or waits for a worker and has not waited long."""
    ended = (Extraction.State.DONE, Extraction.State.FAILED)
    return extraction.state not in ended and now - (extraction.heard_at or extraction.queued_at) < SILENCE
