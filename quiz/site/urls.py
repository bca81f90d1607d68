from django.urls import path

from . import views

app_name = "site"
urlpatterns = [
    path("health/", views.health, name="health"),
    path("help/bank-format/", views.bank_format, name="bank-format"),
    path("help/bank.schema.json", views.bank_schema, name="bank-schema"),
]
