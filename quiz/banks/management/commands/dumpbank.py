from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from quiz.banks.exporting import export_bank
from quiz.banks.models import Bank
from quiz.banks.queries import nearest_slugs
from quiz.core.bankfile import schema
from quiz.core.bankfile.formats import WRITERS, Export, UnknownFormatError, write_as
from quiz.site.management.database import DatabaseCommand


class Command(DatabaseCommand):
    help = "Write a bank as a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the bank's short name")
        parser.add_argument("--format", choices=list(WRITERS), help="else told by the file, or YAML")
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it; else standard output")

    def handle(self, *args: Any, slug: str, output: Path | None, format: str | None, **options: Any) -> None:
        bank = Bank.objects.filter(slug=slug).first()
        if bank is None:
            raise CommandError(f"There is no bank “{slug}”. {hint(slug)}")
        export = self.export(export_bank(bank), output, format)
        if output is None:
            self.stdout.write(export.data.decode(), ending="")
        else:
            try:
                output.write_bytes(export.data)
            except OSError as error:
                raise CommandError(f"{output}: {error.strerror}. Choose another place with -o.") from None
        for omission in export.omissions:
            self.stderr.write(str(omission), self.style.WARNING)

    def export(self, bank: schema.Bank, output: Path | None, format: str | None) -> Export:
        try:
            return write_as(bank, str(output or ""), name=format or ("" if output else "yaml"))
        except UnknownFormatError as error:
            raise CommandError(f"{error} Write --format before it.") from None


def hint(slug: str) -> str:
    near = nearest_slugs(slug)
    return f"Did you mean {' or '.join(near)}?" if near else "No bank is stored yet: load one with loadbank."
