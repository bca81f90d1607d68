"""What a file format declares, and what comes out of reading and writing one."""

from collections.abc import Callable
from dataclasses import dataclass

from ..problems import Problem
from ..reader import Reading
from ..schema import Bank


@dataclass(frozen=True, slots=True)
class Import:
    """A file read. `reading.bank` has every item that could be taken; `left_out` tells of each that could not."""

    reading: Reading
    left_out: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """What a written file is without, though the bank has it. `item` is an id; empty for the bank as a whole."""

    item: str
    message: str

    def __str__(self) -> str:
        return f"{self.item or 'the bank'}: {self.message}."


@dataclass(frozen=True, slots=True)
class Export:
    """A file to be written."""

    data: bytes
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. `read` raises `BankFileError` on a file that is none of its kind, not on a bad item."""

    name: str
    """What the command line calls it: "gift"."""
    label: str
    extensions: tuple[str, ...]
    """As a file name ends, with the dot. The first is the usual one. Several formats may share one."""
    read: Callable[[bytes, str], Import] | None = None
    """Takes the file's bytes and its name, which problems are told with and the bank is called after."""
    write: Callable[[Bank], Export] | None = None
    recognises: Callable[[str], bool] = lambda text: True
    """Whether a text looks like it, where the extension does not decide."""
