from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "quiz.accounts"
    label = "accounts"

    def ready(self) -> None:
        from . import receivers  # noqa: F401  (importing it connects it)
