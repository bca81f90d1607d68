from django.urls import path

from . import views

app_name = "study"
urlpatterns = [
    path("", views.today, name="today"),
    path("study/sessions/<int:pk>/", views.summary, name="summary"),
    path("study/<slug:slug>/", views.question, name="question"),
    path("study/<slug:slug>/start/", views.start, name="start"),
    path("study/<slug:slug>/answer/", views.answer, name="answer"),
    path("study/<slug:slug>/finish/", views.finish, name="finish"),
]
