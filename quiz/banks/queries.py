"""Reads: banks with their figures, and the facts and questions in them."""

import difflib
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from quiz.accounts.models import User

from .models import Bank, Citation, Fact, Question, Source


def readable_banks(user: User | AnonymousUser) -> QuerySet[Bank]:
    """What this user may study: public banks and their own."""
    readable = Q(public=True)
    if user.is_authenticated:
        readable |= Q(owner=user)
    return Bank.objects.filter(readable)


def with_counts(banks: QuerySet[Bank]) -> QuerySet[Bank]:
    """Banks with `fact_count`, `question_count` and `source_count` of what is in use."""
    return banks.annotate(
        fact_count=_count(Fact.objects.filter(retired=False)),
        question_count=_count(Question.objects.filter(status=Question.Status.PUBLISHED, fact__retired=False)),
        source_count=_count(Source.objects.filter(retired=False)),
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    """A subquery each: joining all three tables at once would multiply their rows."""
    counted = rows.filter(bank=OuterRef("pk")).order_by().values("bank").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def published_questions(bank: Bank) -> QuerySet[Question]:
    """What may be asked, each with its fact, in the bank's order."""
    return (
        Question.objects.filter(bank=bank, status=Question.Status.PUBLISHED, fact__retired=False)
        .select_related("fact")
        .order_by("fact__standalone", "fact__position", "position", "pk")
    )


def facts_in_use(bank: Bank) -> QuerySet[Fact]:
    """The bank's facts in order, each with its questions and the sentences that both rest on."""
    citations = Citation.objects.select_related("source")
    questions = Question.objects.exclude(status=Question.Status.REMOVED)
    return Fact.objects.filter(bank=bank, retired=False).prefetch_related(
        Prefetch("citations", citations),
        Prefetch("questions", questions.prefetch_related(Prefetch("citations", citations))),
    )


def sources_in_use(bank: Bank) -> QuerySet[Source]:
    """The bank's sources in order, with `fact_count`: how many facts in use rest on each."""
    return Source.objects.filter(bank=bank, retired=False).annotate(
        fact_count=Count("citations__fact", filter=Q(citations__fact__retired=False), distinct=True)
    )


def nearest_slugs(slug: str, limit: int = 3) -> list[str]:
    """The slugs most like a mistyped one, best first; empty only where there are no banks."""
    slugs = list(Bank.objects.order_by("slug").values_list("slug", flat=True))
    near = difflib.get_close_matches(slug, slugs, n=limit, cutoff=0.4)
    return near or difflib.get_close_matches(slug, slugs, n=limit, cutoff=0)
