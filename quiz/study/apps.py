from django.apps import AppConfig


class StudyConfig(AppConfig):
    name = "quiz.study"
    label = "study"

    def ready(self) -> None:
        from . import receivers  # noqa: F401  (importing it connects it)
