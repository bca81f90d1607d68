from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from .models import Learner, User

admin.site.register(User, UserAdmin)


@admin.register(Learner)
class LearnerAdmin(admin.ModelAdmin):
    list_display = ["__str__", "created_at"]
    list_select_related = ["user"]
    search_fields = ["user__username"]
    autocomplete_fields = ["user"]
