"""What was chosen instead of the key."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Chosen(NamedTuple):
    """One wrong answer and by how many it was given."""

    text: str
    answers: int


def wrong_answers(given: Iterable[str], offered: Sequence[str] = ()) -> list[Chosen]:
    """Wrong answers with their counts, the most frequent first, then by text.

    `given` holds one text per wrong answer. A distractor that is `offered` but that nobody chose is listed with 0: it
    does no work, and a question with such a one has fewer options than it seems to (Haladyna and Downing 1993,
    Educational and Psychological Measurement 53, 999-1010).
    """
    counts = Counter(dict.fromkeys(offered, 0))
    counts.update(given)
    return [Chosen(text, answers) for text, answers in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
