"""The columns of a table of questions: our keys, and with a dot those inside of `answer` and `match`."""

from quiz.core.questions.numeric import Amount
from quiz.core.questions.registry import KEYS
from quiz.core.questions.typed import Match

LISTS = frozenset({"answer", "accept", "wrong", "pairs", "extra", "order", "tags", "allow"})
"""Keys that may have several entries, in one cell or in columns of the same name."""
PAIRED = frozenset({"wrong"})
"""Lists whose entries may have a second text: what those who choose it are told."""

_AMOUNT = [f"answer.{field.alias or name}" for name, field in Amount.model_fields.items()]
_MATCH = [f"match.{name}" for name in Match.model_fields]
_FIRST = [
    "type",
    "id",
    "ask",
    "front",
    "back",
    "cloze",
    "answer",
    *_AMOUNT,
    "accept",
    "wrong",
    "pairs",
    "extra",
    "order",
]
_LAST = ["status", "memory", "was"]

ORDER = (*_FIRST, *sorted(KEYS - {*_FIRST, "match", "media"}), *_MATCH, *_LAST)
"""All columns, as a written table has them. Pictures and evidence are too much for a cell."""
NAMES = frozenset(ORDER)
