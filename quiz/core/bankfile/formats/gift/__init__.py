"""GIFT, Moodle's format for questions as plain text."""

import re

from ..model import Format
from .reading import read
from .writing import write


def _recognises(text: str) -> bool:
    if text.startswith(("::", "//", "$CATEGORY:")):
        return True
    return not text.startswith("#") and bool(re.search(r"(?<!\\)\{\s*(?:[=~#}]|[TF](?:RUE|ALSE)?\s*[#}])", text))


FORMAT = Format("gift", "GIFT", (".gift", ".gift.txt", ".txt"), read, write, _recognises)
