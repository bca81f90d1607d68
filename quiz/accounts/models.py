"""People. A `User` can sign in; a `Learner` is whoever learns, with an account or without one."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower


class User(AbstractUser):
    """Our own from the first migration, so that it can change. An e-mail address is never required."""

    username = models.CharField(
        max_length=40,
        unique=True,
        # No @: a name is seen by others in a class, an address must not be. No control or direction characters either.
        validators=[RegexValidator(r"^[\w.+-]+\Z", "Use letters, digits and . _ + - only, without spaces.")],
        help_text="Up to 40 letters, digits and . _ + -",
        error_messages={"unique": "Somebody has this username already. Choose another."},
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="username_whatever_the_case",
                violation_error_message="Somebody has this username already. Choose another.",
            )
        ]


class Learner(models.Model):
    """Whose memories these are. A guest is a learner without a user, known by the session that studies."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.user) if self.user_id else f"guest {self.pk}"
