"""Nicknames that a whole class can tell apart and a teacher can read out."""

import re
import unicodedata

LONGEST = 30
JOINERS = "\u200c\u200d"
"""Invisible, but part of Persian names and of emoji made of several."""
BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters by their category, and yet nothing is seen of them."""
INVISIBLE = re.compile(f"[{JOINERS}\ufe00-\ufe0f]")
PILED_MARKS = 4


class NicknameError(ValueError):
    """The message tells the pupil what to do."""


def fit_nickname(typed: str) -> str:
    """The nickname as it will be shown: compatibility forms and runs of spaces made plain. Raises `NicknameError`."""
    nickname = " ".join(unicodedata.normalize("NFKC", typed).split())
    if not fold(nickname):
        raise NicknameError("Type a nickname.")
    if len(nickname) > LONGEST:
        raise NicknameError(f"Choose a shorter nickname: at most {LONGEST} characters.")
    if any(_unreadable(character) for character in nickname):
        raise NicknameError("The nickname holds a character that cannot be seen. Type it again, with letters.")
    if _piles_marks(nickname):
        raise NicknameError("Too many accents on one letter. Choose a plainer nickname.")
    return nickname


def fold(nickname: str) -> str:
    """What two nicknames have in common that a class would read as the same: "ADA", "ａｄａ" and "Ada"."""
    bare = INVISIBLE.sub("", unicodedata.normalize("NFKC", nickname))
    return " ".join(unicodedata.normalize("NFKC", bare.casefold()).split())


def _unreadable(character: str) -> bool:
    """Control, format (text direction among them), private, unassigned, half a character, line break, or blank."""
    if character in JOINERS:
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"} or character in BLANK_LETTERS


def _piles_marks(nickname: str) -> bool:
    run = 0
    for character in unicodedata.normalize("NFD", nickname):
        run = run + 1 if unicodedata.category(character) == "Mn" else 0
        if run >= PILED_MARKS:
            return True
    return False
