from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from .models import Article


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """Staff see that an article is there, not what it says: it is its owner's private text."""

    list_display = ["title", "owner", "publisher", "published", "created_at"]
    list_select_related = ["owner"]
    search_fields = ["title", "publisher", "owner__username"]
    date_hierarchy = "created_at"
    raw_id_fields = ["owner"]
    exclude = ["body"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("body")
