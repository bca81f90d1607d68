"""Wrong options: of the key's kind, believable, and never also right."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from random import Random

from quiz.core.extraction.model import MentionType
from quiz.core.generation import dates, numbers, world
from quiz.core.generation.model import Known
from quiz.core.generation.names import group, proper, related, same
from quiz.core.generation.shelf import Shelf

WANTED = 3
"""Wrong options in a full set. More add work and little else (Rodriguez 2005)."""
ALMOST_ALL = 0.75
"""Share of what the question tells that must not be said of a wrong option in one sentence."""
CENTRAL = 6
"""Names most often mentioned: the likeliest mistakes."""
FEWEST = 2
"""With fewer than this a question takes another form."""
_LONGER = 2.2
"""How many times as long as the other an option may be, so that length tells nothing."""


def chance(*content: str) -> Random:
    """Randomness that depends on content alone: the same articles always give the same bank."""
    return Random(hashlib.sha256("\x1f".join(content).encode()).digest())  # noqa: S311 (nothing secret is drawn)


def people(shelf: Shelf, key: str, claim: str, *, told: str = "", titled_only: bool = False) -> list[str]:
    """Other people of the articles, those with an office first.

    Neither the `claim` nor what the question has `told` of its answer may be said of them.
    """
    rng = chance("people", key, claim)
    titled = [name for name, title in shelf.people.items() if title]
    others = [name for name, title in shelf.people.items() if not title and not titled_only]
    pool = [*_mixed(titled, rng), *_mixed(others, rng)]
    return _chosen(pool, key, claim, shelf, told)


def names(shelf: Shelf, key: str, claim: str, type: MentionType, *, told: str = "") -> list[str]:
    """Other places or organisations of the key's group: first those that the articles name, then the world's."""
    rng = chance("names", key, claim)
    kind = group(key)
    if kind is None:
        unknown = [name for name in shelf.named(type) if group(name) is None and _fits(name, key)]
        return _chosen(_mixed(unknown, rng), key, claim, shelf, told)
    named = shelf.in_group(kind)
    actors = [name for name in named if name in shelf.actors]
    near = world.neighbours(key) if kind == "country" else world.cities_near(key) if kind == "city" else ()
    others = named if kind != "country" else []
    spare = world.in_group(kind) if kind != "country" else named
    tiers = (actors[:CENTRAL], actors[CENTRAL:], others, near, spare)
    pool = [*dict.fromkeys(name for tier in tiers for name in _mixed(tier, rng))]
    return _chosen(pool, proper(key), claim, shelf, told)


def titles(shelf: Shelf, person: str, key: str) -> list[str]:
    """Offices of other people in the articles, each once, none that the person holds as well."""
    rng = chance("titles", person, key)
    held = {title for name, title in shelf.people.items() if title and same(name, person)}
    held |= {known.slot("title") for known in shelf.of_kind("role") if same(known.slot("person"), person)}
    pool = {title for name, title in shelf.people.items() if title and not same(name, person)} - held
    alike = [title for title in sorted(pool) if not any(_one_office(title, mine) for mine in held)]
    return _fair(_mixed(alike, rng), key)


def day_or_year(shelf: Shelf, key: str, claim: str, *, published: str | None = None) -> list[str]:
    """Dates of the key's precision (EDTF): those of other events in the articles nearby first, then any nearby.

    They lie on the key's side of the report's own date, where that is known: who reads when it was written can tell
    what was still to come.
    """
    exact = dates.precision(key)
    told = [known.slot("value") for known in shelf.of_kind("date")]
    close = [value for value in told if dates.precision(value) == exact and _close(value, key)]
    out: list[str] = []
    for value in [*dict.fromkeys(close), *dates.near(key, chance("date", key, claim))]:
        if published and (value > published) != (key > published):
            continue
        if not any(dates.overlap(value, other) for other in (key, *out)):
            out.append(value)
    return out[:WANTED]


def quantities(key: str, claim: str, *, percent: bool) -> list[str]:
    """The same words with other numbers, as round as the key's, on both sides of it."""
    rng = chance("number", key, claim)
    out: list[str] = []
    for other in numbers.near(key, rng, percent=percent):
        sizes = {numbers.size(option) for option in (key, *out)}
        if other not in out and numbers.size(other) not in sizes:
            out.append(other)
    return out[:WANTED]


def resolutions(key: str, claim: str) -> list[str]:
    """The same document under other numbers."""
    found = re.search(r"\b\d{2,5}\b", key)
    if not found or dates.names_year(key):
        return []
    rng = chance("document", key, claim)
    number = int(found.group())
    offsets = rng.sample([-131, -58, -45, -26, -17, 19, 28, 54, 67, 122], k=WANTED)
    return [
        key[: found.start()] + str(number + offset) + key[found.end() :] for offset in offsets if number + offset > 0
    ]


def targets(shelf: Shelf, known: Known) -> list[str]:
    """What others in the articles want, oppose or offer: as a key for someone else it must be wrong for this one."""
    key = known.fact.answer
    first = key.split(" ")[0].casefold()
    holder = known.slot("holder")
    pool = []
    for other in shelf.of_kind("position"):
        target = other.fact.answer
        if other.slot("asks") == "holder" or target.split(" ")[0].casefold() != first:
            continue
        if not related(other.slot("holder"), holder) and not shelf.says_of(holder, target):
            pool.append(target)
    return _fair(_mixed(dict.fromkeys(pool), chance("target", key, holder)), key)


def _chosen(pool: Iterable[str], key: str, claim: str, shelf: Shelf, told: str) -> list[str]:
    wrong = (
        name
        for name in pool
        if not _mentioned(name, claim)
        and not shelf.says_of(name, claim)
        and not (told and shelf.says_of(name, told, support=ALMOST_ALL))
    )
    return _fair(wrong, key)


def _fair(pool: Iterable[str], key: str) -> list[str]:
    """The first few that are not the key, a part of it or of one another, nor told by their length."""
    out: list[str] = []
    for option in pool:
        if len(out) == WANTED:
            break
        if any(related(option, other) for other in (key, *out)):
            continue
        if _even(option, key):
            out.append(option)
    return out


def _even(option: str, key: str) -> bool:
    short, long = sorted((len(option), len(key)))
    return long <= 24 or long <= _LONGER * short


def _mentioned(name: str, claim: str) -> bool:
    bare = world.bare(name)
    return bool(re.search(rf"\b{re.escape(bare)}\b", claim)) or any(
        same(name, word) for word in re.findall(r"[A-Z][\w.]*", claim)
    )


def _fits(name: str, key: str) -> bool:
    return name.startswith("the ") == key.startswith("the ") and (name.isupper() == key.isupper())


def _one_office(title: str, other: str) -> bool:
    a, b = set(title.casefold().split()), set(other.casefold().split())
    return a <= b or b <= a


def _close(value: str, key: str) -> bool:
    if dates.precision(key) == "year":
        return abs(int(value) - int(key)) <= 15
    days = date.fromisoformat(dates.order(value)) - date.fromisoformat(dates.order(key))
    return abs(days.days) <= (45 if dates.precision(key) == "day" else 500)


def _mixed(pool: Iterable[str], rng: Random) -> Iterator[str]:
    items = list(pool)
    rng.shuffle(items)
    return iter(items)
