"""Pages that tell teachers what the answers say."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quiz.banks import access

from .items import ENOUGH, analyse


@require_safe
@login_required
def bank_items(request: HttpRequest, slug: str) -> HttpResponse:
    bank = access.owned(request, slug)
    return render(request, "insights/bank.html", {"bank": bank, "analysis": analyse(bank), "enough": ENOUGH})
