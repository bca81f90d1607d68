"""What a reader of news is taken to know: countries, their capitals and peoples, cities, regions, organisations.

It serves two ends: no wrong option may be another name for the key, or a part or the whole of it; and where an article
names too few things of a kind, the world has more.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from quiz.core.extraction.geography import TERRITORIES, countries

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Thing:
    """A place or an organisation that is known by name."""

    name: str
    """With its article, as in mid-sentence: "the United States"."""
    group: str
    """What it is one of: "country", "city", "region", "world body". Stand-ins come from the same group."""
    aliases: tuple[str, ...] = ()
    """Names that mean the same, a government by its capital among them ("Moscow")."""
    within: tuple[str, ...] = ()
    """What it is a part of."""


_PLURAL_LIKE = re.compile(
    r"(?:.*\b(?:United|Republic|Union|Islands|Emirates)\b.*|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros)$"
)
_DISPUTED = TERRITORIES - {"Scotland", "Wales"}
_GONE = frozenset({"Yugoslavia", "Soviet Union", "Czechoslovakia"})
_WITHIN = dict.fromkeys(("England", "Scotland", "Wales", "Northern Ireland"), ("the United Kingdom",)) | {
    "Hong Kong": ("China",),
    "Tibet": ("China",),
    "Greenland": ("Denmark",),
    "Puerto Rico": ("the United States",),
    "Russia": ("the Soviet Union",),
}
_GOVERNMENTS = {"Russia": ("the Kremlin",), "United States": ("the White House",)}


def _with_article(country: str) -> str:
    return f"the {country}" if _PLURAL_LIKE.match(country) else country


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(",") if part)


@cache
def things() -> tuple[Thing, ...]:
    """All that is known, in the order of the data files."""
    found = []
    for country in countries().values():
        name = _with_article(country.name)
        peoples = (form for people in country.peoples for form in (people, f"{people}s"))
        others = (*country.aliases[1:], *country.capitals, *peoples, *_GOVERNMENTS.get(country.name, ()))
        group = "former country" if country.name in _GONE else "country"
        found.append(Thing(name, group, tuple(o for o in others if o != country.name), _WITHIN.get(country.name, ())))
        found += [Thing(capital, "city", (), (name,)) for capital in country.capitals]
    for name, group, aliases, whole in _rows("organisations.txt"):
        found.append(Thing(name, group, _listed(aliases), _listed(whole)))
    for name, group, whole in _rows("places.txt"):
        found.append(Thing(name, group, (), _listed(whole)))
    return tuple(found)


@lru_cache(maxsize=20_000)
def bare(name: str) -> str:
    """The name without its article, possessive ending and the dots of its initials: "U.S." is "US"."""
    name = re.sub(r"^(?:the|The)\s+", "", name.strip())
    name = re.sub(r"['’]s?$", "", name)
    return re.sub(r"\b([A-Z])\.(?=[A-Z]|\s|$|-)", r"\1", name)


@cache
def by_name() -> dict[str, Thing]:
    """Each thing by its own bare name."""
    return {bare(thing.name): thing for thing in reversed(things())}


@cache
def by_alias() -> dict[str, Thing]:
    """Each thing by every bare name it goes by. A capital stands for its country: "Moscow" leads to Russia."""
    table: dict[str, Thing] = {}
    for thing in things():
        for name in (thing.name, *thing.aliases):
            table.setdefault(bare(name), thing)
    return table


def is_disputed(country: str) -> bool:
    """Whether not everybody would call it a country."""
    return bare(country) in _DISPUTED


@cache
def neighbours(country: str) -> tuple[str, ...]:
    """Countries that the country could be mistaken for; empty for what is no country of today."""
    close = []
    for row in _rows("neighbourhoods.txt"):
        if bare(country) in row:
            close += [_with_article(name) for name in row if name != bare(country)]
    return tuple(dict.fromkeys(close))


@cache
def cities_near(city: str) -> tuple[str, ...]:
    """Cities of the same country and of those around it."""
    known = by_name().get(bare(city))
    lands = {bare(land) for land in (known.within if known else ())}
    around = lands | {bare(near) for land in lands for near in neighbours(land)}
    return tuple(t.name for t in things() if t.group == "city" and any(bare(land) in around for land in t.within))


@cache
def in_group(group: str) -> tuple[str, ...]:
    """The names of all things of a group."""
    return tuple(thing.name for thing in things() if thing.group == group)
