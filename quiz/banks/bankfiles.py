"""Reads bank files from disk, all before anything is done with any of them."""

from collections.abc import Iterable
from pathlib import Path

from quiz.core.bankfile import BankFileError, Reading
from quiz.core.bankfile.formats import BadItemsError, UnknownFormatError, read_as


class BankFilesError(ValueError):
    """`problems` has every problem of every file, each `file:line:column: message. Hint.`

    `sound` counts the questions that could be had if those that are faulty were left out; 0 where that is no remedy.
    """

    def __init__(self, problems: list[str], sound: int = 0) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.sound = sound


def read_files(paths: Iterable[Path], *, format: str = "", leave_out: bool = False) -> list[Reading]:
    """The banks in the order of their files, whose names tell their formats unless `format` does.

    Raises `BankFilesError` if anything at all is wrong, but for faulty items of foreign formats where the caller agrees
    to `leave_out` those: notices tell of them.
    """
    readings: dict[str, tuple[Path, Reading]] = {}
    problems: list[str] = []
    sound: list[int] = []
    for path in paths:
        try:
            reading = read_as(path.read_bytes(), str(path), name=format, leave_out=leave_out)
        except OSError as error:
            problems.append(f"{path}:1:1: {error.strerror}. Name a bank file that can be read.")
            sound.append(0)
        except UnknownFormatError as error:
            problems.append(f"{path}:1:1: {error}")
            sound.append(0)
        except BadItemsError as error:
            problems += [str(problem) for problem in error.problems]
            sound.append(error.sound)
        except BankFileError as error:
            problems += [str(problem) for problem in error.problems]
            sound.append(0)
        else:
            earlier, _ = readings.setdefault(reading.bank.slug, (path, reading))
            if earlier != path:
                problems.append(f"{path}:1:1: the bank `{reading.bank.slug}` is in {earlier} too. Load one of the two.")
                sound.append(0)
    if problems:
        raise BankFilesError(problems, sum(sound) if all(sound) else 0)
    return [reading for _, reading in readings.values()]
