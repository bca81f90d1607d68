"""Today's page, one question at a time, and what a session came to.

A question and its verdict are one page, `study:question`. With JavaScript htmx swaps the part that changes; without it
the same addresses answer with whole pages, and an answer redirects to its verdict, so that reloading sends nothing.
"""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect, replace_url

from quiz.accounts.access import current_learner, studying_learner
from quiz.accounts.models import Learner
from quiz.banks.access import readable
from quiz.banks.models import Bank
from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.registry import load

from . import access, actions, planning, queries
from .forms import AnswerForm
from .history import history_of
from .models import Review, Session
from .sheets import Sheet, sheet, turned
from .summaries import summary as sum_up
from .verdicts import verdict

OTHER_BANKS = 12
"""So many banks that are new to the learner are offered on today's page; the rest are on the page of banks."""


@never_cache
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    learner = current_learner(request)
    now = timezone.now()
    shelves = queries.begun_shelves(request.user, learner, now) if learner else []
    others = list(queries.other_banks(request.user, learner)[: OTHER_BANKS + 1])
    context = {
        "shelves": shelves,
        "due": sum(shelf.due for shelf in shelves),
        "others": others[:OTHER_BANKS],
        "more": len(others) > OTHER_BANKS,
        "now": now,
    }
    return render(request, "study/today.html", context)


@require_POST
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin, or go on. Whoever has no account becomes a guest here, and not before."""
    bank = readable(request, slug)
    actions.start_session(learner=studying_learner(request), bank=bank, at=timezone.now())
    request.session.modified = True  # sends the cookie anew: it runs out a year after the last session, not the first
    return redirect("study:question", slug)


@never_cache
@require_safe
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """The question to answer now; `?turn` shows a card's back, `?answer=<key>` the verdict on an answer given."""
    bank = readable(request, slug)
    learner = current_learner(request)
    if key := request.GET.get("answer"):
        return _show_verdict(request, bank, access.own_review(learner, bank, key))
    session = access.open_session(learner, bank)
    if learner is None or session is None:
        return _show_rest(request, bank, learner)
    shown = actions.show_next(session=session, at=timezone.now())
    if shown is None or shown.question is None:
        return _to_summary(request, session)
    page = sheet(shown.question, shown.key)
    if "turn" in request.GET:
        memory = queries.memory_of(learner, shown.question.fact_id)
        page = turned(page, history_of(memory), timezone.now())
    return _show_sheet(request, bank, page, session)


@require_POST
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Mark an answer and store it, once for each key. What cannot be read is told, and the question shown again."""
    bank = readable(request, slug)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show_again(request, bank, form.problem)
    asked = access.answerable(bank, form.cleaned_data["question"])
    key = form.cleaned_data["key"]
    values = dict(request.POST.lists())
    try:
        response = load(asked.type, asked.content, bank.language).read(values, str(key))
    except MalformedAnswer as error:
        session = access.open_session(current_learner(request), bank)
        return _show_sheet(request, bank, sheet(asked, key, given=values, problem=str(error)), session, status=422)
    learner = studying_learner(request)
    session = access.open_session(learner, bank)
    now = timezone.now()
    review = actions.record_answer(
        learner=learner,
        question=asked,
        key=key,
        response=response,
        at=now,
        milliseconds=actions.answering_time(session, key, now, form.cleaned_data["milliseconds"]),
        session=session,
    )
    address = f"{reverse('study:question', args=[slug])}?{urlencode({'answer': review.key})}"
    if not _wants_part(request):
        return HttpResponseRedirect(address, status=303)
    return replace_url(_show_verdict(request, bank, review), address)


@require_POST
def finish(request: HttpRequest, slug: str) -> HttpResponse:
    """Stop here; what is left comes back by itself."""
    bank = readable(request, slug)
    session = access.open_session(current_learner(request), bank)
    if session is None:
        return redirect("study:today")
    actions.finish_session(session=session, at=timezone.now())
    return redirect("study:summary", session.pk)


@never_cache
@require_safe
def summary(request: HttpRequest, pk: int) -> HttpResponse:
    session = access.own_session(request, pk)
    now = timezone.now()
    context = {
        "bank": session.bank,
        "summary": sum_up(session, now),
        "shelf": queries.shelf(session.learner, session.bank, now),
    }
    return render(request, "study/summary.html", context)


def _show_sheet(
    request: HttpRequest, bank: Bank, page: Sheet, session: Session | None, status: int = 200
) -> HttpResponse:
    return _show(request, bank, "study/sheet.html", {"sheet": page}, session, status)


def _show_verdict(request: HttpRequest, bank: Bank, review: Review) -> HttpResponse:
    return _show(request, bank, "study/verdict.html", {"verdict": verdict(review)}, review.session)


def _show_again(request: HttpRequest, bank: Bank, problem: str) -> HttpResponse:
    """The question of the session, after a form that does not even say which question it answers."""
    session = access.open_session(current_learner(request), bank)
    if session and session.question:
        return _show_sheet(request, bank, sheet(session.question, session.key, problem=problem), session, status=422)
    return _show_rest(request, bank, current_learner(request), problem)


def _show_rest(request: HttpRequest, bank: Bank, learner: Learner | None, problem: str = "") -> HttpResponse:
    """Where there is no question to show: what there would be, and the button that starts it."""
    now = timezone.now()
    context = {"bank": bank, "shelf": queries.shelf(learner, bank, now), "now": now, "problem": problem}
    return render(request, "study/rest.html", context, status=422 if problem else 200)


def _show(
    request: HttpRequest, bank: Bank, part: str, context: dict[str, Any], session: Session | None, status: int = 200
) -> HttpResponse:
    """The whole page, or the part that htmx swaps."""
    if session:
        memories = queries.session_memories(session)
        context["progress"] = planning.progress(session.facts, memories, since=session.started_at)
    context |= {"bank": bank, "part": part, "fragment": _wants_part(request)}
    return render(request, part if context["fragment"] else "study/question.html", context, status=status)


def _to_summary(request: HttpRequest, session: Session) -> HttpResponse:
    address = reverse("study:summary", args=[session.pk])
    return HttpResponseClientRedirect(address) if _wants_part(request) else HttpResponseRedirect(address)


def _wants_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers
