"""Pages about articles. All of them ask for a sign-in: an article belongs to somebody."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from quiz.accounts.access import SignedInRequest

from . import access, actions, queries
from .forms import HeadForm, NewArticleForm
from .textfile import file_name, write_article

ARTICLES_A_PAGE = 50


@require_safe
@login_required
def article_list(request: SignedInRequest) -> HttpResponse:
    page = Paginator(queries.with_facts(queries.articles_of(request.user)), ARTICLES_A_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "articles/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def article_new(request: SignedInRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "articles/new.html", {"form": NewArticleForm()})
    form = NewArticleForm(request.POST, request.FILES)
    form.instance.owner = request.user
    if not form.is_valid():
        return render(request, "articles/new.html", {"form": form}, status=422)
    articles = form.articles()
    actions.add_articles(articles=articles)
    for notice in form.notices:
        messages.warning(request, notice)
    if len(articles) > 1:
        messages.success(request, f"{len(articles)} articles are stored and will be read one after another.")
        return redirect("articles:list")
    return redirect("articles:desk", articles[0].pk)


@require_safe
@login_required
def article_detail(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    paragraphs = queries.as_read(article)
    context = {
        "article": article,
        "paragraphs": paragraphs,
        "around": any(not piece.own for pieces in paragraphs for piece in pieces),
    }
    return render(request, "articles/detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def article_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    form = HeadForm(request.POST if request.method == "POST" else None, instance=article)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("articles:detail", article.pk)
    return render(request, "articles/edit.html", {"form": form, "article": article}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def article_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    article = access.owned(request, pk)
    if request.method == "POST":
        article.delete()
        messages.success(request, f"“{article.title}” is deleted.")
        return redirect("articles:list")
    return render(request, "articles/delete.html", {"article": article})


@require_safe
@login_required
def article_file(request: SignedInRequest, pk: int) -> HttpResponse:
    """The article with its head, ready for `manage.py makebank`."""
    article = access.owned(request, pk)
    return HttpResponse(
        write_article(article),
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file_name(article)}"'},
    )
