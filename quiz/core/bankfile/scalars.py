"""What a scalar means. The schema gives the type, not the look of the scalar: `no` is a word, `12:30` is text.

The one place where looks count is a question's `answer`: `true` as it stands makes a true/false question, while
`"true"` in quotes is a word.
"""

from typing import Any

TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
"""The booleans of YAML 1.2's core schema."""


class Plain(str):
    """Text that stood in the file without quotes."""

    __slots__ = ()


def truth(value: Any) -> Any:
    """True or False for the plain word; anything else as it is."""
    return TRUTHS.get(value, value) if isinstance(value, Plain) else value
