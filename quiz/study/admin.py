from django.contrib import admin
from django.http import HttpRequest

from .models import Memory, Review, Session


class ReadOnlyAdmin(admin.ModelAdmin):
    """To look at. Nothing is edited by hand, yet whoever deletes a person deletes these with them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        here = (request.resolver_match and request.resolver_match.url_name) or ""
        return not here.startswith(f"{self.opts.app_label}_{self.opts.model_name}_")


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    """The log is only ever appended to."""

    list_display = ["reviewed_at", "learner", "question", "correct", "rating", "milliseconds"]
    list_filter = ["question_type", "rating", "algorithm"]
    list_select_related = ["learner__user", "question"]
    date_hierarchy = "reviewed_at"


@admin.register(Memory)
class MemoryAdmin(ReadOnlyAdmin):
    """Computed from the log: `manage.py replay` mends it."""

    list_display = ["learner", "fact", "state", "stability", "difficulty", "due", "reps", "lapses"]
    list_filter = ["state"]
    list_select_related = ["learner__user", "fact"]


@admin.register(Session)
class SessionAdmin(ReadOnlyAdmin):
    list_display = ["started_at", "learner", "bank", "finished_at"]
    list_select_related = ["learner__user", "bank"]
    date_hierarchy = "started_at"
