"""Which bank a request may have. What is not yours to see does not exist: 404."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from .models import Bank
from .queries import readable_banks


def readable(request: HttpRequest, slug: str) -> Bank:
    """A public bank, or one's own. Raises `Http404`."""
    return get_object_or_404(readable_banks(request.user), slug=slug)


def owned(request: HttpRequest, slug: str) -> Bank:
    """One's own bank. Raises `Http404`."""
    return get_object_or_404(Bank, slug=slug, owner=request.user.pk, owner__isnull=False)
