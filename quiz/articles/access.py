"""Which article a request may have. What is not yours does not exist: 404."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from .models import Article


def owned(request: HttpRequest, pk: int) -> Article:
    """One's own article. Raises `Http404`."""
    return get_object_or_404(Article, pk=pk, owner=request.user.pk)
