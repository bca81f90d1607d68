"""What a question must pass to be asked: small named rules, each with the reason that it gives.

Most are item-writing rules of Haladyna, Downing and Rodriguez (2002) that a program can check; the others catch what
goes wrong when sentences are taken out of a report.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quiz.core.generation.model import Draft
from quiz.core.generation.names import related, stems
from quiz.core.generation.world import bare

FEWEST_WORDS, MOST_WORDS = 5, 42
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
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
_SPEAKER = re.compile(r"\b(?:I|me|my|we|us|our|ours|you|your|yours)\b")
_POINTING = re.compile(r"\b(?:this|these|those|such)\b(?! (?:of|who|people|countries|places|organisations)\b)", re.I)
_PERSONAL = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.I)
_NEUTER = re.compile(r"\b(?:it|its|itself|they|them|their|theirs|themselves|there|here|one)\b", re.I)
_LEAD = re.compile(r"^(?:According to [^,]+(?:, [^,]+?)?|As of [^,]+|In [^,]+), ")
_ANAPHORIC = re.compile(
    r"""\bthe\s(?:\w+ly\s)?(?:[a-z0-9-]+\s)?(?:country|nation|state|city|town|plan|proposal|move|deal|issue
    |group|organi[sz]ation|team|company|firm|party|alliance|bloc|event|competition|contest|festival|meeting|session|talks
    |negotiations|decision|declaration|announcement|statement|agreement|measure|measures|action|actions|steps|report|study
    |survey|research|researchers|scientists|authors|attack|attacks|incident|case|crime|claim|claims|request|requests
    |document|letter|book|site|website|page|post|video|photo|image|game|match|half|goal|tournament|man|woman|boy
    |girl|girls|student|president|minister|spokesman|spokeswoman|spokesperson|official|officials|authorities
    |government|police|court|school|schools|university|two|three|others?|former|latter|same|situation|problem|process
    |effort|efforts|result|results|move|crisis|conflict|deadlock|impasse|resolution|project|programme|program|law|scheme
    |system|policy|trip|visit|program|award|prize|film|song|album|show|theme|age|public|crowd|crowds|forms?)
    \b(?!\s(?:of|that|which|who|whose|to|for|on|in|by|between|against|with|from|at|over|about)\b)""",
    re.X | re.I,
)
_SOMEWHERE = re.compile(r"\b[Tt]he (?:[\w.-]+ ){0,3}?(?:province|region|territory|area)\b(?! of\b)")
_HANGING = re.compile(r"\b(?:a|an|the|and|or|but|that|which|than|because|if|whether|as|its|their|his|her)\?$", re.I)
_TWICE = re.compile(r"\b(\w+) \1\b", re.I)
_TWO_PREPOSITIONS = re.compile(
    r"\b(?:in|on|at|of|for|from|by|with|against|between|among) (?:in|on|at|of|for|from|by|with|to|over|and|or)\b", re.I
)
_WRONG_ARTICLE = re.compile(r"\ba (?=[aeio])(?!uni|use|eu|one|ou)\w+|\ban (?=[bcdfgjklmnpqrstvwxyz])\w+")
_FINE_TOGETHER = frozenset({"from at", "from in", "for from", "of to"})
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs))(?<!\bMrs)(?<!\bGen)(?<!\bSen)[.!?;] (?=[A-Z“\"])")
_ACROSS = frozenset({"matching", "ordering"})
_ALL_OF = re.compile(r"\b(?:all|none|both|any) of (?:the above|these|them)\b", re.I)
_NEGATED = re.compile(r"\b(?:not|never|except|cannot|no longer)\b|n['’]t\b", re.I)


@dataclass(frozen=True, slots=True)
class Item:
    """A draft taken apart for the rules."""

    draft: Draft
    stem: str
    """All that is read before the answer."""
    body: str
    """The stem without its lead and without what is quoted; of a question over several facts the things it lists."""
    keys: tuple[str, ...]
    wrong: tuple[str, ...]


def item(draft: Draft) -> Item:
    content = draft.content
    stem = str(
        content.get("ask") or content.get("front") or re.sub(r"\{[^}]*\}", "_____", str(content.get("cloze", "")))
    )
    answer = content.get("answer", content.get("back", ""))
    if draft.type == "cloze":
        answer = str(content["cloze"]).partition("{")[2].partition("}")[0].partition("|")[0]
    keys = tuple(answer) if isinstance(answer, list) else (answer,) if isinstance(answer, str) else ()
    if draft.type in _ACROSS:
        items = [*content.get("order", ()), *content.get("pairs", ()), *content.get("pairs", {}).values()]
        return Item(draft, stem, ". ".join(items), (), ())
    body = _LEAD.sub("", _QUOTED.sub("“…”", stem))
    return Item(draft, stem, body, keys, tuple(content.get("wrong", ())))


def faults(draft: Draft) -> list[str]:
    """Why the draft may not be asked; empty where it may."""
    it = item(draft)
    return [why for rule in RULES for why in rule(it)]


Rule = Callable[[Item], Iterator[str]]


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
    found = _ANAPHORIC.search(it.body)
    if (found and not _names_before(it.body, found.start())) or (found := _SOMEWHERE.search(it.body)):
        yield f"which one is meant: {found.group()}"


def no_anchor(it: Item) -> Iterator[str]:
    """A question without a name or a figure could be about anything."""
    if it.draft.type in _ACROSS or "“" in it.stem or it.draft.content.get("reverse"):
        return
    rest = re.sub(r"^(?:(?:What|Which number) fits the gap\? )?\w+", "", it.stem)
    if not re.search(r"\b[A-Z][\w.]+|\d", rest):
        yield "nothing names what it is about"


def ill_formed(it: Item) -> Iterator[str]:
    """What gives away that a program wrote it."""
    if _HANGING.search(it.stem):
        yield "breaks off"
    if (found := _TWICE.search(it.body)) and found.group(1).casefold() not in {"had", "that"}:
        yield f"a word twice: {found.group()}"
    if (found := _TWO_PREPOSITIONS.search(it.body)) and found.group().casefold() not in _FINE_TOGETHER:
        yield f"two prepositions: {found.group()}"
    if found := _WRONG_ARTICLE.search(it.body):
        yield f"wrong article: {found.group()}"
    for one, other in (("(", ")"), ("“", "”"), ("[", "]")):
        if it.stem.count(one) != it.stem.count(other):
            yield f"unbalanced {one}{other}"
    if it.stem.count('"') % 2:
        yield "unbalanced quotation marks"
    if re.search(r"\s[,.;?]|,\s*[,?]|\.\?|\s-\s|\||\(\)| (?:by|of|the|a|an|and)\.", it.stem):
        yield "stray punctuation"


def several_sentences(it: Item) -> Iterator[str]:
    """One question, one sentence."""
    body = re.sub(r"^(?:What|Which number) fits the gap\? ", "", it.body)
    if it.draft.type not in _ACROSS and _SENTENCE_END.search(body):
        yield "more than one sentence"


def length(it: Item) -> Iterator[str]:
    """Too short to be clear or too long to be read."""
    count = len(it.stem.split())
    if count < FEWEST_WORDS and it.draft.type not in {"flashcard", *_ACROSS}:
        yield "too short"
    most = MOST_WORDS + 10 * ("“" in it.stem or "_____" in it.stem)
    if count > most:
        yield "too long"
    if it.draft.type != "flashcard" and any(len(key.split()) > 16 for key in it.keys):
        yield "the answer is too long"


def key_in_stem(it: Item) -> Iterator[str]:
    """The question must not tell its answer."""
    if "stand for" in it.stem or (it.draft.type == "flashcard" and it.draft.content.get("reverse")):
        return
    told = stems(it.stem)
    for key in it.keys:
        words = stems(key)
        own = {word for word in words if not any(word in stems(wrong) for wrong in it.wrong)}
        if words and words <= told:
            yield f"the answer is in the question: {key}"
        elif own and len(own & told) * 2 >= len(own) and len(words) > 1 and any(len(w) > 3 for w in own & told):
            yield f"the question repeats words of its answer: {', '.join(sorted(own & told))}"


def options_apart(it: Item) -> Iterator[str]:
    """No two options may mean the same, nor one be a part of another."""
    options = [*it.keys, *it.wrong]
    for at, option in enumerate(options):
        for other in options[at + 1 :]:
            if option in it.keys and other in it.keys:
                continue
            if bare(option).casefold() == bare(other).casefold() or (_named(option, other) and related(option, other)):
                yield f"options overlap: {option} / {other}"


def told_by_looks(it: Item) -> Iterator[str]:
    """The right option must not be the only long one, nor the only one with a capital."""
    if it.draft.type != "single-choice" or not it.wrong:
        return
    key = it.keys[0]
    if len(key) > 25 and len(key) > 1.7 * max(len(wrong) for wrong in it.wrong):
        yield "the key is by far the longest option"
    if all(option[:1].isupper() != key[:1].isupper() for option in it.wrong) and not _named(*it.wrong, key):
        yield "the key is told by its capital"


def all_of_these(it: Item) -> Iterator[str]:
    """Such options test logic, not memory."""
    if any(_ALL_OF.search(option) for option in (*it.keys, *it.wrong)):
        yield "all or none of the above"


def negative_stem(it: Item) -> Iterator[str]:
    """Negatives are misread; statements to judge that have one are puzzles."""
    if it.draft.type in {"single-choice", "multiple-answers", "true-false"} and _NEGATED.search(it.body):
        yield "a negative in the question"


RULES: Sequence[Rule] = (
    drifting_time,
    unresolved_pronoun,
    unresolved_noun,
    no_anchor,
    ill_formed,
    several_sentences,
    length,
    key_in_stem,
    options_apart,
    told_by_looks,
    all_of_these,
    negative_stem,
)


def _named(*options: str) -> bool:
    return all(re.match(r"(?:the |an? )?[A-Z]", option) for option in options)


def _names_before(text: str, at: int) -> bool:
    """Whether a name stands before this place, other than as the first word."""
    return bool(re.search(r"(?<!^)(?<![?] )\b[A-Z][\w.’'-]+", text[:at]))


def _noun_before(text: str, at: int) -> bool:
    return len(re.findall(r"\w+", text[:at])) >= 3
