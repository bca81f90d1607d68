"""Rules about answers that are typed: words, gaps and numbers."""

import re
from collections.abc import Iterator

from ...numeric import Numeric
from ..model import guideline, rule
from ..parts import Parts
from ..words import FUNCTION_WORDS

MOST_GAPS = 4
LONGEST_TYPED = 8
"""Words of an answer to be typed."""
_ABOUT = re.compile(
    r"(?:^|, )(?:about|approximately|roughly|around|circa|nearly|almost|on average)\b(?= (?:how|what (?:number"
    r"|share|percentage|proportion|distance|size|weight|speed)|which (?:number|share))\b)"
    r"|\bhow (?:many|much|long|far|high|old|big|large)\b.*\b(?:approximately|roughly|on average|estimated)\b"
    r"|\b(?:approximate|estimated|rough|average) (?:number|share|size|length|value|percentage|population)\b",
    re.I,
)


@rule("Haladyna & Downing 1989", "Put the gap near the end: first what is known, then what is asked.", "cloze")
def gap_at_the_start(parts: Parts) -> Iterator[str]:
    """Before the gap the reader must learn what is asked, or read the sentence twice."""
    if parts.gapped and len(parts.gapped.gaps) == 1 and not re.search(r"\w", parts.gapped.parts[0]):
        yield "the text begins with its gap"


@rule("Our own", "Ask for less, or make several questions of it.", "cloze")
def many_gaps(parts: Parts) -> Iterator[str]:
    """With too little text left nobody can tell what is meant; and one slip fails all of it."""
    if parts.gapped is None:
        return
    count = len(parts.gapped.gaps)
    left = sum(len(re.findall(r"\w+", part)) for part in parts.gapped.parts)
    asked = sum(len(re.findall(r"\w+", key)) for key in parts.keys)
    if count > MOST_GAPS:
        yield f"there are {count} gaps"
    elif left < 2 or (count > 1 and asked > left):
        yield "there is too little text around the gaps"


@rule(guideline(2), "Put the braces around a word that matters.", "cloze", english=True)
def trivial_gap(parts: Parts) -> Iterator[str]:
    """Words such as “of” are filled in by ear, without any knowledge."""
    for gap in parts.gapped.gaps if parts.gapped else ():
        words = re.findall(r"\w+", gap.answers[0].casefold())
        if words and all(word in FUNCTION_WORDS for word in words) and not (gap.hint or gap.answers[0][0].isupper()):
            yield f"the gap holds a mere function word: “{gap.answers[0]}”"


@rule(
    "Our own",
    "Ask for a few words, list other wordings under `accept`, or make it a flashcard.",
    "short-answer",
    "cloze",
)
def long_typed_answer(parts: Parts) -> Iterator[str]:
    """Nobody types a sentence word for word: those who know it fail."""
    for key in parts.keys:
        if (count := len(key.split())) > LONGEST_TYPED:
            yield f"{count} words are to be typed exactly: “{key}”"


@rule("Our own", "Write a `tolerance`, such as 5%, or a range.", "numeric", english=True)
def no_tolerance(parts: Parts) -> Iterator[str]:
    """Who is asked for about how many may answer with about as many."""
    question = parts.question
    if isinstance(question, Numeric) and _ABOUT.search(parts.body):
        low, high = question.answer.bounds()
        if low == high:
            yield f"it asks for a rough number, but only {question.answer.in_words()} is right"
