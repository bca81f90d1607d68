"""A question bank as a file holds it. These models are the one definition of the format."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from quiz.core.questions.base import Question
from quiz.core.questions.cloze import Cloze, gap_faults
from quiz.core.questions.keys import Fault, Language, Line, Tags, clean, faulty
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


_SLUG = "[a-z0-9]+(?:[-_][a-z0-9]+)*"


def _is_slug(text: str) -> str:
    if not re.fullmatch(_SLUG, text):
        raise faulty([Fault(f"“{text}” is no slug", "Use small letters, digits and hyphens, such as kosovo-status.")])
    return text


_URL = r"https?://[^\s/]\S*"


def _is_url(text: str) -> str:
    if text and not re.fullmatch(_URL, clean(text)):
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
Slug = Annotated[str, Field(max_length=MAX_KEY, json_schema_extra={"pattern": f"^{_SLUG}$"}), AfterValidator(_is_slug)]

# A field's own max_length would give way to that of `Line`: what must be shorter is a type of its own.
Title = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(clean)]
Name = Annotated[str, Field(max_length=200), AfterValidator(clean)]
Licence = Annotated[str, Field(max_length=100), AfterValidator(clean)]
Url = Annotated[str, Field(max_length=500, json_schema_extra={"pattern": f"^({_URL})?$"}), AfterValidator(_is_url)]
When = Annotated[str, Field(max_length=40), AfterValidator(_is_when)]


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

    title: Title = Field(description="As it was published.")
    publisher: Name = Field("", description="Who brought it out.")
    author: Name = Field("", description="Who wrote it.")
    published: Annotated[date, BeforeValidator(_only_full_dates)] | None = Field(
        None, description="The day it appeared; left out where it is not known."
    )
    url: Url = Field("", description="Where it can be read.")


class Evidence(Part):
    """The sentence of a source that a fact or question rests on. Offsets count characters of the article's body."""

    model_config = ConfigDict(json_schema_extra={"dependencies": {"start": ["end"], "end": ["start"]}})

    source: Key = Field(description="The source's name under `sources`.")
    sentence: Line = Field("", description="The sentence, as the source has it.")
    answer: Line = Field("", description="The words of the sentence that hold the answer.")
    start: int | None = Field(None, ge=0, description="Where the sentence begins.")
    end: int | None = Field(None, ge=0, description="Where the sentence ends.")

    def faults(self) -> Iterator[Fault]:
        if (self.start is None) != (self.end is None):
            yield Fault("`start` and `end` belong together", "Write both or none.")
        elif self.start is not None and self.end is not None and self.end <= self.start:
            yield Fault("the sentence ends before it begins", "`end` must be greater than `start`.", ("end",))


Evidences = Annotated[
    tuple[Evidence, ...], BeforeValidator(_listed, json_schema_input_type=Key | Evidence | tuple[Key | Evidence, ...])
]


class Item(Part):
    """A question in its place in a bank. A file has the question's keys and these side by side."""

    id: OptionalKey = Field("", description="Stable name; made from the wording where there is none.")
    was: OptionalKey = Field("", description="The id it had before.")
    status: Status = Field("published", description="Learners are asked what is published only.")
    memory: Literal["keep", "reset"] = Field("keep", description="Whether learners keep what they knew of it.")
    from_: Evidences = Field((), alias="from", description="The sources that it rests on, beside its fact's.")
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

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["says"]}, {"required": ["questions"]}]})

    id: OptionalKey = Field("", description="Stable name; made from `says` where there is none.")
    was: OptionalKey = Field("", description="The id it had before.")
    says: Line = Field("", description="One sentence with the answer in {braces}.")
    kind: Kind | None = Field(None, description="What the answer is.")
    when: When = Field("", description="When it was so, in EDTF: 2007, 2007-12, 2007-12-07, 2007? or 2007-12/2008-02.")
    from_: Evidences = Field((), alias="from", description="The sources that it rests on.")
    tags: Tags = Field((), description="What it is about.")
    questions: tuple[Item, ...] = Field(
        (), description="The ways to ask for it; where there are none, `says` is asked as a cloze."
    )

    def faults(self) -> Iterator[Fault]:
        if self.says:
            yield from gap_faults(self.says, "says")
        elif not self.questions:
            yield Fault("the fact says nothing and has no questions", "Write `says`, with the answer in {braces}.")


class Bank(Part):
    """One bank, one file."""

    slug: Slug = Field(alias="bank", description="Stable name, as its address has it: small letters, digits, hyphens.")
    title: Title = Field(description="What learners see in the list of banks.")
    description: Line = Field("", description="What the bank is for.")
    language: Language = Field("en", min_length=1, description="The questions' language in BCP 47: en, de, pt-BR.")
    licence: Licence = Field("", description="On what terms others may use it: CC-BY-4.0.")
    sources: dict[Key, Source] = Field(
        default_factory=dict, description="What facts and questions may cite, each under a name of its own."
    )
    facts: tuple[Fact, ...] = Field((), description="What learners are to remember, with the questions that ask it.")
    questions: tuple[Item, ...] = Field((), description="Questions that stand alone, each a fact of its own.")

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
