"""A question bank as a file holds it. These models are the one definition of the format."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from quiz.core.questions.base import Question
from quiz.core.questions.cloze import Cloze, gap_faults
from quiz.core.questions.keys import Fault, Language, Line, Tags, Text, faulty
from quiz.core.questions.registry import AnyQuestion

from .edtf import is_edtf
from .references import reference_faults
from .scalars import truth

Kind = Literal[
    "date", "person", "role", "organisation", "place", "document", "quantity", "position", "quote", "event", "term"
]
Status = Literal["proposed", "published", "retired"]

MAX_KEY = 100


def _is_key(text: str) -> str:
    if text and not re.fullmatch(r"[^\W_](?:[\w.-]*\w)?", text):
        raise faulty([Fault(f"“{text}” is no id", "Use letters, digits and hyphens, such as kfor-strength.")])
    return text


def _is_slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        raise faulty([Fault(f"“{text}” is no slug", "Use small letters, digits and hyphens, such as kosovo-status.")])
    return text


def _is_url(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s/]\S*", text):
        raise faulty([Fault("this is no web address", "Write all of it, beginning with https://.")])
    return text


def _is_when(text: str) -> str:
    if text and not is_edtf(text):
        hint = "Write 2007, 2007-12 or 2007-12-07, with a ? where it is uncertain; or 2007-12/2008-02."
        raise faulty([Fault(f"“{text}” is no date in EDTF", hint)])
    return text


def _only_full_dates(value: Any) -> Any:
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip())):
        return value
    raise faulty([Fault("this is no date", "Write it as 2007-12-07, or leave it out where the day is not known.")])


def _listed(value: Any) -> Any:
    """One source, or the mere name of one, stands for a list of one."""
    if isinstance(value, str | Mapping):
        value = [value]
    if isinstance(value, list):
        return [{"source": entry} if isinstance(entry, str) else entry for entry in value]
    return value


Key = Annotated[str, Field(min_length=1, max_length=MAX_KEY), AfterValidator(_is_key)]
OptionalKey = Annotated[str, Field(max_length=MAX_KEY), AfterValidator(_is_key)]
Slug = Annotated[str, Field(max_length=MAX_KEY), AfterValidator(_is_slug)]


class Part(BaseModel):
    """What the parts of a bank have in common."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, validate_by_name=True, serialize_by_alias=True
    )

    def faults(self) -> Iterator[Fault]:
        yield from ()

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if faults := list(self.faults()):
            raise faulty(faults)
        return self


class Source(Part):
    """What facts cite: an article, a book, a page."""

    title: Text = Field(max_length=300)
    publisher: Line = Field("", max_length=200)
    author: Line = Field("", max_length=200)
    published: Annotated[date, BeforeValidator(_only_full_dates)] | None = Field(
        None, description="The day it appeared; left out where it is not known."
    )
    url: Annotated[Line, AfterValidator(_is_url)] = Field("", max_length=500)


class Evidence(Part):
    """The sentence of a source that a fact or question rests on. Offsets count characters of the article's body."""

    source: Key
    sentence: Line = ""
    answer: Line = Field("", description="The words of the sentence that hold the answer.")
    start: int | None = Field(None, ge=0, description="Where the sentence begins.")
    end: int | None = Field(None, ge=0, description="Where the sentence ends.")

    def faults(self) -> Iterator[Fault]:
        if (self.start is None) != (self.end is None):
            yield Fault("`start` and `end` belong together", "Write both or none.")
        elif self.start is not None and self.end is not None and self.end <= self.start:
            yield Fault("the sentence ends before it begins", "`end` must be greater than `start`.", ("end",))


Evidences = Annotated[tuple[Evidence, ...], BeforeValidator(_listed)]


class Item(Part):
    """A question in its place in a bank. A file has the question's keys and these side by side."""

    id: OptionalKey = Field("", description="Stable name; made from the wording where there is none.")
    was: OptionalKey = Field("", description="The id it had before.")
    status: Status = "published"
    memory: Literal["keep", "reset"] = Field("keep", description="Whether learners keep what they knew of it.")
    from_: Evidences = Field((), alias="from")
    question: AnyQuestion

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any) -> Any:
        """The keys that are the question's, brought together."""
        if not isinstance(value, Mapping) or isinstance(value.get("question"), Question):
            return value
        item = {key: entry for key, entry in value.items() if key in ITEM_KEYS}
        question = {key: entry for key, entry in value.items() if key not in ITEM_KEYS}
        if "answer" in question and "wrong" not in question:
            question["answer"] = truth(question["answer"])
        return {**item, "question": question}


ITEM_KEYS = frozenset({"id", "was", "status", "memory", "from"})


class Fact(Part):
    """The unit of memory: one fact, any number of questions."""

    id: OptionalKey = Field("", description="Stable name; made from `says` where there is none.")
    was: OptionalKey = Field("", description="The id it had before.")
    says: Line = Field("", description="One sentence with the answer in {braces}.")
    kind: Kind | None = None
    when: Annotated[Line, AfterValidator(_is_when)] = Field("", max_length=40, description="EDTF")
    from_: Evidences = Field((), alias="from")
    tags: Tags = ()
    questions: tuple[Item, ...] = ()

    def faults(self) -> Iterator[Fault]:
        if self.says:
            yield from gap_faults(self.says, "says")
        elif not self.questions:
            yield Fault("the fact says nothing and has no questions", "Write `says`, with the answer in {braces}.")


class Bank(Part):
    """One bank, one file."""

    slug: Slug = Field(alias="bank", description="Stable name, as its address has it.")
    title: Text = Field(max_length=300)
    description: Line = ""
    language: Language = Field("en", min_length=1, description="BCP 47")
    licence: Line = Field("", max_length=100)
    sources: dict[Key, Source] = Field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    questions: tuple[Item, ...] = ()

    def items(self) -> Iterator[tuple[Fact | None, Item]]:
        """Every question with the fact it asks for; None for those that are a fact of their own."""
        for fact in self.facts:
            yield from ((fact, item) for item in asked(fact))
        yield from ((None, item) for item in self.questions)

    def faults(self) -> Iterator[Fault]:
        yield from reference_faults(self)


def asked(fact: Fact) -> tuple[Item, ...]:
    """A fact's questions: where nobody wrote any, the cloze of what it says, under the fact's own id."""
    if fact.questions:
        return fact.questions
    return (Item(id=fact.id, question=Cloze(cloze=fact.says)),)
