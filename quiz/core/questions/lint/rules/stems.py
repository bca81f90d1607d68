"""Rules about how a question is put."""

import re
from collections.abc import Iterator

from ..model import guideline, rule
from ..parts import Parts
from ..words import is_title

LONGEST = 50
"""Words in a stem that a reader takes in at once; what is quoted is not counted."""

NEGATION = re.compile(r"(?<!-)\b(?:not|never|except|cannot|no longer|nobody|nothing)\b|n['’]t\b", re.I)
_SUBORDINATE = re.compile(
    r"[,;:] |\b(?:that|who|whom|whose|because|although|though|if|unless|when|while|where|since|until|after|before|but"
    r"|and|to)\b|(?<!^)\bwhich\b",
    re.I,
)
_ASKING = re.compile(
    r"^(?:(?:in|on|by|at|to|from|of|for|with|about) )?(?:which|what|who|whom|whose|how|why)\b|^(?:when|where) "
    r"(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could)\b",
    re.I,
)
_UNFOCUSED = re.compile(
    r"^(?:which|what)(?: one)?(?: of (?:the following|these|those))?"
    r"(?: (?:statements?|sentences?|options?|claims?|answers?"
    r"|facts?))? (?:is|are) (?:not )?(?:true|correct|right|false|wrong|incorrect)\b",
    re.I,
)


@rule(
    guideline(17),
    "Ask the other way round, or write the negative in capitals.",
    "single-choice",
    "multiple-answers",
    "true-false",
    english=True,
)
def negative_stem(parts: Parts) -> Iterator[str]:
    """A “not” is easily read over: then reading is tested and not knowledge."""
    found = NEGATION.search(main_clause(parts))
    if found and not found.group().isupper():
        yield f"the question is put negatively: “{found.group()}”"


@rule(
    guideline(17, 27),
    "Put the question, the options or both without a negative.",
    "single-choice",
    "multiple-answers",
    "true-false",
    english=True,
)
def double_negative(parts: Parts) -> Iterator[str]:
    """Who must undo two negatives solves a puzzle."""
    told = NEGATION.findall(main_clause(parts))
    options = [option for option in parts.options if NEGATION.search(option) and not is_title(option)]
    if len(told) > 1:
        yield "there are two negatives in the question"
    elif told and options:
        yield f"both the question and the option “{options[0]}” are negative"


@rule(guideline(12, 14), "End it with a question mark, or put it as a statement.", english=True)
def no_question_mark(parts: Parts) -> Iterator[str]:
    """The reader must see at once that something is asked."""
    if parts.question.type in {"flashcard", "true-false", "cloze"} or re.search(r"[?:…]|_{2,}", parts.stem):
        return
    if _ASKING.match(parts.body):
        yield "the question has no question mark"


@rule(guideline(13, 16), "Cut what is not needed to answer.")
def long_stem(parts: Parts) -> Iterator[str]:
    """Slow readers should fail for what they do not know, not for what they could not finish."""
    if parts.question.type != "flashcard" and (count := len(parts.body.split())) > LONGEST:
        yield f"the question has {count} words"


@rule(guideline(1), "Make two questions of it.")
def two_questions(parts: Parts) -> Iterator[str]:
    """One question asks for one thing: else nobody can tell which of them was not known."""
    if parts.body.count("?") > 1:
        yield "it asks more than one question"


@rule(
    guideline(15),
    "Say in the question what it is about.",
    "single-choice",
    "multiple-answers",
    english=True,
)
def unfocused_stem(parts: Parts) -> Iterator[str]:
    """A question should be answerable before the options are read; this one is several true/false questions in one."""
    if (found := _UNFOCUSED.match(parts.stem)) and len(parts.stem[found.end() :].split()) < 3:
        yield "the question says nothing of what it is about"


@rule("Our own", "Say how often, or make it a question.", "true-false", english=True)
def vague_frequency(parts: Parts) -> Iterator[str]:
    """How often is “often”? Two experts may judge the statement differently."""
    if found := re.search(r"\b(?:often|sometimes|frequently|rarely|seldom|occasionally)\b", parts.body, re.I):
        yield f"whether this is true depends on what “{found.group()}” means"


def main_clause(parts: Parts) -> str:
    """The stem up to its first subordinate clause, a lead such as "In 1999," left out."""
    body = re.sub(r"^(?:According to|As of|In|On|By|At|During|Under|From|For) [^,?]{1,60}, ", "", parts.body)
    if parts.question.type != "true-false" and (asking := re.search(r"(?<=[.!] )(?:Which|What|Who|How)\b.*$", body)):
        body = asking.group()
    return _SUBORDINATE.split(body, maxsplit=1)[0]
