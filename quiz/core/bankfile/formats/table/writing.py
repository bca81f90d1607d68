"""A bank's questions as the rows of a table."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from ...schema import Bank
from ..leaving import Leaving, written
from ..model import Export
from . import cells
from .columns import LISTS, NAMES, ORDER, PAIRED


def write(bank: Bank, separator: str = ",") -> Export:
    """A header and a row for each question, with the columns that some question needs."""
    leaving = Leaving()
    rows = []
    for item in leaving.items(bank):
        found = written(item)
        leaving.keys(item, NAMES | {"match"})
        rows.append({"type": item.question.type, **_cells(found)})
    columns = [name for name in ORDER if any(name in row for row in rows)] or ["type", "id", "ask", "answer"]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(columns)
    writer.writerows([cells.guard(row.get(name, "")) for name in columns] for row in rows)
    # Spreadsheets take a comma separated file for UTF-8 only where it begins with a byte order mark.
    encoding = "utf-8-sig" if separator == "," else "utf-8"
    return Export(text.getvalue().encode(encoding), tuple(leaving.omissions))


def _cells(keys: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in keys.items():
        if key == "pairs":
            found[key] = cells.join(cells.pair(left, right) for left, right in value.items())
        elif key in PAIRED:
            found[key] = cells.join(_option(entry) for entry in value)
        elif isinstance(value, dict):
            found |= {f"{key}.{inner}": _plain(entry) for inner, entry in value.items()}
        elif key in LISTS and isinstance(value, list):
            found[key] = cells.join(value)
        elif key in NAMES:
            found[key] = _plain(value)
    return found


def _option(entry: str | Mapping[str, str]) -> str:
    return cells.pair(entry, "") if isinstance(entry, str) else cells.pair(entry["text"], entry["feedback"])


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
