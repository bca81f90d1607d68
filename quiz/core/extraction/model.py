"""What extraction finds. All offsets count characters of the article's body as it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

MentionType = Literal["person", "organisation", "place", "people", "document", "quantity", "date", "term"]
FactKind = Literal["date", "person", "role", "organisation", "place", "document", "quantity", "position", "quote", "event", "term"]


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something. `value` is its normal form: a full name, an EDTF date, a number."""

    start: int
    end: int
    text: str
    type: MentionType
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the article says, with the words that a question about it would ask for."""

    kind: FactKind
    says: str
    """One self-contained sentence with the answer in {braces}."""
    answer: str
    """The key in the form a question would give it: a full name rather than the surname that the span holds."""
    start: int
    end: int
    """The span of the answer's words in the body."""
    sentence: Sentence
    when: str | None = None
    """EDTF; None where the article gives no way to tell."""
    slots: Mapping[str, str] = field(default_factory=dict)
    """What a question is worded from. Which slots a kind has is told where the fact is made:
    role: person, office, of · quantity: value, unit, approximator, thing, frame · position: holder, polarity, verb,
    target · quote: speaker, words · event: subject, predicate, … Values are text; numbers in plain decimal digits.
    """


@dataclass(frozen=True, slots=True)
class Extraction:
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
