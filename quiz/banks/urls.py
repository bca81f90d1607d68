from django.urls import path

from . import views

app_name = "banks"
urlpatterns = [
    path("", views.bank_list, name="list"),
    path("<slug:slug>/", views.bank_detail, name="detail"),
    path("<slug:slug>/export/", views.bank_export, name="export"),
]
