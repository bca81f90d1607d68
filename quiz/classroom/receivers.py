from typing import Any

from django.dispatch import receiver

from quiz.accounts.models import Learner
from quiz.accounts.signals import guest_joins

from .actions import take_over_seats


@receiver(guest_joins)
def keep_seats(guest: Learner, learner: Learner, **kwargs: Any) -> None:
    take_over_seats(guest=guest, learner=learner)
