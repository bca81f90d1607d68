"""What passes between the steps of generation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from quiz.core.extraction.model import Extraction, Fact, Sentence
from quiz.core.questions.base import Question


@dataclass(frozen=True, slots=True)
class Report:
    """One article with what extraction found in it."""

    key: str
    """Its name in the bank file."""
    title: str
    published: date | None
    extraction: Extraction
    author: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that says the fact."""

    report: Report
    sentence: Sentence
    answer: str
    """The words of the sentence that hold the answer."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact as the whole bank knows it: one wording, all who say it."""

    fact: Fact
    evidence: tuple[Evidence, ...]
    """The sentence that the wording was taken from comes first."""

    @property
    def report(self) -> Report:
        return self.evidence[0].report

    def slot(self, name: str) -> str:
        """The slot's text, empty where it is not known."""
        return self.fact.slots.get(name, "")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that cannot all be true. None of them is asked."""

    about: str
    facts: tuple[Known, ...]
    """Those that ask for what is contested."""
    told: tuple[tuple[str, str], ...]
    """Each value, with the title of the report that gives it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before the gate: the keys of its type as the bank file has them."""

    type: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A question or fact that was not good enough, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact with the questions that ask it, best first."""

    known: Known
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Across:
    """A question over several facts (matching, ordering), with the sentences that it rests on."""

    question: Question
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Generated:
    facts: tuple[Asked, ...]
    across: tuple[Across, ...]
    conflicts: tuple[Conflict, ...] = ()
    dropped: tuple[Dropped, ...] = field(default=())
