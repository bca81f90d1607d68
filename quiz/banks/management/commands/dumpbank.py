from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quiz.banks.exporting import export_bank
from quiz.banks.models import Bank
from quiz.banks.queries import nearest_slugs
from quiz.core.bankfile import write_bank


class Command(BaseCommand):
    help = "Write a bank as a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the bank's short name")
        parser.add_argument("--format", choices=["yaml"], default="yaml")
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it; else standard output")

    def handle(self, *args: Any, slug: str, output: Path | None, **options: Any) -> None:
        bank = Bank.objects.filter(slug=slug).first()
        if bank is None:
            raise CommandError(f"There is no bank “{slug}”. {hint(slug)}")
        text = write_bank(export_bank(bank))
        if output is None:
            self.stdout.write(text, ending="")
            return
        try:
            output.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}. Choose another place with -o.") from None


def hint(slug: str) -> str:
    near = nearest_slugs(slug)
    return f"Did you mean {' or '.join(near)}?" if near else "No bank is stored yet: load one with loadbank."
