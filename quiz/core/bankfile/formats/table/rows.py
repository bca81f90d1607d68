"""The rows of a comma or tab separated file, and what Anki says of its columns at the top."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...decoding import decode
from ...problems import BankFileError, Problem

_DIRECTIVE = re.compile(r"#([a-z][a-z ]*):(.*)")
_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
_USUAL = ",;\t"


@dataclass(slots=True)
class Table:
    """`rows` have the line that each begins at, from 1. `directives` are those of Anki: "tags column" is "6"."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    directives: dict[str, str] = field(default_factory=dict)

    def column(self, name: str) -> int | None:
        """The place, from 0, of a column that Anki names."""
        number = self.directives.get(f"{name} column", "").strip()
        return int(number) - 1 if number.isascii() and number.isdigit() and int(number) else None


def read_table(data: bytes, name: str, separator: str = "") -> Table:
    """The table without empty rows. Without a separator the file tells it. Raises `BankFileError`."""
    lines = list(io.StringIO(decode(data, name), newline=""))
    table = Table()
    start = 0
    while start < len(lines) and (found := _DIRECTIVE.match(lines[start].strip())):
        table.directives[found[1].strip()] = found[2].strip() or found[2][:1]
        start += 1
    said = table.directives.get("separator", "")
    separator = _SEPARATORS.get(said.lower(), said if len(said) == 1 else "") or separator or _guess(lines[start:])
    table.rows = list(_rows(lines, start, separator, name))
    return table


def _rows(lines: list[str], start: int, separator: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines[start:], delimiter=separator, strict=True)
    began = start + 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield began, [cell.strip() for cell in row]
            began = start + reader.line_num + 1
    except csv.Error as error:
        hint = 'Close each quote; write "" for a quote inside of quotes.'
        if "field larger" in str(error):
            hint = "Is a quote left open?"
        raise BankFileError([Problem(began, 1, f"the row cannot be read: {error}", hint, name)]) from None


def _guess(lines: list[str]) -> str:
    """Whatever divides the first row into most cells."""
    first = next((line for line in lines if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", first)
    return max(_USUAL, key=bare.count)
