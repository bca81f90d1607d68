from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "quiz.site"
    label = "site"
