"""Rules about what a reader must know besides the question: nothing that only its day or its article told."""

import re
from collections.abc import Iterator

from ..model import rule
from ..parts import Parts
from ..words import FUNCTION_WORDS

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PASSING = re.compile(
    rf"""\b(?:yesterday|tomorrow|tonight)\b
    |(?<!in\s)(?<!during\s)\b(?:this|last|next)\s(?:week|month|year|night|morning|evening|afternoon|weekend|summer|winter|spring|autumn|fall)\b
    |\b(?:(?:\w+|a\sfew)\s)(?:days|weeks|months|years|decades)\sago\b|\b(?:currently|nowadays)\b
    |(?:^(?!\w+\s(?-i:[A-Z]))|\b(?:on|since|until|by|before|after|last|next|late|early)\s){DAYS}\b
     (?!,?\s(?:\d|{MONTHS}|the\s\d))""",
    re.X | re.I,
)
_DATED = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS})\b|\b(?:{MONTHS}) \d{{1,2}}\b|\b\d{{4}}-\d\d-\d\d\b")
"""A full date, from which the others can be reckoned."""
_HABIT = re.compile(r"\b(?:every|each|always|usually|traditionally|annually|Easter|Good|Black|Bloody|Red)\b")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its)\b", re.I)
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_LEAD = re.compile(r"(?:Before|After|When|While|Although|Though|As|Since|If|Once|Until|In|With|Despite|During|By)\b")
_EMPTY_IT = re.compile(
    r"\bit (?:seem|appear|turn)\w*\b|\bit (?:is|was|had been|has been|will be) \w+(?:ed|n|d) that\b"
    r"|\bit (?:takes?|took|rains?|rained|snow\w*|is (?:true|called|said|known|important|possible|necessary))\b"
    r"|\b(?:does|did|will|would|is|was) it (?:take|mean|mean\w*|called|rain|possible|true|important|necessary|said)\b"
    r"|\b(?:it|they|them) (?:that|who|when|where)\b|\b(?:is|was) it\b.* (?:that|who|when|to)\b",
    re.I,
)
_VAGUE_NOUN = re.compile(
    r"\bthe (?:\w+ )?(?:province|country|city|town|region|president|(?:prime |foreign )?minister|chancellor|government"
    r"|spokes\w+|resolution|agreement|treaty|talks|plan|conflict|crisis|article|report|author|text|organi[sz]ation|company"
    r"|group)\b(?! (?:of|that|which|who|whose|for|on|in|by|between|against|with|to|called|named)\b)",
    re.I,
)
_PAST = re.compile(r"\b(?:did|was|were|had|said|\w{3,}ed)\b")


@rule("Our own", "Write the date.", english=True)
def passing_time(parts: Parts) -> Iterator[str]:
    """A year later nobody knows which Friday."""
    if parts.question.type == "flashcard" or parts.about_words:
        return
    if _DATED.search(parts.body):
        return
    for text in (parts.body, *parts.options):
        if (found := _PASSING.search(text)) and not (_HABIT.search(text) or _is_option_of_days(parts, text)):
            yield f"when this was will not be known a year later: “{found.group()}”"
            return


@rule("Our own", "Write the name.", english=True)
def unresolved_pronoun(parts: Parts) -> Iterator[str]:
    """Questions come in any order: whom a pronoun means must be said in the question itself."""
    if parts.question.type in {"flashcard", "matching", "ordering"} or parts.about_words:
        return
    found = _PRONOUN.search(parts.body)
    if found and (_stands_for_key(parts) or _is_told_later(parts.body, found)):
        return
    if found and not _EMPTY_IT.search(parts.body) and _says_nothing(parts.body[: found.start()]):
        yield f"it is not said whom or what “{found.group()}” means"


@rule("Our own", "Write the name.", english=True)
def unresolved_noun(parts: Parts) -> Iterator[str]:
    """“The province” is clear to those who have just read the article, and to nobody else."""
    if parts.question.type in {"flashcard", "matching", "ordering"} or parts.about_words:
        return
    found = _VAGUE_NOUN.search(parts.body)
    if found and _PAST.search(parts.body) and not re.search(r"[“\d]|_{2,}|(?<!^)(?<![.?!] )\b[A-Z]", parts.body):
        yield f"it is not said which one is meant: “{found.group()}”"


def _stands_for_key(parts: Parts) -> bool:
    """Whether a riddle is told of what is to be named: "It runs through Vienna." """
    return parts.question.type in {"single-choice", "short-answer"} and "?" not in parts.body


def _is_told_later(body: str, pronoun: re.Match[str]) -> bool:
    """Whether a name follows the pronoun: "In his speech Churchill …", "Before he was president, Eisenhower …"."""
    after = body[pronoun.end() :]
    if pronoun.group().casefold() in _POSSESSIVES:
        return bool(re.search(r"\b[A-Z]", after))
    return bool(_LEAD.match(body) and re.search(r"^[^,?.]*, .*\b[A-Z]", after))


def _says_nothing(words: str) -> bool:
    """Whether no noun stands among the words, so that a pronoun after them has nothing to stand for."""
    plain = re.sub(rf"\b(?:{MONTHS}|{DAYS}|\d+|(?<=how )\w+|years?|days?)\b", "", words, flags=re.I)
    return all(word.casefold() in FUNCTION_WORDS for word in re.findall(r"[^\W\d]+", plain))


def _is_option_of_days(parts: Parts, text: str) -> bool:
    """Whether the options are days of the week, which the question asks for."""
    return text in parts.options and bool(re.search(rf"\b{DAYS}\b", text)) and len(text.split()) < 3
