from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quiz.core.bankfile.jsonschema import written_schema


class Command(BaseCommand):
    help = "Write the JSON Schema of bank files, with which editors check and complete them."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it; else standard output")

    def handle(self, *args: Any, output: Path | None, **options: Any) -> None:
        if output is None:
            self.stdout.write(written_schema(), ending="")
            return
        try:
            output.write_text(written_schema(), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}. Choose another place with -o.") from None
