"""Lists: which of these are among them."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from quiz.core.generation import distractors, phrasing, world
from quiz.core.generation.forms import flashcard, multiple_answers
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import group, proper, related
from quiz.core.generation.phrasing import capital, clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_PLACES = frozenset({"country", "former country", "city", "region"})
MOST = 6
"""Options in all, and right ones shown of a longer list."""


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    members = [proper(member.strip()) for member in known.slot("members").split(";") if member.strip()]
    type = known.slot("member_type")
    asked = clause(known)
    named = all(asking.is_name(member, type) for member in members)
    if asked is None or not named or len(members) < 2:
        return
    wh = _which(members, type)
    if known.slot("asks") == "subject":
        ask = re.sub(r"\bwas\b", "were", asked.ask_subject(wh), count=1)
    elif (
        asked.subject
        and asked.aux
        and asked.base
        and asking.is_object(known)
        and not known.fact.says.partition("}")[2].strip(" .")
    ):
        ask = asked.ask(wh)
    elif re.search(r"(?<!^)\b[A-Z][\w.]+ \{", known.fact.says):
        return
    else:
        ask = _gapped(known, wh)
    wrong = _outside(members, type, known, shelf)
    shown = members if len(members) + len(wrong) <= MOST + 2 else members[: MOST - 2]
    yield from multiple_answers(ask, shown, wrong)
    if len(wrong) < distractors.FEWEST and len(members) <= MOST:
        yield flashcard(re.sub(r" of these\b", "", ask), capital(known.fact.answer))


def _gapped(known: Known, wh: str) -> str:
    """The statement as far as the members, which the gap stands for."""
    before, _, rest = (phrasing.statement(known) or known.fact.says).partition("{")
    before = re.sub(r"(\binclud\w+ ).*, and (?=\w)", r"\1", before)
    after = re.split(r",| that | which ", rest.partition("}")[2].rstrip(" ."), maxsplit=1)[0]
    fits = "fits" if wh.startswith("who") else "fit"
    return f"{capital(wh)} {fits} the gap? {before}_____{after}."


def _which(members: list[str], type: str) -> str:
    groups = {group(member) for member in members}
    if type == "person":
        return "which of these people"
    two = "two " if len(members) == 2 else ""
    if len(groups) > 1 and not groups <= _PLACES:
        return f"which {two}of these countries and organisations"
    noun = "countries" if groups == {"country"} else "organisations" if type == "organisation" else "places"
    return f"which {two}of these {noun}"


def _outside(members: list[str], type: str, known: Known, shelf: Shelf) -> list[str]:
    """Names that no article has in the list; where the list is open, only those told to be on another side."""
    rng = distractors.chance("list", *members)
    if type == "person":
        pool = [*shelf.people]
    else:
        kinds = [one for one in dict.fromkeys(group(member) for member in members) if one]
        kind = kinds[0] if len(kinds) == 1 else None
        named = _in_turn([shelf.in_group(one) for one in kinds])
        acting = (name for name in named if name in shelf.actors)
        pool = sorted(acting, key=lambda name: not _elsewhere(name, known, shelf))
        if known.slot("open") != "yes" and kind == "country":
            spare = [*dict.fromkeys(name for member in members for name in world.neighbours(member))]
            rng.shuffle(spare)
            pool += spare
    if known.slot("open") == "yes":
        pool = [name for name in pool if _elsewhere(name, known, shelf)]
    said = claim(known.fact)
    wrong: list[str] = []
    for name in pool:
        if len(wrong) == distractors.WANTED + 1:
            break
        if any(related(name, other) for other in (*members, *wrong)) or related(name, known.slot("subject") or "-"):
            continue
        if name not in said and world.bare(name) not in said and not shelf.says_of(name, said):
            wrong.append(name)
    return wrong


def _in_turn(groups: Sequence[Sequence[str]]) -> list[str]:
    """The first of each group, then the second of each."""
    return [name for tier in zip_longest(*groups) for name in tier if name]


def _elsewhere(name: str, known: Known, shelf: Shelf) -> bool:
    """Whether another list of the articles has the name."""
    return any(
        related(name, member.strip())
        for other in shelf.of_kind("list")
        if other is not known
        for member in other.slot("members").split(";")
        if member.strip()
    )
