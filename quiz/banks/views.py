"""The banks one may study, one of them, and its file."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quiz.core.bankfile import write_bank

from . import access, queries
from .exporting import export_bank
from .models import Bank
from .outline import outline
from .presentation import present_fact

BANKS_A_PAGE = 30
FACTS_A_PAGE = 30


@require_safe
def bank_list(request: HttpRequest) -> HttpResponse:
    banks = queries.with_counts(queries.readable_banks(request.user)).select_related("owner")
    page = Paginator(banks, BANKS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "banks/list.html", {"page": page})


@require_safe
def bank_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Facts with their answers for the owner; for everyone else an outline, from which no answer can be told."""
    bank = queries.with_counts(Bank.objects.filter(pk=access.readable(request, slug).pk)).get()
    owns = request.user.is_authenticated and bank.owner_id == request.user.pk
    context = {
        "bank": bank,
        "owns": owns,
        "outline": outline(bank),
        "sources": queries.sources_in_use(bank),
    }
    if owns:
        page = Paginator(queries.facts_in_use(bank), FACTS_A_PAGE).get_page(request.GET.get("page"))
        context |= {"page": page, "facts": [present_fact(fact) for fact in page]}
    return render(request, "banks/detail.html", context)


@require_safe
def bank_export(request: HttpRequest, slug: str) -> HttpResponse:
    """The owner's bank as its file."""
    bank = access.owned(request, slug)
    return HttpResponse(
        write_bank(export_bank(bank)),
        content_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{bank.slug}.yaml"'},
    )
