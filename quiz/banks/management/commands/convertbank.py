from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quiz.banks.bankfiles import BankFilesError, read_files
from quiz.core.bankfile import Reading
from quiz.core.bankfile.formats import READERS, WRITERS, UnknownFormatError, format_of, write_as


class Command(BaseCommand):
    help = "Turn a bank's file into one of another format, told by the files' names. Touches no database."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="IN", help="the file to read")
        parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write; else standard output")
        parser.add_argument("--from", dest="read", choices=list(READERS), default="", help="the format of IN")
        parser.add_argument("--to", dest="write", choices=list(WRITERS), default="", help="the format of OUT")
        parser.add_argument("--leave-out", action="store_true", help="go on without questions that cannot be taken")

    def handle(
        self, *args: Any, file: Path, output: Path | None, read: str, write: str, leave_out: bool, **options: Any
    ) -> None:
        try:
            format_of(str(output or ""), name=write)
        except UnknownFormatError as error:
            raise CommandError(f"{error} Write it after --to.") from None
        reading = self.read(file, read, leave_out)
        export = write_as(reading.bank, str(output or ""), name=write)
        if output is None:
            self.stdout.write(export.data.decode(), ending="")
        else:
            try:
                output.write_bytes(export.data)
            except OSError as error:
                raise CommandError(f"{output}: {error.strerror}. Choose another place with -o.") from None
        for told in (*reading.notices, *export.omissions):
            self.stderr.write(str(told), self.style.WARNING)

    def read(self, file: Path, format: str, leave_out: bool) -> Reading:
        try:
            (reading,) = read_files([file], format=format, leave_out=leave_out)
        except BankFilesError as error:
            # One problem a line and nothing else, so that editors and scripts can read them.
            self.stderr.write(str(error))
            if error.sound:
                self.stdout.write(f"Sound questions besides: {error.sound}. Convert them alone with --leave-out.")
            raise SystemExit(1) from None
        return reading
