from typing import Any

from django.dispatch import receiver
from django.utils import timezone

from quiz.accounts.models import Learner
from quiz.accounts.signals import guest_joins

from .joining import join_histories


@receiver(guest_joins)
def keep_what_the_guest_remembers(guest: Learner, learner: Learner, **kwargs: Any) -> None:
    join_histories(guest=guest, learner=learner, at=timezone.now())
