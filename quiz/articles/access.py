"""Which article, or fact of one, a request may have. What is not yours does not exist: 404."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from .models import Article, ProposedFact


def owned(request: HttpRequest, pk: int) -> Article:
    """One's own article. Raises `Http404`."""
    return get_object_or_404(Article.objects.select_related("extraction"), pk=pk, owner=request.user.pk)


def owned_fact(request: HttpRequest, pk: int, fact: int) -> ProposedFact:
    """A fact of one's own article. Raises `Http404`."""
    facts = ProposedFact.objects.select_related("article")
    return get_object_or_404(facts, pk=fact, article=pk, article__owner=request.user.pk)
