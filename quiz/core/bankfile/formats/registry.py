"""The file formats, found by looking into this package."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from ..problems import BankFileError, Notice, Problem
from ..reader import Reading
from ..schema import Bank
from .model import Export, Format


class BadItemsError(BankFileError):
    """Some items cannot be taken; `sound` others can."""

    def __init__(self, problems: Sequence[Problem], sound: int) -> None:
        super().__init__(problems)
        self.sound = sound


class UnknownFormatError(ValueError):
    """No format has this name or extension, or the format cannot do what was asked. The message says what to do."""


def _find() -> Iterator[Format]:
    package = importlib.import_module(__package__)
    for name in sorted(entry.name for entry in pkgutil.iter_modules(package.__path__) if entry.name != "registry"):
        module = importlib.import_module(f"{__package__}.{name}")
        yield from (value for value in vars(module).values() if isinstance(value, Format))


FORMATS: Mapping[str, Format] = {found.name: found for found in _find()}
"""Every format by its name."""

READERS = {name: found.read for name, found in FORMATS.items() if found.read}
WRITERS = {name: found.write for name, found in FORMATS.items() if found.write}


def format_of(file: str, data: bytes | None = None, *, name: str = "") -> Format:
    """The format called `name`, else the one that the file's extension tells; where several share it, its content.

    Without `data` the file is one to be written. Raises `UnknownFormatError`.
    """
    able = {key: FORMATS[key] for key in (WRITERS if data is None else READERS)}
    if name:
        if name not in able:
            near = get_close_matches(name, able, 1)
            hint = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(able)}."
            verb = "written" if data is None else "read"
            raise UnknownFormatError(f"“{name}” is no format that can be {verb}. {hint}")
        return able[name]
    found = [each for each in able.values() if file.lower().endswith(each.extensions)]
    if data is not None and len(found) > 1:
        text = data.decode("utf-8", errors="replace")
        found = [each for each in found if each.recognises(text)]
    if not found or (data is None and len(found) > 1):
        known = found or able.values()
        raise UnknownFormatError(
            f"The file's name does not tell its format. Name one of {', '.join(each.name for each in known)}."
        )
    return found[0]


def read_as(data: bytes, file: str, *, name: str = "", leave_out: bool = False) -> Reading:
    """The bank in a file of any format. Items that cannot be taken are left out only where the caller agrees.

    Raises `BadItemsError` with all of them otherwise, `BankFileError` on a file that is none, `UnknownFormatError`.
    """
    found = READERS[format_of(file, data, name=name).name](data, file)
    if found.left_out and not leave_out:
        raise BadItemsError(found.left_out, len(found.reading.bank.questions))
    told = (Notice(each.line, f"left out: {each.message}", each.file) for each in found.left_out)
    notices = sorted((*found.reading.notices, *told), key=lambda notice: notice.line)
    return replace(found.reading, notices=tuple(notices))


def write_as(bank: Bank, file: str, *, name: str = "") -> Export:
    """The bank as a file of any format. Raises `UnknownFormatError`."""
    return WRITERS[format_of(file, name=name).name](bank)
