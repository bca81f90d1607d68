"""Moodle's categories: the one that a whole file is in is its bank's title, others are tags of their questions."""

import re
from collections.abc import Sequence

_ROOTS = re.compile(r"\$\w+\$|top|", re.IGNORECASE)


def last_of(path: str) -> str:
    """The innermost category of a path such as $course$/top/Rivers. In a name a slash is written twice."""
    names = [name.replace("//", "/").strip() for name in re.split(r"(?<!/)/(?!/)", path)]
    return next((name for name in reversed(names) if not _ROOTS.fullmatch(name)), "")


def path_to(name: str) -> str:
    """The path that leads to a category of this name."""
    return f"$course$/top/{name.replace('/', '//')}"


def title_of(categories: Sequence[str]) -> str:
    """The title that the categories of a file's questions give its bank, one for each question: the one of all."""
    return categories[0] if len(set(categories)) == 1 else ""
