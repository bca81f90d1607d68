from django.urls import path

from . import views

app_name = "classroom"
urlpatterns = [
    path("classes/", views.classroom_list, name="list"),
    path("classes/new/", views.classroom_new, name="new"),
    path("classes/<str:code>/", views.classroom_detail, name="detail"),
    path("classes/<str:code>/banks/", views.classroom_banks, name="banks"),
    path("classes/<str:code>/archive/", views.classroom_archive, name="archive"),
    path("classes/<str:code>/reopen/", views.classroom_reopen, name="reopen"),
    path("classes/<str:code>/renew/", views.classroom_renew, name="renew"),
    path("classes/<str:code>/pupils/<int:pk>/", views.pupil_rename, name="rename"),
    path("classes/<str:code>/pupils/<int:pk>/remove/", views.pupil_remove, name="remove"),
    path("join/", views.enter_code, name="join"),
    path("join/<str:code>/", views.join, name="join"),
]
