"""Rules about questions that tell on one another."""

from collections import defaultdict
from collections.abc import Iterator

from quiz.core.questions.lint.model import guideline, rule
from quiz.core.questions.lint.words import content_words, folded
from quiz.core.questions.true_false import TrueFalse

from ...references import Path
from ...schema import Bank
from ..survey import Asking, survey

FEWEST_WORDS = 4
"""Words of meaning in a question from which on it can be told that another one is about the same."""
SAME_MATTER = 0.85
"""The share of a question's words that another one must have to be about the same matter."""
NEAR = 5
"""How many facts apart questions may meet in one session: new ones are asked in the order of the file."""

_TOLD = frozenset({"single-choice", "short-answer", "cloze"})


@rule(guideline(4), "Leave the answer out of one of the two, or delete one.", english=True)
def told_by_another(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Who has just read the one question needs no memory for the other."""
    askings = survey(bank)
    stems = [content_words(asking.parts.stem) for asking in askings]
    having: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(stems):
        for word in words:
            having[word].append(place)
    told: set[frozenset[Path]] = set()
    for asking, stem in zip(askings, stems, strict=True):
        if asking.question.type not in _TOLD or len(stem) < FEWEST_WORDS:
            continue
        for key in asking.parts.keys:
            words = content_words(key) - stem
            for place in min((having.get(word, []) for word in words), key=len, default=[]):
                other = askings[place]
                alike = words <= stems[place] and len(stem & stems[place]) >= SAME_MATTER * len(stem)
                pair = frozenset({asking.path[:2], other.path[:2]})
                if alike and pair not in told and _tells(other, asking):
                    told.add(pair)
                    yield asking.path, f"the question `{other.item.id}` tells the answer “{key}”"


@rule(guideline(4), "Delete one of them, or word them apart.")
def asked_twice(bank: Bank) -> Iterator[tuple[Path, str]]:
    """The same words ask for the same answer: with another one a learner cannot know which is meant."""
    first: dict[tuple[str, str], Asking] = {}
    for asking in survey(bank):
        earlier = first.setdefault((asking.question.type, folded(asking.parts.stem)), asking)
        if earlier is asking:
            continue
        same = earlier.parts.keys == asking.parts.keys
        if same and earlier.parts.options == asking.parts.options:
            yield asking.path, f"the question `{earlier.item.id}` asks the same in the same words"
        elif asking.question.type in {"short-answer", "cloze", "flashcard"} and not same:
            yield asking.path, f"the question `{earlier.item.id}` has the same words, but another answer"


def _tells(other: Asking, asking: Asking) -> bool:
    """Whether one question may give the answer of another away: not by a false statement, and not from afar.

    Of one fact only one question is asked at a time.
    """
    (list_, place, *_), (others, elsewhere, *_) = asking.path, other.path
    near = list_ == others and 0 < abs(int(place) - int(elsewhere)) <= NEAR
    return near and not (isinstance(other.question, TrueFalse) and not other.question.answer)
