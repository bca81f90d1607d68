"""What a worker does with an article: reads it, and stores the facts and questions that it proposes.

Only a worker calls this. spaCy is loaded when it reads its first article.
"""

import logging
import time
from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db import transaction
from django.utils import timezone

from quiz.core.bankfile import written_fact

from .bankmaking import fresh
from .models import Article, Decision, Extraction, ProposedFact
from .proposing import Found, Proposal, propose
from .reading import core_article

logger = logging.getLogger(__name__)

TELL_EVERY = 0.5
"""Seconds between two notes of progress."""

ONLY_FURNITURE = (
    "Every line of the text looks like menus, bylines or teasers, so there is nothing to read. "
    "Add the article once more, with its sentences."
)
NOTHING_FOUND = (
    "Nothing was found that a good question could be asked about. "
    "News reports of some paragraphs that name people, places, dates or figures work best."
)
INTERRUPTED = "The worker was stopped in the midst of it. Read the article again."
UNFORESEEN = (
    "Something went wrong on our side ({name}); the server's log has more. "
    "Read the article again. If it fails once more, add the article in smaller parts."
)


class SupersededError(Exception):
    """The article was deleted or its reading started anew: nobody waits for this one any more."""


def read(*, extraction: Extraction, attempt: int) -> None:
    """Whatever happens the teacher is told of it; what was not foreseen is raised again for the task's log."""
    progress = _Progress(extraction.pk, attempt)
    try:
        progress.tell(0, 0)
        article = core_article(extraction.article)
        if article.paragraphs:
            store(article=extraction.article, found=propose(article, progress.tell), progress=progress)
        else:
            progress.finish(Extraction.State.FAILED, problem=ONLY_FURNITURE)
    except SupersededError:
        logger.info("Article %s was read in vain: it is gone, or read anew", extraction.article_id)
    except Exception as error:
        logger.exception("Article %s could not be read", extraction.article_id)
        progress.fail(UNFORESEEN.format(name=type(error).__name__))
        raise
    except BaseException:
        progress.fail(INTERRUPTED)
        raise


class _Progress:
    """Tells how far the reading is, and notices when nobody waits for it any more."""

    def __init__(self, extraction: int, attempt: int) -> None:
        ended = (Extraction.State.DONE, Extraction.State.FAILED)
        self.mine = Extraction.objects.filter(pk=extraction, attempt=attempt).exclude(state__in=ended)
        self.told_at = -TELL_EVERY

    def tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done == total or now - self.told_at >= TELL_EVERY:
            self.told_at = now
            self._update(state=Extraction.State.READING, done=done, total=total)

    def finish(self, state: Extraction.State, *, problem: str = "", left_out: int = 0) -> None:
        self._update(state=state, problem=problem, left_out=left_out)

    def fail(self, problem: str) -> None:
        self.mine.update(state=Extraction.State.FAILED, problem=problem, heard_at=timezone.now())

    def _update(self, **values: Any) -> None:
        if not self.mine.update(heard_at=timezone.now(), **values):
            raise SupersededError


@transaction.atomic
def store(*, article: Article, found: Found, progress: _Progress) -> None:
    """Puts what was found in the place of what nobody has decided about; every decision stays as it was made."""
    # First of all: it holds the row, and of two readings of one article the older stores nothing.
    if found.proposals:
        progress.finish(Extraction.State.DONE, left_out=found.left_out)
    else:
        progress.finish(Extraction.State.FAILED, problem=NOTHING_FOUND, left_out=found.left_out)
    stored = ProposedFact.objects.filter(article=article)
    stored.filter(state=ProposedFact.State.PROPOSED, edited=False, publications=None, merged=None).delete()
    decided = {(fact.found_as, fact.start): fact for fact in stored}
    taken = set(chain.from_iterable(_ids(fact.content) for fact in decided.values()))
    ProposedFact.objects.bulk_create(_new(article, found.proposals, decided, taken), batch_size=200)
    ProposedFact.objects.bulk_update(decided.values(), ["position"], batch_size=200)
    Decision.objects.filter(article=article).delete()


def _new(
    article: Article,
    proposals: Sequence[Proposal],
    decided: dict[tuple[str, int | None], ProposedFact],
    taken: set[str],
) -> list[ProposedFact]:
    """The proposals that are not decided about already; those that are only take their new places."""
    new = []
    for position, proposal in enumerate(proposals):
        known = decided.get((proposal.says, proposal.start))
        if known:
            known.position = position
            continue
        new.append(
            ProposedFact(
                article=article,
                position=position,
                start=proposal.start,
                end=proposal.end,
                content=_with_own_ids(written_fact(proposal.fact), taken),
                found_as=proposal.says,
                conflict=proposal.conflict,
            )
        )
    return new


def _with_own_ids(content: dict[str, Any], taken: set[str]) -> dict[str, Any]:
    """With ids that no other fact of the article has."""
    for part in (content, *content.get("questions", ())):
        part["id"] = fresh(part["id"], taken - {content["id"]} if part is not content else taken)
        taken.add(part["id"])
    return content


def _ids(content: dict[str, Any]) -> list[str]:
    return [content["id"], *(question["id"] for question in content.get("questions", ()))]
