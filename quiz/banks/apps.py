from django.apps import AppConfig


class BanksConfig(AppConfig):
    name = "quiz.banks"
    label = "banks"
