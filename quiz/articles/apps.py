from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "quiz.articles"
    label = "articles"
