"""How many, how much, how long.

The number is asked for first where it hangs on the clause's own verb ("how many ships did Norway sink"), else in its
place ("Norway said that it had sunk how many ships").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.generation import distractors, numbers, phrasing
from quiz.core.generation.forms import cloze, numeric, single_choice
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.phrasing import clause, question, time_of
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_REST = re.compile(
    r",(?!\d)(?! [A-Z]\w+(?: [A-Z]\w+)*(?:,| and ))"
    r"| (?:that|which|who|whom|whose|where|when|if|in case|even|because|amid|while|although|though|unless)\b"
    r"| and (?:\w+ed|left|was|were|had|has|is|are|made|took|put|set|gave)\b"
)
"""What may be cut behind the number: the question is clear without it."""
_EMBEDDED = re.compile(r"\b(?:first time|to|that|which|who|whose|and|or|but|\w+ing)\b")
_PHRASAL = frozenset({"make up", "set up", "carry out", "take in", "take on", "give up"})
_PARTICLES = frozenset({"up", "out", "not", "to", "been"})
_OWNER = re.compile(r"((?:[Tt]he )?[A-Z][\w.-]*(?: (?:of )?[A-Z][\w.-]*)*)(?:['’]s|(?<=s)['’]) $")
_LASTING = re.compile(r" (?:that|which|in|on|of|at|against|between|over|for|with|by|from)\b")
_PREPOSITION = re.compile(
    r"(?P<verb>\w+(?: (?:[^,]|,(?=\d))+)?) (?P<preposition>for|after|by|with|within|from|over|in) $"
)
_MOVING = re.compile(
    r"(?:fall|rise|drop|grow|increase|decrease|decline|climb|jump|slip|gain|shrink|surge|plunge|dip|slide)$"
)
_ABOUT = re.compile(r"(?:some|nearly|almost|around|roughly|approximately|close to|an estimated)\b", re.I)
"""Before "how many" it sounds wrong."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence taken apart around its number. `hedge` and `noun` are the words beside the number in the answer."""

    before: str
    hedge: str
    number: str
    noun: str
    after: str


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    says = phrasing.statement(known) or known.fact.says
    answer, value = says.partition("{")[2].partition("}")[0], known.slot("value")
    number = numbers.number_in(answer)
    if re.search(r"\b(?!The\b|An?\b)[A-Z]\w+ \{[^}]*\} [A-Z]", says):
        return
    if not value or number is None or numbers.several(answer) or re.search(r"\beither\b", says):
        return
    told = _told(known, says, answer, number)
    wrong = distractors.quantities(answer, claim(known.fact), percent=known.slot("measure") == "percent")
    ask, typed = _ask(known, told, hedged=False), _ask(known, told, hedged=True)
    if not ask:
        yield cloze(_narrowed(says, answer, number), numbers.spellings(number, value))
        return
    if told.noun.startswith("-"):
        yield from single_choice(ask, *_apart(answer, wrong, told, known.slot("unit")))
    else:
        yield from single_choice(ask, answer, wrong)
    tolerance = numbers.tolerance(value, known.slot("approximator") or None)
    yield numeric(typed, value, unit=_unit(known), tolerance=tolerance)
    yield cloze(_narrowed(says, answer, number), numbers.spellings(number, value))
    yield from asking.statement(known, shelf, wrong)


def _apart(answer: str, wrong: list[str], told: Told, unit: str) -> tuple[str, list[str]]:
    """ "90-day" among options is "90 days"."""
    key, *others = (option.removesuffix(told.noun) + f" {unit}" for option in (answer, *wrong))
    return key, others


def _told(known: Known, says: str, answer: str, number: str) -> Told:
    """The fact's clause where it holds the answer once, else the whole sentence."""
    asked = clause(known)
    text = f"{asked.subject} {asked.predicate}" if asked else ""
    if asked and text.count(answer) == 1:
        before, after = text.split(answer)
        before = asked.lead + before
    else:
        before, _, rest = says.partition("{")
        after = rest.partition("}")[2]
    hedge, _, noun = answer.partition(number)
    return Told(before, hedge, number, noun, after.rstrip(" ."))


def _ask(known: Known, told: Told, *, hedged: bool) -> str:
    hedge = told.hedge if hedged and told.hedge.strip().casefold() not in {"a", "an"} else ""
    hedge = "about " if _ABOUT.match(hedge) else hedge.rstrip("$€£")
    if told.noun.startswith("-"):
        return _ask_compound(known, told)
    noun = told.noun.strip()
    if owner := _OWNER.search(told.before):
        return _ask_owner(known, owner.group(1), hedge, noun or "of them")
    after = told.after[: found.start()] if (found := _REST.search(told.after)) else told.after
    if known.slot("measure") == "percent":
        how, hedge = "what percentage", ""
    elif known.slot("measure") == "money":
        how = f"how many {known.slot('unit')}"
    elif noun or after.startswith(" of ") or re.match(r" \w+ed\b", after):
        how = f"how many {noun}".strip()
    else:
        return ""
    if not re.sub(r"^(?:According to .+|In|As of) [A-Z]\w+ \d{4}, $", "", told.before):
        hedge = ""
    return _fronted(known, told, how) or question(f"{told.before.removesuffix('$')}{hedge}{how}{after}")


def _fronted(known: Known, told: Told, how: str) -> str:
    """The question that begins with "how many"; empty where the number does not hang on the clause's own verb."""
    asked = clause(known)
    answer = f"{told.hedge}{told.number}{told.noun}"
    if asked is None or not (asked.subject and asked.aux) or asked.base.count(answer) != 1:
        return ""
    before, after = asked.base.split(answer)
    after = after[: found.start()] if (found := _REST.search(after)) else after
    if re.match(r" (?:and|or|to \d)\b", after):
        return ""
    if share := re.match(r" of [^,]+$", after):
        how, after = how + share.group(), ""
    if (found := _PREPOSITION.fullmatch(before)) and not _EMBEDDED.search(before):
        before, how = found["verb"], f"{found['preposition']} {how}"
    elif (len(before.split()) > 1 and before.strip() not in _PHRASAL) or before.strip() in _PARTICLES:
        return ""
    elif known.slot("measure") == "percent" and _MOVING.match(before.strip()):
        how = f"by {how}"
    return question(f"{asked.lead}{how} {asked.aux} {asked.subject} {before.strip()}{after}")


def _ask_owner(known: Known, owner: str, hedge: str, noun: str) -> str:
    """ "Malta's 40 ships" -> "How many ships did Malta have?" """
    time = time_of(known)
    lead = "" if time else f"According to {phrasing.article(known)}, "
    return question(f"{lead}{hedge}how many {noun} did {owner} have" + (f" in {time}" if time else ""))


def _ask_compound(known: Known, told: Told) -> str:
    """ "a 90-day strike" -> "a strike of how many days"; how long it lasted, where that is all there is to ask."""
    thing, unit = known.slot("thing"), known.slot("unit") or "units"
    article = re.search(r"\b(an?|the) (?:[\w-]+ )?$", told.before, re.I)
    if unit.endswith("old") or not thing or not told.after.startswith(f" {thing}") or article is None:
        return ""
    after = told.after[len(thing) + 1 :]
    if known.slot("measure") == "duration" and (_LASTING.match(after) or known.slot("predicate")):
        rest = re.split(r" that | which ", after.removeprefix(" that "), maxsplit=1)[0]
        which = f" that {rest}" if after.startswith(" that ") else rest if _LASTING.match(after) else ""
        verb = known.slot("predicate").split(" ")[0]
        if not which and verb and after.startswith(f" {verb} "):
            which = f" that{rest}"
        if which:
            return question(f"how many {unit} did the {thing}{which} last")
    article_word = "an" if thing[0] in "aeiou" else "a"
    before = told.before[: article.start(1)] + (article.group(1) if article.group(1) == "the" else article_word) + " "
    rest = after[: found.start()] if (found := _REST.search(after)) else after
    return question(f"{before}{thing} of how many {unit}{rest}")


def _unit(known: Known) -> str:
    """ "troops"; nothing where the unit is no word of its own."""
    unit = known.slot("unit")
    return unit if re.fullmatch(r"[a-z]+(?: [a-z]+)?", unit) else ""


def _narrowed(says: str, answer: str, number: str) -> str:
    """Braces around the number alone: words beside it are not to be typed."""
    return says.replace("{" + answer + "}", answer.replace(number, "{" + number + "}", 1))
