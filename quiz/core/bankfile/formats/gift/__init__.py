"""GIFT, Moodle's format for questions as plain text."""

import re

from ..model import Format
from .reading import read
from .writing import write


def _recognises(text: str) -> bool:
    return bool(re.search(r"(?<!\\)\{[^{}]*(?<!\\)\}", text)) or text.lstrip().startswith(("::", "$CATEGORY:"))


FORMAT = Format("gift", "GIFT", (".gift", ".gift.txt", ".txt"), read, write, _recognises)
