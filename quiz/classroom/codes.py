"""Join codes: short enough to write on a board, too many to guess."""

import re
import secrets

LETTERS = "BCDFGHJKMNPQRTVWXZ"
"""No vowels, so that no word comes out, rude or other; no L or S, which are read as 1 and 5."""
DIGITS = "23456789"


def new_code() -> str:
    """Five letters and two digits, such as KRTBM-47: one of 120,932,352."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(5))
    return f"{letters}-{secrets.choice(DIGITS)}{secrets.choice(DIGITS)}"


def read_code(typed: str) -> str | None:
    """A code however it was typed ("krtbm 47"), or None for what cannot be one."""
    bare = re.sub(r"[\s\-–—_.]", "", typed).upper()
    return f"{bare[:5]}-{bare[5:]}" if re.fullmatch(f"[{LETTERS}]{{5}}[{DIGITS}]{{2}}", bare) else None
