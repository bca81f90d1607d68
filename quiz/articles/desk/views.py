"""The review desk: an article and the facts found in it, and what the teacher does with them.

Every button is a plain form; with htmx the desk changes in place.
"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quiz.accounts.access import SignedInRequest
from quiz.banks.importing.plan import NotYourBankError
from quiz.core.bankfile import schema

from .. import access
from ..actions import start_reading
from ..models import Article, ProposedFact
from . import actions, queries
from .forms import FactForm, MergeForm, PublishForm
from .presentation import card, line, marked
from .publishing import publish

State = ProposedFact.State
STATES = {"keep": State.KEPT, "drop": State.DROPPED, "reopen": State.PROPOSED}


@require_safe
@login_required
def desk(request: SignedInRequest, pk: int) -> HttpResponse:
    """The desk, or how far the reading is as long as it goes on."""
    article = access.owned(request, pk)
    chosen = request.GET.get("fact", "")
    return show(request, article, int(chosen) if chosen.isdecimal() and len(chosen) < 19 else None)


@require_POST
@login_required
def read(request: SignedInRequest, pk: int) -> HttpResponse:
    """Has the article read, for the first time or again."""
    start_reading(article=access.owned(request, pk))
    return redirect("articles:desk", pk)


@require_POST
@login_required
def decide(request: SignedInRequest, pk: int, fact: int) -> HttpResponse:
    """`do` is keep, drop or reopen; with `question` it is about one question of the fact."""
    decided = access.owned_fact(request, pk, fact)
    do, question = request.POST.get("do", ""), request.POST.get("question", "")
    if do not in STATES:
        return HttpResponse("There is no such decision.", status=400, content_type="text/plain")
    try:
        if question:
            said = actions.decide_question(fact=decided, question=question, drop=do == "drop")
        else:
            said = actions.decide(fact=decided, state=STATES[do])
    except actions.UndecidableError as error:
        return answer(request, decided.article, str(error), decided.pk, level=messages.WARNING)
    going_on = not question and do != "reopen"
    return answer(request, decided.article, said, queries.next_open(decided) if going_on else decided.pk)


@require_POST
@login_required
def keep_rest(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    return answer(request, article, actions.keep_rest(article=article), None)


@require_POST
@login_required
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    return answer(request, article, *actions.undo(article=article))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def edit(request: SignedInRequest, pk: int, fact: int) -> HttpResponse:
    edited = access.owned_fact(request, pk, fact)
    content = schema.Fact.model_validate(edited.content)
    form = FactForm(content, request.POST if request.method == "POST" else None)
    if form.is_valid() and form.edited:
        return answer(request, edited.article, actions.edit(fact=edited, content=form.edited), edited.pk)
    context = {"form": form, "fact": edited, "article": edited.article}
    return render(request, "articles/desk/edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def merge(request: SignedInRequest, pk: int, fact: int) -> HttpResponse:
    kept = access.owned_fact(request, pk, fact)
    form = MergeForm(kept, queries.mergeable(kept), request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            said = actions.merge(fact=kept, other=form.chosen())
        except actions.UndecidableError as error:
            form.add_error(None, str(error))
        else:
            return answer(request, kept.article, said, kept.pk)
    context = {"form": form, "fact": kept, "article": kept.article}
    return render(request, "articles/desk/merge.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def publish_kept(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    kept = queries.kept(article)
    last = queries.last_bank(article)
    data = request.POST if request.method == "POST" else None
    form = PublishForm(article, queries.banks_of(request.user), last, data)
    if form.is_valid():
        chosen = form.cleaned_data
        new = {"title": chosen["title"], "public": chosen["public"]}
        try:
            bank, plan = publish(
                article=article,
                owner=request.user,
                **({"slug": chosen["bank"]} if chosen["bank"] else {"slug": chosen["slug"], **new}),
            )
        except NotYourBankError:
            form.add_error("slug", "This address is taken. Choose another.")
        else:
            changed = "Published" if plan else "Nothing has changed since it was last published"
            messages.success(request, f"{changed}: “{bank.title}”.")
            return redirect("banks:detail", bank.slug)
    context = {"form": form, "article": article, "kept": kept, "last": last}
    return render(request, "articles/desk/publish.html", context, status=422 if form.errors else 200)


def answer(
    request: SignedInRequest, article: Article, said: str, fact: int | None, level: int = messages.SUCCESS
) -> HttpResponse:
    """After a decision: the desk again, at a fact, with what was done in words."""
    address = reverse("articles:desk", args=[article.pk]) + (f"?fact={fact}#fact-{fact}" if fact else "")
    if not _wants_part(request):
        messages.add_message(request, level, said)
        return redirect(address)
    response = show(request, article, fact, said)
    response["HX-Replace-Url"] = address
    return response


def show(request: SignedInRequest, article: Article, chosen: int | None, said: str = "") -> HttpResponse:
    reading = queries.reading_of(article)
    facts = list(queries.facts_of(article)) if not reading.moving else []
    context: dict[str, Any] = {"article": article, "reading": reading, "said": said, "fragment": _wants_part(request)}
    context["part"] = "articles/desk/reading.html"
    if facts:
        context |= desk_context(article, facts, chosen) | {"part": "articles/desk/desk.html"}
    template = context["part"] if context["fragment"] else "articles/desk/page.html"
    return render(request, template, context)


def _wants_part(request: SignedInRequest) -> bool:
    return bool(request.htmx)  # type: ignore[attr-defined]  # set by its middleware


def desk_context(article: Article, facts: list[ProposedFact], chosen: int | None) -> dict[str, Any]:
    still_open = (fact for fact in facts if fact.state == State.PROPOSED)
    current = next((fact for fact in facts if fact.pk == chosen), None) or next(still_open, facts[0])
    place = facts.index(current)
    lines = [line(fact) for fact in facts]
    banks = {bank.pk: bank for one in lines for bank in one.banks}
    return {
        "paragraphs": marked(article, facts, current),
        "lines": lines,
        "card": card(current, lines, facts),
        "current": current,
        "number": place + 1,
        "before": facts[place - 1] if place else None,
        "after": facts[place + 1] if place + 1 < len(facts) else None,
        "kept": sum(fact.state == State.KEPT for fact in facts),
        "open": sum(fact.state == State.PROPOSED for fact in facts),
        "conflicts": len({fact.conflict for fact, one in zip(facts, lines, strict=True) if one.conflict}),
        "banks": list(banks.values()),
        "stale": sum(one.stale for one in lines),
        "undoable": queries.last_decision(article),
    }
