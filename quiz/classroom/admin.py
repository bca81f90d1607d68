from django.contrib import admin

from .models import Classroom, Membership


class MembershipInline(admin.TabularInline):
    model = Membership
    extra = 0
    fields = ["nickname", "learner", "joined_at"]
    readonly_fields = ["nickname", "learner", "joined_at"]
    can_delete = False

    def has_add_permission(self, request: object, obj: object = None) -> bool:
        return False


@admin.register(Classroom)
class ClassroomAdmin(admin.ModelAdmin):
    """Colleagues are added to a class here until they have a page of their own."""

    list_display = ["name", "code", "created_at", "archived_at"]
    list_filter = [("archived_at", admin.EmptyFieldListFilter)]
    search_fields = ["name", "code", "teachers__username"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["teachers", "banks"]
    readonly_fields = ["created_at"]
    inlines = [MembershipInline]
