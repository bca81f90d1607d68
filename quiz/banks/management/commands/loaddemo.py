from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from quiz.banks.bankfiles import BankFilesError
from quiz.banks.demo import load_demo
from quiz.site.management.database import DatabaseCommand


class Command(DatabaseCommand):
    help = "Load the banks that come with Newsdeck, once, and tell the demo teacher's sign-in."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sign_in, plans = load_demo(settings.BASE_DIR / "fixtures" / "banks", settings.DATA_DIR / "demo-teacher")
        except BankFilesError as error:
            raise CommandError(f"The demo's banks cannot be read.\n{error}") from None
        for plan in plans:
            self.stdout.write(f"Loaded the bank {plan.slug}: {plan.title}")
        if sign_in:
            password = (
                sign_in.password or f"as you have set it (manage.py changepassword {sign_in.username} sets another)"
            )
            self.stdout.write(f"Demo teacher: username {sign_in.username}, password {password}")
