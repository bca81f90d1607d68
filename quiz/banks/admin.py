"""Banks in the admin: for looking things up and mending single rows; a bank is edited by importing its file."""

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from .models import Bank, Citation, Fact, Question, Source
from .queries import with_counts


@admin.register(Bank)
class BankAdmin(admin.ModelAdmin):
    list_display = ["title", "slug", "owner", "public", "facts", "questions", "sources", "updated_at"]
    list_filter = ["public", "language", "updated_at"]
    list_select_related = ["owner"]
    search_fields = ["slug", "title", "description", "owner__username"]
    autocomplete_fields = ["owner"]
    readonly_fields = ["created_at", "updated_at"]
    date_hierarchy = "updated_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Bank]:
        return with_counts(super().get_queryset(request))

    @admin.display(ordering="fact_count")
    def facts(self, bank: Bank) -> int:
        return bank.fact_count  # type: ignore[attr-defined]  # annotated by with_counts

    @admin.display(ordering="question_count")
    def questions(self, bank: Bank) -> int:
        return bank.question_count  # type: ignore[attr-defined]  # annotated by with_counts

    @admin.display(ordering="source_count")
    def sources(self, bank: Bank) -> int:
        return bank.source_count  # type: ignore[attr-defined]  # annotated by with_counts


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    list_display = ["title", "publisher", "published", "bank", "key", "retired"]
    list_filter = ["retired", "publisher"]
    list_select_related = ["bank"]
    search_fields = ["key", "title", "publisher", "author", "bank__slug"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    autocomplete_fields = ["bank"]


class CitationInline(admin.TabularInline):
    model = Citation
    extra = 0
    autocomplete_fields = ["source"]
    fields = ["source", "sentence", "answer", "start", "end", "position"]


@admin.register(Fact)
class FactAdmin(admin.ModelAdmin):
    list_display = ["key", "says", "kind", "when", "bank", "standalone", "retired"]
    list_filter = ["kind", "retired", "standalone"]
    list_select_related = ["bank"]
    search_fields = ["key", "says", "bank__slug"]
    autocomplete_fields = ["bank"]
    inlines = [CitationInline]


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):
    list_display = ["key", "type", "fact", "status", "derived", "bank"]
    list_filter = ["type", "status", "derived"]
    list_select_related = ["bank", "fact"]
    search_fields = ["key", "fact__says", "fact__key", "content__ask", "bank__slug"]
    autocomplete_fields = ["bank", "fact"]
    inlines = [CitationInline]


@admin.register(Citation)
class CitationAdmin(admin.ModelAdmin):
    list_display = ["sentence", "answer", "source", "fact", "question"]
    list_select_related = ["source", "fact", "question"]
    search_fields = ["sentence", "answer", "source__title", "fact__key", "question__key"]
    autocomplete_fields = ["source", "fact", "question"]
