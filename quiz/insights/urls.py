from django.urls import path

from . import views

app_name = "insights"
urlpatterns = [
    path("banks/<slug:slug>/", views.bank_items, name="bank"),
]
