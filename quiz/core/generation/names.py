"""When two names mean the same, and when one is a part of the other."""

import re
from functools import lru_cache

from quiz.core.generation.world import Thing, bare, by_alias, by_name
from quiz.core.questions.lint.words import FUNCTION_WORDS, cut

_WORD = re.compile(r"[A-Z](?:\.[A-Z])+\.?|\w+(?:['’-]\w+)*")
_STOP = FUNCTION_WORDS | {"say", "says", "said", "saying", "told"}
_COURTESY = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lord|Lady|President)\.?\s+")
REMEMBERED = 20_000
"""Names and sentences whose analysis is kept: one bank asks for the same ones over and over."""
_COUNTRY_SPELLINGS = frozenset(
    {
        "America",
        "Bosnia",
        "Britain",
        "Burma",
        "Congo",
        "Cote d'Ivoire",
        "Czechia",
        "DR Congo",
        "Great Britain",
        "Holland",
        "Korea Republic",
        "North Macedonia",
        "People's Republic of China",
        "Republic of Korea",
        "Russian Federation",
        "Timor-Leste",
        "United States of America",
    }
)
"""Of a country's aliases those that are its name, and neither its capital nor its people."""
_LONGEST = 6
"""Words in the longest name looked up in a text."""


@lru_cache(maxsize=REMEMBERED)
def thing(name: str) -> Thing | None:
    """What the name is the proper name of: "Brussels" is a city."""
    return by_name().get(bare(name)) or by_alias().get(bare(name))


def group(name: str) -> str | None:
    """What the named thing is one of, where the world knows it: "country", "city"."""
    known = thing(name)
    return known.group if known else None


def proper(name: str) -> str:
    """The name as an option shows it: the usual spelling, with its article."""
    known = by_name().get(bare(name))
    if known:
        return known.name
    alias = by_alias().get(bare(name))
    return alias.name if alias and alias.group != "country" else name.strip()


def spellings(name: str) -> tuple[str, ...]:
    """Other ways to write the name that a typed answer may use, none of them the name itself."""
    known = thing(name)
    if not known or bare(known.name) != bare(name):
        return ()
    same_thing = [a for a in known.aliases if known.group != "country" or a.isupper() or bare(a) in _COUNTRY_SPELLINGS]
    out = [bare(known.name), *same_thing, *(bare(a) for a in same_thing)]
    return tuple(dict.fromkeys(a for a in out if a and a != name))


@lru_cache(maxsize=REMEMBERED)
def same(left: str, right: str) -> bool:
    """Whether both may mean one thing. Errs on the side of yes: a wrong option must never be right."""
    a, b = _plain(left), _plain(right)
    if a.casefold() == b.casefold():
        return True
    here, there = _meanings(left), _meanings(right)
    if here & there:
        return True
    return bool(here or there) is False and _same_person(a, b)


@lru_cache(maxsize=REMEMBERED)
def related(left: str, right: str) -> bool:
    """Whether both may mean one thing, or one is a part of the other."""
    if same(left, right):
        return True
    here, there = thing(left), thing(right)
    if here and there and (_inside(here, there) or _inside(there, here)):
        return True
    a, b = set(_plain(left).casefold().split()), set(_plain(right).casefold().split())
    return bool(a and b) and (a <= b or b <= a)


def stems(text: str) -> frozenset[str]:
    """The words that carry the meaning, cut short, names brought to one spelling: for comparing what is said."""
    return _stems(text)


@lru_cache(maxsize=REMEMBERED)
def _stems(text: str) -> frozenset[str]:
    words = [match.group() for match in _WORD.finditer(text)]
    found: set[str] = set()
    at = 0
    while at < len(words):
        length, name = _name_at(words, at)
        if name:
            found.add(name)
        else:
            word = re.sub(r"['’]s?$", "", words[at]).casefold()
            if word not in _STOP and len(word) > 1:
                found.add(cut(word))
        at += length
    return frozenset(found)


def _name_at(words: list[str], at: int) -> tuple[int, str | None]:
    if not words[at][0].isupper():
        return 1, None
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        known = by_alias().get(bare(" ".join(words[at : at + length])))
        if known:
            return length, bare(known.name)
    return 1, None


def _plain(name: str) -> str:
    return bare(_COURTESY.sub("", name.strip()))


@lru_cache(maxsize=REMEMBERED)
def _meanings(name: str) -> set[str]:
    plain = _plain(name)
    return {found.name for found in (by_name().get(plain), by_alias().get(plain)) if found}


def _same_person(a: str, b: str) -> bool:
    """A surname alone, or a name without its middle part, may be anyone's who bears it."""
    left, right = a.casefold().split(), b.casefold().split()
    if not left or not right or left[-1] != right[-1]:
        return False
    return len(left) == 1 or len(right) == 1 or left[0] == right[0]


def _inside(part: Thing, whole: Thing) -> bool:
    return any(same(whole.name, outer) for outer in part.within)
