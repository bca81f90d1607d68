"""What must agree across a bank: each id is there once, and what cites a source cites one that is listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

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


def reference_faults(bank: Any) -> Iterator[Fault]:
    """All of these faults in a bank, be it the model or, where a file has other mistakes too, what the file says."""
    sources = _get(bank, "sources")
    found = list(parts(bank))
    yield from id_faults(
        Named(name, (*path, "id"), fact) for part, path, fact in found if (name := _text(_get(part, "id")))
    )
    yield from citation_faults(
        (citation for part, path, _ in found for citation in _citations(part, path)),
        sources if isinstance(sources, Mapping) else {},
    )


def parts(bank: Any) -> Iterator[tuple[Any, Path, str]]:
    """Each fact and question with its path and the id of the fact that it belongs to."""
    for place, fact in enumerate(_list(_get(bank, "facts"))):
        yield fact, ("facts", place), ""
        for number, item in enumerate(_list(_get(fact, "questions"))):
            yield item, ("facts", place, "questions", number), _text(_get(fact, "id"))
    for place, item in enumerate(_list(_get(bank, "questions"))):
        yield item, ("questions", place), ""


def _citations(part: Any, path: Path) -> Iterator[Cited]:
    evidences = _get(part, "from")
    for place, evidence in enumerate([evidences] if isinstance(evidences, str | Mapping) else _list(evidences)):
        source = evidence if isinstance(evidence, str) else _get(evidence, "source")
        if _text(source):
            yield Cited(source, (*path, "from", place, "source"))


def _get(thing: Any, key: str) -> Any:
    if isinstance(thing, Mapping):
        return thing.get(key)
    return getattr(thing, "from_" if key == "from" else key, None)


def _list(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else ()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
