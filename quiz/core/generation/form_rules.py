"""Rules of the gate: a question must be one well-formed sentence of a fair length."""

import re
from collections.abc import Iterator

from quiz.core.generation.item import ACROSS, GAP_LEAD, Item

FEWEST_WORDS, MOST_WORDS = 5, 42
MOST_TO_JUDGE = 36
"""Words of a statement that is to be judged true or false: all of them have to be held in mind."""
_HANGING = re.compile(r"\b(?:a|an|the|and|or|but|that|which|than|because|if|whether|as|its|their|his|her)\?$", re.I)
_TWICE = re.compile(r"\b(\w+) \1\b")
_TWO_PREPOSITIONS = re.compile(
    r"\b(?:in|on|at|of|for|from|by|with|against|between|among) "
    r"(?:are|is|was|were|in|on|at|of|for|from|by|with|to|over|and|or)\b",
    re.I,
)
_FINE_TOGETHER = frozenset({"in on", "from at", "from in", "for from", "of to"})
_PART = re.compile(
    r"_____ ?[–:-]+ ?\d|\d ?[–:-]+ ?_____|\b[A-Z]\w+ _____ [A-Z]|_____ (?:to|or) \d|\d (?:to|or) _____"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:to|or) _____"
    r"|\b(?:Tier|Flight|Group|Type|Phase|Level|Grade|Article|Chapter|Room|Route|Windows|Boeing|Airbus|Number) _____"
)
_NO_OBJECT = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!are )"
    r"\b(?:support|oppose|back|want|reject|give|bring|tell|put)(?:s|d|ed)? (?:in|at|on|of|by|from)\b"
)
_ASKS_OBJECT = re.compile(
    r"\b(?:what|who|which(?: \w+)+) (?:did|does|do|had|has|have|was|were|would|will|could|might) ", re.I
)
_STRAY = re.compile(
    r"\s[,.;?]|,\s*[,?]|(?<![A-Z])\.\?|\s-[\s,.a-z]|--|`|\s['’]\s|\(\(|\||\(\)| / | (?:by|of|the|a|an|and)\."
)
_ALTERNATIVE = re.compile(r"\beither\b[^.?]*(?:_____|\d)|_____[^.]*\bor (?:by |about |some )?\d")
_MISBUILT = re.compile(
    r"\b(?:is|was|are|were) of (?:the|an?)\b|\b(?:noted|noticed|said) (?:what|how)\b|\bto be \w+ed (?:on|in) \d"
    r"|\btold (?:\w+ )?(?:reporters|journalists|press|newspaper|agency|radio) (?:in|at|on) [^,]{2,30}[.?]?$"
    r"|(?:_____|\d|people|persons) (?:injured|wounded|killed|hurt|arrested|missing) (?:when|in|after|as|by)\b"
    r"|\b(?:late|early|shortly|soon|just)\?$"
    r"|, when [A-Z]|\b[Ww]hich \w+[^suia]s was\b|\w-aged \d|\b[A-Z]{2,}ed\b|\b[Tt]he (?:how many|what percentage)\b"
    r"|\b(?:did|had|has) (?!been )[^?]* by the (?:[A-Z]\w+ )?(?:government|administration|authorities|court|police)\?"
    r"|\bwhose [^?]*(?:how many|what percentage)"
    r"|\b(?:had|was|were|would|did) [^?]*\b(?:which|who|whose [\w ]{1,30}) (?:has|have|is|are)\b"
    r"|, in the \d{3}0s\?|\bin (?:early |late |mid )?\w+ \d{4} was to\b|\bon \d+ \w+ \d{4} (?:is|was) to\b"
)
"""What comes of clauses that cannot be taken out of their sentence."""
_WHEN_MEANT = re.compile(
    r"(?:^|, )(?:when|[io]n which \w+) (?:did|had|does) .*"
    r" (?:plan|intend|hope|want|promise|agree|decide|vow|pledge|threaten) to\b",
    re.I,
)
"""Asks for the day of the plan or for the planned day?"""
_CONCESSION = re.compile(
    r"^(?:[A-Z][^?]{3,60} fits? the gap\? )?(?:(?:In|As of) [A-Z]?\w+ \d{4}, |According to [^,]+, )?"
    r"(?:while|although|though|whereas|even though|despite|if|unless|with(?! (?:what|which|how|whom)))\b",
    re.I,
)
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs))(?<!\bMrs)(?<!\bGen)(?<!\bSen)[.!?;] (?=[A-Z“\"])")
_NEGATED = re.compile(r"\b(?:not|never|except|cannot|no longer)\b|n['’]t\b", re.I)


def ill_formed(it: Item) -> Iterator[str]:
    """What gives away that a program wrote it."""
    if _HANGING.search(it.stem):
        yield "breaks off"
    if (found := _TWICE.search(it.body)) and found.group(1).casefold() not in {"had", "that"}:
        yield f"a word twice: {found.group()}"
    if (found := _TWO_PREPOSITIONS.search(it.body)) and found.group().casefold() not in _FINE_TOGETHER:
        yield f"two prepositions: {found.group()}"
    if (found := _NO_OBJECT.search(it.body)) and not _ASKS_OBJECT.search(it.body):
        yield f"the object is missing: {found.group()}"
    if found := re.search(r"\b([A-Z]\w{3,}) (?:in|of|at|from|and) \1\b", it.body):
        yield f"a name twice: {found.group()}"
    if found := re.search(r"\b(\d{4}) in \1\b", it.body):
        yield f"the year twice: {found.group()}"
    if it.stem.count('"') % 2:
        yield "unbalanced quotation marks"
    if _STRAY.search(it.stem):
        yield "stray punctuation"


def part_of_a_figure(it: Item) -> Iterator[str]:
    """Half a score or half a name is no fact."""
    if _PART.search(it.stem):
        yield "the gap is a part of a score or a name"
    if _ALTERNATIVE.search(it.stem):
        yield "the gap is one of two alternatives"


def awkward_opening(it: Item) -> Iterator[str]:
    """A participle after the time hangs in the air."""
    if re.match(r"(?:[A-Z][^?]{3,60} fits? the gap\? )?(?:In|As of) [A-Z]?\w+ \d{4}, \w+(?:ed|ing) ", it.stem):
        yield "awkward opening"

    if _CONCESSION.match(it.stem):
        yield "opens with a condition or a concession"


def misbuilt(it: Item) -> Iterator[str]:
    """A construction that only its article's sentence could carry."""
    if found := _MISBUILT.search(it.body):
        yield f"misbuilt: {found.group()}"
    if _WHEN_MEANT.search(it.stem):
        yield "the day of the plan, or the planned day"
    if re.search(r"\[ ?(?:\.\.\.|…) ?\][.”]*\??$", it.stem):
        yield "a quotation that breaks off"


def several_sentences(it: Item) -> Iterator[str]:
    """One question, one sentence."""
    body = re.sub(GAP_LEAD, "", it.body)
    if it.draft.type not in ACROSS and _SENTENCE_END.search(body):
        yield "more than one sentence"


def length(it: Item) -> Iterator[str]:
    """Too short to be clear or too long to be read."""
    count = len(it.stem.split())
    if count < FEWEST_WORDS and it.draft.type not in {"flashcard", *ACROSS}:
        yield "too short"
    most = MOST_WORDS + 10 * ("“" in it.stem or "_____" in it.stem)
    if it.draft.type == "true-false":
        most = MOST_TO_JUDGE
    if count > most:
        yield "too long"
    if it.draft.type != "flashcard" and any(len(key.split()) > 16 for key in it.keys):
        yield "the answer is too long"


def negative_stem(it: Item) -> Iterator[str]:
    """Negatives are misread; statements to judge that have one are puzzles."""
    if it.draft.type in {"single-choice", "multiple-answers", "true-false"} and _NEGATED.search(it.body):
        yield "a negative in the question"
