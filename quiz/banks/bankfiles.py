"""Reads bank files from disk, all before anything is done with any of them."""

from collections.abc import Iterable
from pathlib import Path

from quiz.core.bankfile import BankFileError, Reading, read


class BankFilesError(ValueError):
    """`problems` has every problem of every file, each `file:line:column: message. Hint.`"""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_files(paths: Iterable[Path]) -> list[Reading]:
    """The banks in the order of their files. Raises `BankFilesError` if anything at all is wrong."""
    readings: dict[str, tuple[Path, Reading]] = {}
    problems: list[str] = []
    for path in paths:
        try:
            reading = read(path.read_bytes(), str(path))
        except OSError as error:
            problems.append(f"{path}:1:1: {error.strerror}. Name a bank file that can be read.")
        except BankFileError as error:
            problems += [str(problem) for problem in error.problems]
        else:
            earlier, _ = readings.setdefault(reading.bank.slug, (path, reading))
            if earlier != path:
                problems.append(f"{path}:1:1: the bank `{reading.bank.slug}` is in {earlier} too. Load one of the two.")
    if problems:
        raise BankFilesError(problems)
    return [reading for _, reading in readings.values()]
