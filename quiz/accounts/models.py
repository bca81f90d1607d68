"""People. A `User` can sign in; a `Learner` is whoever learns, with an account or without one."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Our own from the first migration, so that it can change. An e-mail address is never required."""


class Learner(models.Model):
    """Whose memories these are. A guest is a learner without a user, known by the session that studies."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.user) if self.user_id else f"guest {self.pk}"
