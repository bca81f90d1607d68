"""What must agree across a bank: each id is there once, and what cites a source cites one that is listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from quiz.core.questions.keys import Fault

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A fact or question that has an id. A question may share the id of the `fact` that it belongs to."""

    id: str
    path: Path
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A place that names a source."""

    source: str
    path: Path


def id_faults(named: Iterable[Named]) -> Iterator[Fault]:
    first: dict[str, Named] = {}
    owned: dict[str, Named] = {}
    for name in named:
        seen = owned if name.fact and name.fact == name.id else first
        earlier = seen.setdefault(name.id, name)
        if earlier is not name:
            yield Fault(f"the id `{name.id}` is taken", "Give each fact and question its own.", name.path, earlier.path)


def citation_faults(cited: Iterable[Cited], sources: Mapping[str, object]) -> Iterator[Fault]:
    for citation in cited:
        if citation.source not in sources:
            near = get_close_matches(citation.source, sources, 1)
            hint = f"Did you mean `{near[0]}`?" if near else "List it under `sources`."
            yield Fault(f"there is no source `{citation.source}`", hint, citation.path)
