"""What a cell of a table may hold besides plain text: lists, pairs, and text that a spreadsheet would run.

Entries of a list stand between bars: `Inn | Sava`. A pair has two colons between its sides: `Inn :: Passau`. A
backslash before a bar or colon makes it part of the text.
"""

import re
from collections.abc import Iterable

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def join(entries: Iterable[str]) -> str:
    return " | ".join(entry.replace("\\", r"\\").replace("|", r"\|") for entry in entries)


def split(cell: str) -> list[str]:
    """The entries of a list, without the empty ones."""
    entries = [_unescape(entry, "|") for entry in re.findall(r"(?:[^\\|]|\\.|\\$)+", cell, re.DOTALL)]
    return [entry.strip() for entry in entries if entry.strip()]


def is_list(cell: str) -> bool:
    return bool(re.search(r"\|", re.sub(r"\\.", "", cell, flags=re.DOTALL)))


def pair(left: str, right: str) -> str:
    """Two texts as one; the first alone where the second is empty."""
    sides = [re.sub(r"\\|:(?=:)|(?<=:):|^:|:$", r"\\\g<0>", side) for side in (left, right) if side]
    return " :: ".join(sides)


def sides(text: str) -> tuple[str, str]:
    """The two texts of a pair; the second is empty where there is only one."""
    found = re.search(r"(?<!\\)::", re.sub(r"\\\\", "\x00\x00", text))
    left, right = (text[: found.start()], text[found.end() :]) if found else (text, "")
    return _unescape(left, ":").strip(), _unescape(right, ":").strip()


def guard(cell: str) -> str:
    """The cell such that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _unescape(text: str, sign: str) -> str:
    return re.sub(rf"\\([\\{sign}])", r"\1", text)
