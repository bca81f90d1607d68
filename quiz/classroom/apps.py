from django.apps import AppConfig


class ClassroomConfig(AppConfig):
    name = "quiz.classroom"
    label = "classroom"

    def ready(self) -> None:
        from . import receivers  # noqa: F401  (importing it connects it)
