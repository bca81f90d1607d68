"""The text of a file: its encoding, and the characters that no text has."""

import codecs
import re

from .problems import BankFileError, Problem

MAX_BYTES = 20_000_000
"""About ten times the size of a bank of 10,000 questions."""

_SAVE = "Save the file as UTF-8 in your editor."
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def decode(data: str | bytes, name: str) -> str:
    """The text without a byte order mark. Raises `BankFileError` on what is too large, not UTF-8 or not text."""
    size = len(data) if isinstance(data, bytes) else len(data.encode(errors="surrogatepass"))
    if size > MAX_BYTES:
        message = f"the file has {size / 1e6:.0f} million bytes; {MAX_BYTES / 1e6:.0f} million are allowed"
        raise BankFileError([Problem(1, 1, message, "Divide the bank into several.", name)])
    text = (_utf8(data, name) if isinstance(data, bytes) else data).removeprefix("\ufeff")
    if bad := _UNPRINTABLE.search(text):
        line, column = position(text, bad.start())
        if bad[0] == "\x00":
            message, hint = "the file holds a NUL", "Is this a bank file? It looks like something else than text."
        else:
            message, hint = f"the file holds the control character {bad[0]!r}", "Delete it."
        raise BankFileError([Problem(line, column, message, hint, name)])
    return text


def _utf8(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise BankFileError([Problem(1, 1, "the file is UTF-16", _SAVE, name)])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = position(data[: error.start].decode("utf-8"), None)
        byte = data[error.start]
        letter = bytes([byte]).decode("windows-1252", errors="replace")
        looks = f"As Windows-1252 it would be “{letter}”. " if letter.isprintable() and letter != "\ufffd" else ""
        problem = Problem(line, column, f"byte 0x{byte:02x} is not UTF-8", looks + _SAVE, name)
        raise BankFileError([problem]) from None


def position(text: str, offset: int | None) -> tuple[int, int]:
    """Line and column of an offset in a text, or of its end, from 1."""
    before = text[:offset].removeprefix("\ufeff")
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
