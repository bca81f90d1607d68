"""Puts together the bank of a foreign file: each item is checked by itself, so that a bad one does not sink it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from ..identity import identify, slug
from ..messages import explain
from ..problems import Notice, Problem
from ..reader import Reading
from ..references import Path
from ..schema import MAX_KEY, Bank, Item
from ..tree import Scalar
from .model import Import

MAX_TITLE = 300
MAX_TAG = 100


class Assembly:
    """The bank that a file has so far. Lines count from 1."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._items: list[Item] = []
        self._lines: list[int] = []
        self._notices: list[Notice] = []
        self._left_out: list[Problem] = []
        self._ids: dict[str, int] = {}

    def add(
        self, line: int, keys: Mapping[str, Any], *, id: str = "", title: str = "", tags: Sequence[str] = ()
    ) -> bool:
        """Takes a question, given its keys, or leaves it out where they are faulty. Says which.

        Without an id it is called after the title that the format gives it.
        """
        content = {**keys, "tags": [*keys.get("tags", ()), *self._tags(line, tags)]}
        called = self._id(line, id, title)
        try:
            item = Item.model_validate({**content, "id": called})
        except ValidationError as error:
            self._refuse(line, error)
            return False
        if called:
            self._ids[called] = line
        self._items.append(item)
        self._lines.append(line)
        return True

    def leave_out(self, line: int, message: str, hint: str) -> None:
        """Something that cannot be taken at all."""
        self._left_out.append(Problem(line, 1, " ".join(message.split()), hint, self.name))

    def tell(self, line: int, message: str) -> None:
        """Something that is not as it was in the file, though its question is taken."""
        self._notices.append(Notice(line, " ".join(message.split()), self.name))

    def finish(self, title: str = "") -> Import:
        """The bank, called after the file. `title` is what the file itself says, if anything."""
        stem = PurePath(self.name).stem
        printable = "".join(letter for letter in title or stem if unicodedata.category(letter) != "Cc")
        bank = Bank(
            slug=bank_slug(stem), title=printable.strip()[:MAX_TITLE].strip() or "Bank", questions=tuple(self._items)
        )
        bank, new = identify(bank)
        lines: dict[Path, int] = {("questions", place): line for place, line in enumerate(self._lines)}
        notices = sorted((*self._notices, *self._naming(lines, new)), key=lambda notice: notice.line)
        places = {path: (line, 1) for path, line in lines.items()}
        return Import(Reading(bank, tuple(notices), self.name, places), tuple(sorted(self._left_out)))

    def _naming(self, lines: Mapping[Path, int], new: Sequence[tuple[Path, str]]) -> Iterator[Notice]:
        """One word for all of them: foreign files seldom have ids."""
        if new:
            said = "1 question has" if len(new) == 1 else f"{len(new)} questions have"
            yield Notice(lines[new[0][0]], f"{said} no id: the wording gives it", self.name)

    def _tags(self, line: int, tags: Sequence[str]) -> list[str]:
        kept = [tag.strip() for tag in tags if 0 < len(tag.strip()) <= MAX_TAG]
        if len(kept) < len(tags):
            self.tell(line, f"a tag that is empty or longer than {MAX_TAG} characters is left out")
        return list(dict.fromkeys(kept))

    def _id(self, line: int, id: str, title: str) -> str:
        called = id.strip()
        if called and (len(called) > MAX_KEY or not re.fullmatch(r"[^\W_](?:[\w.-]*\w)?", called)):
            called = slug(called)
            self.tell(line, f"“{id.strip()[:MAX_KEY]}” cannot be an id: it is called `{called}`")
        if called in self._ids:
            self.tell(
                line, f"the id `{called}` is that of the question in line {self._ids[called]} too: it gets another"
            )
            called = ""
        if not called:
            called = slug(title)
            return "" if called in self._ids else called
        return called

    def _refuse(self, line: int, error: ValidationError) -> None:
        """The first of an item's faults, in words: with it mended the others may be gone."""
        found = error.errors(include_url=False)[0]
        if found["type"] == "faults":
            fault = found["ctx"]["faults"][0]
            self.leave_out(line, fault.message, fault.hint)
        elif found["type"] == "missing":
            self.leave_out(line, f"`{found['loc'][-1]}` is missing", "Add it.")
        else:
            self.leave_out(line, *explain(found, Scalar(line, 1, text=str(found["input"]))))


def bank_slug(words: str) -> str:
    """A bank's short name out of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", slug(words)).strip("-") or "bank"
