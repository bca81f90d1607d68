"""Lists: which of these are among them."""

import re
from collections.abc import Iterator

from quiz.core.generation import distractors, world
from quiz.core.generation.forms import multiple_answers
from quiz.core.generation.merging import claim
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import group, proper, related
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

MOST = 6
"""Options in all, and right ones shown of a longer list."""
FEWEST_MEMBERS = {"subject": 2, "object": 3}


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    members = [proper(member.strip()) for member in known.slot("members").split(";") if member.strip()]
    type = known.slot("member_type")
    asked = clause(known)
    named = all(asking.is_name(member, type) for member in members)
    if asked is None or not named or len(members) < FEWEST_MEMBERS.get(known.slot("asks"), 3):
        return
    wh = _which(members, type)
    if known.slot("asks") == "subject":
        ask = re.sub(r"\bwas\b", "were", asked.ask_subject(wh), count=1)
    elif asked.subject and asked.aux and asked.base:
        ask = asked.ask(wh)
    else:
        return
    wrong = _outside(members, type, known, shelf)
    shown = members if len(members) + len(wrong) <= MOST + 2 else members[: MOST - 2]
    yield from multiple_answers(ask, shown, wrong)


def _which(members: list[str], type: str) -> str:
    groups = {group(member) for member in members}
    if type == "person":
        return "which of these people"
    if len(groups) > 1:
        return "which of these"
    two = "two " if len(members) == 2 else ""
    noun = "countries" if groups == {"country"} else "organisations" if type == "organisation" else "places"
    return f"which {two}of these {noun}"


def _outside(members: list[str], type: str, known: Known, shelf: Shelf) -> list[str]:
    """Names that no article has in the list; where the list is open, only those told to be on another side."""
    rng = distractors.chance("list", *members)
    if type == "person":
        pool = [*shelf.people]
    else:
        kind = group(members[0])
        named = shelf.in_group(kind) if kind else []
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


def _elsewhere(name: str, known: Known, shelf: Shelf) -> bool:
    """Whether another list of the articles has the name."""
    return any(
        related(name, member.strip())
        for other in shelf.of_kind("list")
        if other is not known
        for member in other.slot("members").split(";")
        if member.strip()
    )
