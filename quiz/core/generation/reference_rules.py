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
     (?:day|week|month|year|decade|century|night|morning|evening|afternoon|weekend|summer|winter|spring|autumn|fall|season
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
    r"\b(?!\s(?:of|that|which|who|whose|to|for|on|in(?!\s\w+ing\b)|by(?!\s\w+ing\b)|between|against|with|from|at|over"
    r"|about|involving|called|named|made|held|known)\b|\s[A-Z“])"
)
_VAGUE_BODY = re.compile(
    r"""\b[Tt]he\s(?:\w+ly\s)?(?:[a-z0-9-]+\s)?(?:country|nation|state|city|town|group|organi[sz]ation|team|company|firm|party|club|side|airline|carmaker|bank
    |alliance|bloc|researchers|scientists|authors|man|woman|students?|president|minister|spokes\w+|officials?
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
    |storm|hurricane|typhoon|cyclone|earthquake|quake|blaze|fire|crash|blast|explosion|accident|disaster|painting|picture
    |boys?|girls?|child(?:ren)?|kids|players?|fans|suspects?|victims?|couple|family|pair|competitors?|finalists
    |program(?:me)?|scheme|trip|visit|award|prize|film|song|album|show|theme|age|forms?|findings|model|questionnaire|building|centre|gardens?)"""
    + _UNMODIFIED,
    re.X,
)
_ABSTRACT = re.compile(r"(?:conflict|deadlock|impasse)$")
_NAMES = re.compile(r"(?<!^)\b[A-Z][\w.]+")
NAMES_TELLING = 2
"""Names in a question from which one knows which deadlock is meant."""
_SOMEWHERE = re.compile(r"\b[Tt]he (?:[\w.-]+ ){0,3}?(?:province|region|territory|area)\b(?! of\b)")
_BODY_OFFICE = re.compile(
    r"\b(?:city|town|state|county|district|school|company|team|party|club|church|hospital) "
    r"(?:mayor|council|officials?|police|members?|leaders?|captain|coach|president|chief|director|spokes\w+)\b"
)
_PART_OF_PLAY = re.compile(
    r"\b(?:first|second|opening|final|last) (?:half|quarter|period|set|inning|lap|minutes?)\b"
    r"|\d(?:st|nd|rd|th) minute\b|\b(?:injury|stoppage|extra|added) time\b"
)
_NAME = re.compile(r"(?<![?] )(?<!^)\b[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*")
_NO_NAME = re.compile(rf"\b(?:{_MONTHS}|According|How|Which|Who|What|When|The|In|As|At|Just)\b")
_EXPLETIVE = re.compile(r"\bit (?:is|was|would be|will be) \w+ (?:to|that|for)\b")
_CARD_ASKS = re.compile(r"(?:^|, )(?:what|who)(?! was [^?]*'s? (?:role|post)\b) ", re.I)
FEWEST_OF_CARD = 4
"""Content words of a question whose answer can only be compared."""
_FIGURE_ASKED = re.compile(r"_____|\b[Hh]ow many\b|\b[Ww]hat percentage\b")
_SOME_BODY = re.compile(
    r"(?:^|, )(?:officials|authorities|police|ministers|researchers|scientists|lawmakers|organi[sz]ers|the \w+)\b", re.I
)
_ASKED_FOR = re.compile(
    r"\b(?:who or what|which \w+(?: or \w+)?|who|whom|what percentage|what|how many|when|why)\b|_+|\b\d{4}\b", re.I
)
FEWEST_WITHOUT_NAME = 5
"""Content words of a question in which nothing is named."""
FEWEST_AROUND_GAP = 4
"""Content words beside a gap."""
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
    asks_person = re.match(r"who \w+", it.body, re.I)
    if (found := _PERSONAL.search(it.body)) and not (asks_person or _names_before(it.body, found.start())):
        yield f"unresolved pronoun: {found.group()}"
    if (found := _NEUTER.search(_EXPLETIVE.sub("", it.body))) and not _noun_before(
        it.body, found.start(), named=bool(asks_person)
    ):
        yield f"unresolved pronoun: {found.group()}"


def unresolved_noun(it: Item) -> Iterator[str]:
    """ "the province" says nothing before the province is named."""
    body = _VAGUE_BODY.search(it.body)
    if body and _ABSTRACT.search(body.group()) and len(_NAMES.findall(it.body)) >= NAMES_TELLING:
        body = None
    if body and not _names_before(it.body, body.start()):
        yield f"which one is meant: {body.group()}"
    elif found := _VAGUE_THING.search(it.body) or _SOMEWHERE.search(it.body):
        yield f"which one is meant: {found.group()}"


def unnamed_body(it: Item) -> Iterator[str]:
    """ "City mayor Lind" and "team members" say nothing without the city or the team."""
    for found in _BODY_OFFICE.finditer(it.body):
        if not re.search(r"[A-Z][\w.’'-]+ $", it.body[: found.start()]):
            yield f"whose: {found.group()}"


def open_gap(it: Item) -> Iterator[str]:
    """ "A crash killed _____ people": a figure needs enough around it to be told by."""
    if _FIGURE_ASKED.search(it.stem) and it.draft.type not in ACROSS:
        told = stems(_NO_NAME.sub("", re.sub(r"_+|fits? the gap|a report of|\b\d{4}\b", "", it.stem)))
        named = "_____" not in it.stem and _NAME.search(_NO_NAME.sub("", f"x {it.stem}"))
        if len(told - _EMPTY - stems("what which number how many percentage")) < FEWEST_AROUND_GAP and not named:
            yield "the gap could hold anything"


def part_of_play(it: Item) -> Iterator[str]:
    """ "In the 12th minute" needs the match: two who played in it are named."""
    found = _PART_OF_PLAY.search(it.stem)
    if found and len(set(_NAME.findall(_NO_NAME.sub("", f"x {it.stem}")))) < 2:
        yield f"of which match: {found.group()}"


def no_anchor(it: Item) -> Iterator[str]:
    """A question without a name could be about anything."""
    if it.draft.type in ACROSS or re.match(r"Who (?:said|is quoted)\b.*“", it.stem) or it.draft.content.get("reverse"):
        return
    rest = re.sub(r"^(?:[A-Z][^?]{3,60} fits? the gap\? )?(?:According to a report of \w+ \d{4}, )?\w+", "", it.stem)
    if re.search(r"\b[A-Z][\w.]+", _NO_NAME.sub("", rest)):
        return
    told = stems(_ASKED_FOR.sub("", _NO_NAME.sub("", it.body))) - _EMPTY
    if not re.search(r"\d", it.stem) or _SOME_BODY.search(it.stem) or len(told) < FEWEST_WITHOUT_NAME:
        yield "nothing names what it is about"


def too_little(it: Item) -> Iterator[str]:
    """ "Which country made a change?" tells too little to remember."""
    if it.draft.type == "flashcard" and _CARD_ASKS.search(it.stem):
        told = stems(_NO_NAME.sub("", re.sub(r"\b(?:a report of|\d{4})\b", "", it.stem)))
        if len(told - _EMPTY - stems("what who")) < FEWEST_OF_CARD and "stand for" not in it.stem:
            yield "it tells too little"
    if it.draft.type in {"single-choice", "short-answer", "true-false"} and not re.search(r"“|stand for", it.stem):
        told = stems(re.sub(r"\b(?:[Ww]hich|[Ww]hat) (?:of these )?\w+(?: or \w+)?", "", it.body))
        if len(told - _EMPTY) < 3:
            yield "it tells too little"


def _names_before(text: str, at: int) -> bool:
    """Whether a name stands before this place, other than as the first word."""
    return bool(re.search(r"(?<!^)(?<![?] )\b[A-Z][\w.’'-]+", text[:at]))


def _noun_before(text: str, at: int, *, named: bool) -> bool:
    """Whether a noun may stand before this place; where a person is asked for, one with a capital or an article."""
    if named:
        return bool(re.search(r"(?<!^)\b[A-Z]\w+|\b(?:the|an?|some|all|most|\d+) \w+", text[:at]))
    return len(re.findall(r"\w+", text[:at])) >= 3 or bool(re.match(r"[A-Z]\w+ \w+ (?:that )?$", text[:at]))
