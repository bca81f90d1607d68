"""Tables without a header, as Anki and Quizlet export them: what is asked, then what is recalled."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from ...problems import BankFileError, Problem
from ...schema import MAX_KEY
from ..assembly import Assembly
from ..plaintext import clean
from .rows import Table

_CLOZE = re.compile(r"\{\{c(\d+)::(.*?)\}\}", re.DOTALL)
_SOUND = re.compile(r"\[sound:([^\]]*)\]")
_SPECIAL = ("guid", "notetype", "deck", "tags")
MAX_COLUMNS = 3
"""A question, an answer and tags. With more columns, and no word on them, nobody can tell what they are."""


def read_cards(table: Table, assembly: Assembly) -> None:
    """Takes every row as a flashcard, or as a cloze where it has Anki's gaps. Raises `BankFileError`."""
    columns = {name: place for name in _SPECIAL if (place := table.column(name)) is not None}
    width = max((len(row) for _, row in table.rows), default=0)
    if not table.directives and width > MAX_COLUMNS:
        hint = "Name the columns in the first row: ask, answer, wrong and so on."
        raise BankFileError([Problem(table.rows[0][0], 1, "the columns have no names", hint, assembly.name)])
    if not table.directives and width == MAX_COLUMNS:
        columns["tags"] = MAX_COLUMNS - 1
    format = {"true": "html", "false": "plain"}.get(table.directives.get("html", "").lower(), "moodle")
    for line, row in table.rows:
        _Card(assembly, line, format).read(row, columns, table.directives)


class _Card:
    def __init__(self, assembly: Assembly, line: int, format: str) -> None:
        self.assembly = assembly
        self.line = line
        self.format = format

    def read(self, row: Sequence[str], columns: dict[str, int], directives: dict[str, str]) -> None:
        named = {name: row[place] for name, place in columns.items() if place < len(row)}
        fields = [self._clean(cell) for place, cell in enumerate(row) if place not in columns.values()]
        kind = named.get("notetype", directives.get("notetype", ""))
        if fields and _CLOZE.search(fields[0]):
            keys, used = self._cloze(fields), 2
        elif len(fields) > 1 and fields[0] and fields[1]:
            keys, used = {"front": fields[0], "back": fields[1]}, 2
            if "reversed" in kind.lower():
                keys["reverse"] = True
        else:
            hint = "Write what is asked and what is recalled, in two columns."
            self.assembly.leave_out(self.line, "the card has only one side", hint)
            return
        for cell in fields[used:]:
            if cell:
                self.assembly.tell(self.line, f"a further field is left out: “{cell[:60]}”")
        tags = [*named.get("tags", "").split(), *directives.get("tags", "").split()]
        if deck := named.get("deck", directives.get("deck", "")).rpartition("::")[2]:
            tags.append(deck)
        self.assembly.add(self.line, keys, id=_id(named.get("guid", "")), tags=tags)

    def _cloze(self, fields: Sequence[str]) -> dict[str, Any]:
        if len({found[1] for found in _CLOZE.finditer(fields[0])}) > 1:
            self.assembly.tell(self.line, "its gaps, which are cards of their own in Anki, are asked for together")
        return {"cloze": _CLOZE.sub(r"{\2}", fields[0]), "explain": fields[1] if len(fields) > 1 else ""}

    def _clean(self, cell: str) -> str:
        for sound in _SOUND.findall(cell):
            self.assembly.tell(self.line, f"the recording {sound} is left out")
        cleaned = clean(_SOUND.sub("", cell), self.format)
        for thing in cleaned.lost:
            self.assembly.tell(self.line, f"{thing} is left out")
        return cleaned.text


def _id(guid: str) -> str:
    """Anki's stable name of a note, which is made of any characters, as an id."""
    if not guid or (len(guid) <= MAX_KEY and re.fullmatch(r"[^\W_](?:[\w.-]*\w)?", guid)):
        return guid
    return f"anki-{hashlib.sha256(guid.encode()).hexdigest()[:10]}"
