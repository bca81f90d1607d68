"""Reports and facts made by hand, so that generation is tested without a language model."""

from collections.abc import Sequence
from datetime import date

import pytest

from quiz.core.extraction.model import Extraction, Fact, Mention, Sentence
from quiz.core.generation.merging import merge
from quiz.core.generation.model import Evidence, Known, Report
from quiz.core.generation.shelf import Shelf


def fact(kind: str, says: str, *, answer: str = "", at: int = 0, when: str | None = None, **slots: str) -> Fact:
    """A fact whose sentence is what it says."""
    inside = says.partition("{")[2].partition("}")[0]
    text = says.replace("{", "").replace("}", "")
    start = at + says.index("{")
    return Fact(
        kind, says, answer or inside, start, start + len(inside), Sentence(at, at + len(text), text), when, slots
    )


def report(
    *facts: Fact,
    key: str = "fish",
    title: str = "Talks on fish",
    published: date | None = date(2010, 3, 5),
    names: dict[str, str] | None = None,
    author: str | None = None,
) -> Report:
    """A report that says these facts, a sentence each, and names these names (name -> mention type) in them."""
    placed, sentences, at = [], [], 0
    for one in facts:
        text = one.sentence.text
        sentence = Sentence(at, at + len(text), text)
        shift = at - one.sentence.start
        placed.append(
            Fact(one.kind, one.says, one.answer, one.start + shift, one.end + shift, sentence, one.when, one.slots)
        )
        sentences.append(sentence)
        at += len(text) + 1
    mentions = []
    for name, type in (names or {}).items():
        inside = [s.start + s.text.index(name) for s in sentences if name in s.text] or [at]
        mentions += [Mention(start, start + len(name), name, type, name) for start in inside]
    return Report(key, title, published, Extraction(tuple(sentences), tuple(mentions), tuple(placed)), author)


def known(one: Fact, *, published: date | None = date(2010, 3, 5), title: str = "Talks on fish") -> Known:
    source = report(one, published=published, title=title)
    placed = source.extraction.facts[0]
    return Known(placed, (Evidence(source, placed.sentence, placed.answer),))


def shelf(*reports: Report) -> Shelf:
    return Shelf(reports, merge(reports))


def role(person: str, title: str, *, unique: bool = True) -> Fact:
    office, _, of = title.removeprefix("the ").partition(" of ")
    says = f"In March 2010 {{{person}}} was {title}."
    slots = {"person": person, "title": title, "office": office, "of": of} | ({"unique": "yes"} if unique else {})
    return fact("role", says, **slots)


class Make:
    """What tests build their input with."""

    fact = staticmethod(fact)
    report = staticmethod(report)
    known = staticmethod(known)
    shelf = staticmethod(shelf)
    role = staticmethod(role)

    @staticmethod
    def people() -> Sequence[Fact]:
        return (
            role("Anna Berg", "the prime minister of Norway"),
            role("Jon Vik", "the fisheries minister of Iceland"),
            role("Eva Lund", "the chairwoman of the Northern Cod Council"),
            role("Per Dahl", "the foreign minister of Denmark"),
        )


@pytest.fixture
def make() -> type[Make]:
    return Make
