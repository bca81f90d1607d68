"""A teacher's private texts. Only their owner ever sees them."""

from django.conf import settings
from django.db import models


class Article(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="articles")
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    published = models.DateField(null=True, blank=True, help_text="Empty where it is not known; never guessed.")
    language = models.CharField(max_length=35, default="en", help_text="BCP 47")
    url = models.URLField(max_length=500, blank=True)
    body = models.TextField(help_text="As it was given: every offset counts its characters.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title
