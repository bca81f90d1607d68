"""What is common to the wordings: the question word for an answer, its wrong options, the statement to judge."""

import re
from collections.abc import Sequence

from quiz.core.extraction.model import MentionType
from quiz.core.generation import distractors, phrasing, world
from quiz.core.generation.forms import flashcard, true_false
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import group, proper, related, spellings
from quiz.core.generation.phrasing import Clause, capital, tidy
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.world import by_alias, is_disputed

_NAMED: dict[str, MentionType] = {"person": "person", "place": "place", "organisation": "organisation"}
_BODIES = frozenset({"world body", "council", "court", "finance", "agency", "charity", "federal agency"})
_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Dr|President|Minister|Senator|Secretary|Ambassador)\b")
_SAYS_WHAT = re.compile(
    r"\b(?:Academy|Agency|Alliance|Army|Association|Authority|Bank|Board|Bureau|Centre|Center|Church|Club|Coalition|College"
    r"|Commission|Committee|Company|Conference|Congress|Corporation|Council|Court|Department|Federation|Force|Foundation|Front"
    r"|Fund|Group|Institute|League|Ministry|Movement|Office|Organi[sz]ation|Parliament|Party|Police|School|Senate|Service"
    r"|Society|Team|Union|University|City|County|District|Province|Island|Islands|River|Lake|Mountain|Street|Square|Park)\b"
)
"""Words that tell what the name is the name of."""
HUMAN = re.compile(
    r"\b(?:refugees|people|officials|leaders|troops|forces|soldiers|workers|citizens|residents|voters|students|police|protesters"
    r"|rebels|analysts|experts|scientists|researchers|ministers|governments|diplomats?|mediators|allies|countries|nations"
    r"|fishermen|farmers|doctors|families|children|women|men|separatists|majority|minority|powers|parties|lawmakers)$"
)
"""Such a description is asked for by "who"."""
_HEAD = re.compile(r"[a-z]+(?= (?:of|in|on|at|for|with|to|from|by|\w+ed)\b|$)")
_REFERRING = re.compile(r"\b(?:it|its|they|their|them)\b")
"""Needs a noun in the question: "which leaders said they …"."""
_GENDERED = re.compile(r"\b(?:he|she|his|her|him)\b")
"""Tells that another person's name has been put in."""
MOST_WORDS = 10
"""Words of a description that is asked for."""
_FALSE_IN_TEN = 6
"""How many of ten statements are swapped to be false, where they can be."""


def wh(answer: str, type: str, *, plural: bool = False) -> str:
    """The words that ask for such an answer: "which country" for "Serbia"."""
    if type == "person":
        return "who"
    known = group(answer)
    noun = {"place": "place", "organisation": "organisation", "document": "document", "people": "people"}.get(type)
    if known in _BODIES:
        noun = "body" if known in {"council", "court"} else "organisation"
    elif known and known != "former country":
        noun = known
    if noun in {"organisation", "place"} and known is None and not _SAYS_WHAT.search(answer):
        return "what" if noun == "place" else "who or what"
    if known == "country" and is_disputed(answer):
        noun = "country or territory"
    if noun is None or type == "people":
        return "who" if type == "people" else "what"
    return f"which {noun if not plural else _plural(noun)}"


def is_name(answer: str, type: str) -> bool:
    """Whether the answer is the name of one thing, not a description of it or of several."""
    if type not in _NAMED:
        return False
    words = re.sub(r"^(?:the|The) ", "", answer).split()
    if set(answer) & set("()[]{}"):
        return False
    return bool(words) and words[0][:1].isupper() and " and " not in answer and "," not in answer


def wrong_names(known: Known, shelf: Shelf, type: str, stem: str, answer: str = "") -> list[str]:
    """Names of the answer's kind of which no article says the same. None where the answer itself is no such name."""
    answer = answer or known.fact.answer
    if not is_name(answer, type):
        return []
    if type != "person" and group(answer) is None and not _SAYS_WHAT.search(answer):
        return []
    said = f"{claim(known.fact)} {stem}"
    if type == "person":
        return (
            distractors.people(shelf, answer, said, told=_told(stem))
            if " " in answer and not _COURTESY.match(answer)
            else []
        )
    return distractors.names(shelf, answer, said, _NAMED[type], told=_told(stem))


def described(known: Known, asked: Clause) -> list[Draft]:
    """Who it was, where that is told by a description ("most fishing nations"): to recall and compare, as no other
    description could be told from it for certain."""
    answer = known.fact.answer
    words = re.sub(r",|\b(?:the|and|most|some)\b", "", answer).split()
    only_names = all(word[0].isupper() for word in words)
    if not 2 <= len(words) <= MOST_WORDS or only_names or not asked.predicate or _GENDERED.search(answer):
        return []
    head = _HEAD.search(answer) if _REFERRING.search(asked.predicate) else None
    return [flashcard(asked.ask_subject(f"which {head.group()}" if head else "who"), capital(answer))]


def is_object(known: Known) -> bool:
    """Whether the answer stands right behind the clause's verb."""
    before = re.sub(r" the$", "", known.fact.says.partition("{")[0].rstrip())
    return before.endswith(f" {known.slot('predicate').split(' ')[0]}")


def key(answer: str, type: str) -> str:
    """The answer as it stands among the options."""
    return proper(answer) if type in {"place", "organisation"} else answer


def type_of(known: Known) -> str:
    """The type of the mention that the answer is; empty where it is none."""
    fact = known.fact
    mentions = known.report.extraction.mentions
    return next((m.type for m in mentions if m.start <= fact.start < m.end and m.type in _NAMED), "")


def actor(known: Known, type: str) -> str:
    """Who acts: a capital that does or wants something is its government ("Moscow" -> Russia), a title with a name is
    the person."""
    answer = known.fact.answer
    people = (m.value for m in known.report.extraction.mentions if m.type == "person" and m.value and " " in m.value)
    if type == "term" and (person := next((name for name in people if answer.endswith(f" {name}")), None)):
        return person
    government = by_alias().get(answer) if type == "place" and group(answer) == "city" else None
    return government.name if government and government.group == "country" else answer


def accepted(answer: str, type: str, shelf: Shelf) -> tuple[str, ...]:
    """What else may be typed: a surname, a title and name, the short and long names of a country or organisation."""
    if type == "person":
        return *shelf.short_names(answer), *shelf.titled_names(answer)
    return spellings(answer)


def _told(ask: str) -> str:
    """What the question says of its answer."""
    return re.sub(r"^(?:(?:According to|As of|In) .*?, )?(?:who or what|which \w+|who|what)\b", "", ask, flags=re.I)


def sole(known: Known, shelf: Shelf, type: str, ask: str) -> bool:
    """Whether, as far as the articles tell, nothing else of the kind would be right too: only then may it be typed."""
    answer, said = known.fact.answer, _told(ask)
    pool = shelf.people if type == "person" else shelf.named("place", "organisation")
    return not any(
        not related(name, answer) and world.bare(name) not in said and shelf.says_of(name, said, support=0.85)
        for name in pool
    )


def statement(known: Known, shelf: Shelf, wrong: Sequence[str]) -> list[Draft]:
    """One statement to judge, true or with another value in place of the answer; only where a false one could be made.

    Which of the two depends on the fact alone. The explanation tells what is true.
    """
    says = phrasing.statement(known)
    if (
        not wrong
        or says is None
        or shelf.is_topic(known.fact.answer)
        or says.count("{") != 1
        or _titled(says)
        or _GENDERED.search(says)
        or _again(says, known.fact.answer)
    ):
        return []
    truth = plain(says)
    rng = distractors.chance("true or false", says)
    if rng.randrange(10) >= _FALSE_IN_TEN:
        return [true_false(truth, True)]
    return [true_false(swapped(says, rng.choice(wrong)), False, truth)]


def _again(says: str, answer: str) -> bool:
    """Whether the answer is named once more outside its braces: another name in one place would not fit the other."""
    outside = re.sub(r"\{[^}]*\}", "", says)
    return bool(re.search(rf"\b{re.escape(world.bare(answer))}\b", outside))


def _titled(says: str) -> bool:
    """Whether a title stands before the name: no other name fits it."""
    before = says.partition("{")[0].rstrip(" ").rpartition(" ")[2]
    return bool(
        re.search(r"(?:man|woman|person|ister|ident|tary|dor|tor|der|chief|coach|captain|Mr\.|Ms\.|or)$", before)
    )


def plain(says: str) -> str:
    """The fact as a sentence."""
    return _ended(says.replace("{", "").replace("}", ""))


def swapped(says: str, option: str) -> str:
    """The fact as a sentence with the option for its answer, articles and capitals set right."""
    before, _, rest = says.partition("{")
    after = rest.partition("}")[2]
    article = re.search(r"\b(the|an?)\s+$", before, re.I)
    if article and article.group(1).casefold() == "the":
        if option.startswith("the "):
            option = option.removeprefix("the ")
        elif option[:1].isupper():
            before = before[: article.start()]
    elif article:
        vowel = option[:1].casefold() in "aeiou"
        before = before[: article.start(1)] + ("an " if vowel else "a ")
    return _ended(capital(f"{before}{option}{after}"))


def _ended(text: str) -> str:
    return f"{capital(tidy(text))}."


def _plural(noun: str) -> str:
    if noun.endswith("y"):
        return noun[:-1] + "ies"
    return noun + "s"
