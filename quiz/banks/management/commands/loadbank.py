from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import transaction

from quiz.accounts.models import User
from quiz.banks.actions import import_bank
from quiz.banks.bankfiles import BankFilesError, read_files
from quiz.banks.importing.plan import NotYourBankError, Plan, plan_import
from quiz.core.bankfile import Notice, schema
from quiz.core.bankfile.formats import READERS
from quiz.core.bankfile.lint import advise
from quiz.site.management.database import DatabaseCommand

NOTICES_SHOWN = 10


class Command(DatabaseCommand):
    help = "Store banks from their files, or bring them up to date. If anything is wrong nothing is stored."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="+", type=Path, metavar="BANK", help="a bank file: YAML, or another format told by its name"
        )
        parser.add_argument("--from", dest="format", choices=list(READERS), default="", help="the format of the files")
        parser.add_argument("--leave-out", action="store_true", help="load a foreign file without its faulty questions")
        parser.add_argument("--check", action="store_true", help="print what would change; store nothing")
        parser.add_argument("--owner", metavar="USERNAME", help="whose bank it is; else it stays with its owner")
        visibility = parser.add_mutually_exclusive_group()
        visibility.add_argument("--public", action="store_true", default=None, help="anyone may study it")
        visibility.add_argument("--private", action="store_false", dest="public", help="only its owner may")

    def handle(
        self, *args: Any, files: list[Path], owner: str | None, format: str, leave_out: bool, **options: Any
    ) -> None:
        user = self.owner(owner) if owner else None
        try:
            readings = read_files(files, format=format, leave_out=leave_out)
            with transaction.atomic():
                plans = [self.plan(reading.bank, user, **options) for reading in readings]
        except BankFilesError as error:
            # One problem a line and nothing else, so that editors and scripts can read them.
            self.stderr.write(str(error))
            if error.sound:
                self.stdout.write(f"Sound questions besides: {error.sound}. Load them alone with --leave-out.")
            raise SystemExit(1) from None
        except NotYourBankError as error:
            raise CommandError(str(error)) from None
        for reading, plan in zip(readings, plans, strict=True):
            self.stdout.write("\n".join(plan.lines()))
            self.tell(reading.notices)
            for advice in advise(reading):
                self.stderr.write(str(advice), self.style.WARNING)
        self.stdout.write("Checked; nothing was stored." if options["check"] else "Stored.")

    def plan(self, bank: schema.Bank, user: User | None, *, check: bool, public: bool | None, **options: Any) -> Plan:
        if check:
            return plan_import(file=bank, owner=user, adopt=True)
        return import_bank(file=bank, owner=user, public=public, adopt=True)

    def tell(self, notices: Sequence[Notice]) -> None:
        naming = [notice for notice in notices if notice.naming]
        for notice in notices:
            if notice not in naming[NOTICES_SHOWN:]:
                self.stdout.write(f"  {notice}")
        if len(naming) > NOTICES_SHOWN:
            self.stdout.write(
                f"  and {len(naming) - NOTICES_SHOWN} more without an id. Write ids to reword them later."
            )

    def owner(self, username: str) -> User:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no user “{username}”. Name one who has signed up.")
        return user
