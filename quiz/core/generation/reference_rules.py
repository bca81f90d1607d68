"""Rules of the gate: a question must be clear to who has not read the article, and a year later."""

import re
from collections.abc import Iterator

from quiz.core.generation.item import ACROSS, Item
from quiz.core.generation.names import stems

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DRIFTING = re.compile(
    rf"""\b(?:today|yesterday|tomorrow|tonight|nowadays
    |current|currently|recently|now|ago|so\ far|earlier|later|previously)\b
    |\b(?:this|last|next|past|coming|previous|following)\s(?:\w+\s)?
     (?:day|week|month|year|decade|century|night|morning|evening|afternoon|weekend|summer|winter|spring|autumn|fall
       |days|weeks|months|years|decades)\b
    |\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s(?:\d|{_MONTHS}))""",
    re.X,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SPEAKER = re.compile(r"\b(?:I|me|my|we|us|our|ours|you|your|yours)\b")
_POINTING = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|had|has|have|will|would|could|may|might)\b)"
    r"|\b(?:this|these|those|such)\b(?! (?:of|who|people|countries|places|organisations)\b)",
    re.I,
)
_PERSONAL = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.I)
_NEUTER = re.compile(r"\b(?:it|its|itself|they|them|their|theirs|themselves|here|one)\b", re.I)
_UNMODIFIED = (
    r"\b(?!\s(?:of|that|which|who|whose|to|for|on|in|by|between|against|with|from|at|over|about|involving|called|named|made"
    r"|held|known)\b|\s[A-Z“])"
)
_VAGUE_BODY = re.compile(
    r"""\b[Tt]he\s(?:\w+ly\s)?(?:[a-z0-9-]+\s)?(?:country|nation|state|city|town|group|organi[sz]ation|team|company|firm|party
    |alliance|bloc|researchers|scientists|authors|man|woman|boy|girls?|students?|president|minister|spokes\w+|officials?
    |authorities|government|police|court|schools?|university|public|crowds?|declaration|meeting|conflict|deadlock|impasse
    |resolution|law|system|policy)"""
    + _UNMODIFIED,
    re.X,
)
_VAGUE_THING = re.compile(
    r"""\b[Tt]he\s(?:\w+ly\s)?(?:[a-z0-9_-]+\s)?(?:plan|proposal|move|deal|issue|event|competition|contest|festival|session|talks
    |negotiations|decision|announcement|statement|agreement|measures?|actions?|steps|report|study|survey|research|attacks?
    |incident|case|crime|claims?|requests?|document|letter|book|site|website|page|post|video|photo|image|game|match|half
    |goal|tournament|two|three|others?|former|latter|same|situation|problem|process|efforts?|results?|crisis|project
    |program(?:me)?|scheme|trip|visit|award|prize|film|song|album|show|theme|age|forms?|findings|model|questionnaire|building|centre|gardens?)"""
    + _UNMODIFIED,
    re.X,
)
_SOMEWHERE = re.compile(r"\b[Tt]he (?:[\w.-]+ ){0,3}?(?:province|region|territory|area)\b(?! of\b)")
_EMPTY = stems("make made take have get do go change use")


def drifting_time(it: Item) -> Iterator[str]:
    """A year later nobody knows which Friday."""
    for text in (it.body, *it.keys, *it.wrong):
        if found := _DRIFTING.search(_QUOTED.sub("", text)):
            yield f"unresolved time: {found.group()}"


def unresolved_pronoun(it: Item) -> Iterator[str]:
    """A pronoun needs its noun in the question."""
    if found := _SPEAKER.search(re.sub(r"\bUS\b", "", it.body)):
        yield f"the reporter or speaker speaks: {found.group()}"
    if found := _POINTING.search(it.body):
        yield f"points outside the question: {found.group()}"
    if (found := _PERSONAL.search(it.body)) and not _names_before(it.body, found.start()):
        yield f"unresolved pronoun: {found.group()}"
    if (found := _NEUTER.search(it.body)) and not _noun_before(it.body, found.start()):
        yield f"unresolved pronoun: {found.group()}"


def unresolved_noun(it: Item) -> Iterator[str]:
    """ "the province" says nothing before the province is named."""
    body = _VAGUE_BODY.search(it.body)
    if body and not _names_before(it.body, body.start()):
        yield f"which one is meant: {body.group()}"
    elif found := _VAGUE_THING.search(it.body) or _SOMEWHERE.search(it.body):
        yield f"which one is meant: {found.group()}"


def no_anchor(it: Item) -> Iterator[str]:
    """A question without a name or a figure could be about anything."""
    if it.draft.type in ACROSS or "“" in it.stem or it.draft.content.get("reverse"):
        return
    rest = re.sub(
        r"^(?:(?:What|Which number) fits the gap\? )?(?:According to a report of \w+ \d{4}, )?\w+", "", it.stem
    )
    if not re.search(r"\b[A-Z][\w.]+|\d", rest):
        yield "nothing names what it is about"


def too_little(it: Item) -> Iterator[str]:
    """ "Which country made a change?" tells too little to remember."""
    if it.draft.type in {"single-choice", "short-answer", "true-false"} and not re.search(r"“|stand for", it.stem):
        told = stems(re.sub(r"\b(?:[Ww]hich|[Ww]hat) (?:of these )?\w+(?: or \w+)?", "", it.body))
        if len(told - _EMPTY) < 3:
            yield "it tells too little"


def _names_before(text: str, at: int) -> bool:
    """Whether a name stands before this place, other than as the first word."""
    return bool(re.search(r"(?<!^)(?<![?] )\b[A-Z][\w.’'-]+", text[:at]))


def _noun_before(text: str, at: int) -> bool:
    return len(re.findall(r"\w+", text[:at])) >= 3
