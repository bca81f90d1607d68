from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from .access import SESSION_KEY
from .actions import join_guest
from .models import User


@receiver(user_logged_in)
def keep_what_the_guest_learnt(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """On signing in and on signing up. The guest leaves the session, so that nobody else takes them over later."""
    guest_id = request.session.pop(SESSION_KEY, None)
    if guest_id is not None:
        join_guest(guest_id=guest_id, user=user)
