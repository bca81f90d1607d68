from django.apps import AppConfig


class InsightsConfig(AppConfig):
    name = "quiz.insights"
    label = "insights"
