"""An XML file as a tree that knows its lines. Nothing is fetched and no entity is defined: such files are refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from ...decoding import MAX_BYTES, decode
from ...problems import BankFileError, Problem

MAX_DEPTH = 50


@dataclass(slots=True)
class Element:
    """`line` is where the element begins, from 1; `text` is what stands in it directly."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list["Element"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def all(self, tag: str) -> Iterator["Element"]:
        return (child for child in self.children if child.tag == tag)

    def first(self, *path: str) -> "Element | None":
        """The first element that a path of tags leads to."""
        found: Element | None = self
        for tag in path:
            found = next(found.all(tag), None) if found else None
        return found

    def said(self, *path: str) -> str:
        """The text at the end of a path, without the space around it; empty where it leads nowhere."""
        found = self.first(*path)
        return found.text.strip() if found else ""


def parse(data: bytes, name: str) -> Element:
    """The root. Raises `BankFileError` on what is no XML, is too large or deep, or has a document type."""
    if len(data) > MAX_BYTES:
        message = f"the file has {len(data) / 1e6:.0f} million bytes; {MAX_BYTES / 1e6:.0f} million are allowed"
        raise BankFileError([Problem(1, 1, message, "Export fewer questions at once.", name)])
    return _Parser(name).parse(data)


class _Parser:
    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Element | None = None
        self.open: list[Element] = []
        self.expat = expat.ParserCreate()
        self.expat.buffer_text = True
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text
        self.expat.StartDoctypeDeclHandler = self._refuse
        self.expat.EntityDeclHandler = self._refuse
        self.expat.ExternalEntityRefHandler = self._refuse

    def parse(self, data: bytes) -> Element:
        try:
            self.expat.Parse(data, True)
        except expat.ExpatError as error:
            if not re.search(rb"""<\?xml[^>]*encoding=["'](?!utf-?8)""", data[:200], re.IGNORECASE):
                decode(data, self.name)
            message = f"this is no XML: {expat.ErrorString(error.code)}"
            hint = "Mend the tags around here, or export the file anew."
            raise BankFileError([Problem(error.lineno, error.offset + 1, message, hint, self.name)]) from None
        except LookupError:
            message = "the encoding that the file names is unknown"
            raise BankFileError([Problem(1, 1, message, "Save the file as UTF-8.", self.name)]) from None
        if self.root is None:
            raise BankFileError([Problem(1, 1, "the file is empty", "Export it anew.", self.name)])
        return self.root

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes, self.expat.CurrentLineNumber)
        if len(self.open) >= MAX_DEPTH:
            self._raise("the elements are nested too deeply", "Export the file anew.")
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, tag: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        self.open[-1].pieces.append(text)

    def _refuse(self, *args: object) -> NoReturn:
        self._raise("the file has a document type or entities of its own", "Delete the <!DOCTYPE …> at its top.")

    def _raise(self, message: str, hint: str) -> NoReturn:
        place = Problem(self.expat.CurrentLineNumber, self.expat.CurrentColumnNumber + 1, message, hint, self.name)
        raise BankFileError([place])
