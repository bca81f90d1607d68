"""Every app brings its own `urls.py`; this file only says where each begins."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("quiz.site.urls")),
    path("", include("quiz.study.urls")),
    path("", include("quiz.classroom.urls")),
    path("accounts/", include("quiz.accounts.urls")),
    path("banks/", include("quiz.banks.urls")),
    path("articles/", include("quiz.articles.urls")),
    path("insights/", include("quiz.insights.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "quiz.site.views.bad_request"
