"""A guest signs in to an account that has studied before: two histories become one."""

from datetime import datetime

from django.db import transaction

from quiz.accounts.models import Learner

from .locking import lock_history
from .models import Memory, Review, Session
from .replaying import FACTS_AT_A_TIME, replay_facts


@transaction.atomic
def join_histories(*, guest: Learner, learner: Learner, at: datetime) -> None:
    """Everything of the guest's becomes the learner's: no answer is lost, none counts twice.

    A fact that both have studied gets one log, in the order of its times, and the memory that this log amounts to.
    """
    lock_history(learner.pk)
    lock_history(guest.pk)
    own = Review.objects.filter(learner=learner)
    # One showing answered twice, before signing in and again after: the account's answer is the one that was confirmed.
    Review.objects.filter(learner=guest, key__in=own.values("key")).delete()
    facts = list(Review.objects.filter(learner=guest).values_list("fact_id", flat=True).distinct())
    Memory.objects.filter(learner=guest).delete()
    Review.objects.filter(learner=guest).update(learner=learner)
    for start in range(0, len(facts), FACTS_AT_A_TIME):
        replay_facts(learner.pk, facts[start : start + FACTS_AT_A_TIME], write=True)
    _move_sessions(guest, learner, at)


def _move_sessions(guest: Learner, learner: Learner, at: datetime) -> None:
    """One session a bank may be open: the guest's is the one that the person sits in front of."""
    moving = Session.objects.filter(learner=guest, finished_at=None)
    Session.objects.filter(learner=learner, finished_at=None, bank__in=moving.values("bank")).update(
        finished_at=at, question=None
    )
    Session.objects.filter(learner=guest).update(learner=learner)
