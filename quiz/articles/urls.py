from django.urls import path

from . import views
from .desk import views as desk

app_name = "articles"
urlpatterns = [
    path("", views.article_list, name="list"),
    path("new/", views.article_new, name="new"),
    path("<int:pk>/", views.article_detail, name="detail"),
    path("<int:pk>/edit/", views.article_edit, name="edit"),
    path("<int:pk>/delete/", views.article_delete, name="delete"),
    path("<int:pk>/file/", views.article_file, name="file"),
    path("<int:pk>/read/", desk.read, name="read"),
    path("<int:pk>/desk/", desk.desk, name="desk"),
    path("<int:pk>/desk/keep-rest/", desk.keep_rest, name="keep-rest"),
    path("<int:pk>/desk/undo/", desk.undo, name="undo"),
    path("<int:pk>/desk/publish/", desk.publish_kept, name="publish"),
    path("<int:pk>/desk/<int:fact>/", desk.decide, name="decide"),
    path("<int:pk>/desk/<int:fact>/edit/", desk.edit, name="fact-edit"),
    path("<int:pk>/desk/<int:fact>/merge/", desk.merge, name="merge"),
]
