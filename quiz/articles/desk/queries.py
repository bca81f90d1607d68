"""Reads: an article's facts as the desk needs them."""

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from quiz.accounts.models import User
from quiz.banks.models import Bank

from ..actions import is_under_way
from ..models import Article, Decision, Extraction, ProposedFact, Publication

PATIENCE = datetime.timedelta(seconds=20)
"""So long an article may wait for a worker before the teacher is told that there seems to be none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading of an article is."""

    state: str
    done: int = 0
    total: int = 0
    problem: str = ""
    unattended: bool = False
    """Nobody has begun with it for so long that no worker seems to run."""
    stalled: bool = False
    """Its worker has gone silent and seems to be dead."""
    ahead: int = 0
    """Articles that are to be read before it."""
    left_out: int = 0

    @property
    def moving(self) -> bool:
        return self.state in (Extraction.State.WAITING, Extraction.State.READING)


def reading_of(article: Article) -> Reading:
    extraction: Extraction | None = getattr(article, "extraction", None)
    if extraction is None:
        return Reading("new")
    now = timezone.now()
    waiting = extraction.state == Extraction.State.WAITING
    ahead = 0
    if waiting:
        others = Extraction.objects.filter(queued_at__lt=extraction.queued_at, queued_at__gt=now - PATIENCE * 30)
        ahead = sum(is_under_way(other, now) for other in others.exclude(pk=extraction.pk))
    return Reading(
        state=extraction.state,
        done=extraction.done,
        total=extraction.total,
        problem=extraction.problem,
        unattended=waiting and not _someone_works(now) and now - extraction.queued_at > PATIENCE,
        stalled=extraction.state == Extraction.State.READING and not is_under_way(extraction, now),
        ahead=ahead,
        left_out=extraction.left_out,
    )


def _someone_works(now: datetime.datetime) -> bool:
    return Extraction.objects.filter(heard_at__gt=now - PATIENCE).exists()


def facts_of(article: Article) -> QuerySet[ProposedFact]:
    """All facts in order, each with where it is published. Two queries whatever their number."""
    publications = Publication.objects.select_related("bank")
    return ProposedFact.objects.filter(article=article).prefetch_related(Prefetch("publications", publications))


def last_decision(article: Article) -> Decision | None:
    return Decision.objects.filter(article=article).defer("before").last()


def banks_of(user: User) -> QuerySet[Bank]:
    return Bank.objects.filter(owner=user)


def last_bank(article: Article) -> Bank | None:
    """The bank that the article was last published in."""
    publication = Publication.objects.filter(proposal__article=article).select_related("bank").last()
    return publication.bank if publication else None


def next_open(fact: ProposedFact) -> int:
    """The next fact that is still open, from this one on and then from the top; this one where none is."""
    still_open = ProposedFact.objects.filter(article=fact.article_id, state=ProposedFact.State.PROPOSED)
    after = still_open.filter(position__gte=fact.position).exclude(pk=fact.pk).first()
    return (after or still_open.first() or fact).pk


def mergeable(fact: ProposedFact) -> list[ProposedFact]:
    """Other facts of the article that say something and were not dropped."""
    others = ProposedFact.objects.filter(article=fact.article_id).exclude(state=ProposedFact.State.DROPPED)
    return [other for other in others.exclude(pk=fact.pk) if other.content.get("says")]


def kept(article: Article) -> int:
    return ProposedFact.objects.filter(article=article, state=ProposedFact.State.KEPT).count()
