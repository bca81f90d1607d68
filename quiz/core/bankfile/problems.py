"""What is wrong with a bank file, and where."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. Lines and columns count characters from 1."""

    line: int
    column: int
    message: str
    hint: str = ""
    file: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}. {self.hint}".rstrip()


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader did on its own account, for the author to know."""

    line: int
    message: str
    file: str = ""
    naming: bool = False
    """It tells of an id made from the wording, as there may be many of."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}."


@dataclass(frozen=True, slots=True, order=True)
class Advice:
    """What an author had better change, though the file is a sound bank."""

    line: int
    column: int
    message: str
    hint: str
    rule: str
    file: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: warning: {self.message}. {self.hint} [{self.rule}]"


class BankFileError(ValueError):
    """A file is no bank. `problems` has every mistake found, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))
