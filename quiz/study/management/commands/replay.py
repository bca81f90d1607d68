from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from quiz.accounts.models import Learner
from quiz.site.management.database import DatabaseCommand
from quiz.study.replaying import Difference, replay_all


class Command(DatabaseCommand):
    help = "Rebuild every memory from the log of reviews, bit for bit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--learner", type=int, metavar="ID", help="only this learner's")
        parser.add_argument(
            "--check", action="store_true", help="change nothing; name what differs, and exit with 1 if anything does"
        )

    def handle(self, *, learner: int | None, check: bool, **options: Any) -> None:
        if learner is not None and not Learner.objects.filter(pk=learner).exists():
            raise CommandError(f"There is no learner {learner}.")
        memories = wrong = 0
        for count, differences in replay_all(learner=learner, write=not check):
            memories += count
            wrong += len(differences)
            for difference in differences:
                self.stdout.write(self._line(difference))
        told = f"{memories} memories replayed: {wrong} differed"
        if check and wrong:
            raise CommandError(f"{told}. Run `manage.py replay` without --check to mend them.")
        self.stdout.write(f"{told}{' and were mended' if wrong else ''}.")

    def _line(self, difference: Difference) -> str:
        fields = f" in {', '.join(difference.fields)}" if difference.fields else ""
        return f"learner {difference.learner}, fact {difference.fact}: the memory {difference.why}{fields}"
