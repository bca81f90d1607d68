"""From the present of a news report to the past in which a question looks back on it."""

import re
from functools import cache

from quiz.core.generation.world import DATA

_AUX = {
    "is": "was",
    "are": "were",
    "am": "was",
    "has": "had",
    "have": "had",
    "do": "did",
    "does": "did",
    "will": "would",
    "can": "could",
    "may": "might",
    "isn't": "was not",
    "aren't": "were not",
    "won't": "would not",
}
_COMING = re.compile(
    r"(?<!['’]s )(?<!s['’] )(?<!\bthe )(?<!\btheir )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\bgood )\bwill\b"
)
"""The auxiliary; a will of one's own is none."""
_ADVERBS = frozenset(
    {"also", "still", "now", "once", "twice", "again", "even", "no", "longer", "never", "not", "often", "soon"}
)
_NOT_PAST = frozenset({"need", "feed", "seed", "speed", "breed", "bleed", "exceed", "proceed", "succeed", "heed"})
_ES_AFTER = ("sses", "shes", "ches", "xes", "zzes", "oes")


def past_aux(word: str) -> str:
    """The auxiliary in the past: "does" -> "did". One that has no past of its own ("must") stays."""
    return _AUX.get(word, word)


def past_verb(word: str) -> str:
    """The past of a present-tense form as it stands: "opposes" -> "opposed", "seek" -> "sought"."""
    if word in _AUX:
        return _AUX[word]
    if word in _irregular().values() or (word.endswith("ed") and word not in _NOT_PAST):
        return word
    base = _base(word)
    if base in _irregular():
        return _irregular()[base]
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + "ed"


def past_predicate(predicate: str) -> str:
    """The predicate with its first verb in the past. Adverbs before it stay: "still wants" -> "still wanted"."""
    words = predicate.split(" ")
    for at, word in enumerate(words):
        if word.endswith("ly") or word in _ADVERBS:
            continue
        words[at] = past_verb(word)
        break
    return back_shift(" ".join(words))


def back_shift(text: str) -> str:
    """What was still to come when it was written, seen from later: "says it will stay" -> "would stay"."""
    outside_quotes = re.split(r"([“\"][^”\"]*[”\"])", text)
    return "".join(part if i % 2 else _COMING.sub("would", part) for i, part in enumerate(outside_quotes))


def _base(word: str) -> str:
    if word in {"has", "does", "goes"}:
        return {"has": "have", "does": "do", "goes": "go"}[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_ES_AFTER):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


@cache
def _irregular() -> dict[str, str]:
    """Verbs whose past is not made by -ed alone, by their present."""
    lines = (DATA / "irregular-verbs.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))
