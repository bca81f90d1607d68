"""What every question type has in common. A type is one module beside this one; `registry.py` finds them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .keys import Fault, Language, Line, Media, Tags, Text, faulty

Form = Mapping[str, Sequence[str]]
"""The values of a submitted form by field name, each a sequence as in a query string."""

Shape = Literal["text", "list", "mapping", "truth"] | None

Response = Any
"""A learner's answer as JSON can hold it: kept in the review log exactly as it was given."""


class MalformedAnswer(ValueError):  # noqa: N818 - it says what the learner did, not what broke
    """The form was not filled in as this type asks. The message tells the learner what to do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The verdict on one response."""

    correct: bool
    score: float
    """From 0 to 1; below 1 and above 0 only for the types marked in part."""
    note: str = ""
    """What the learner should know besides right or wrong: "right, but spelled …"."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick, place or pair. `value` is what the form sends: a place in the shown order, never the key."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Showing:
    """What may be sent to a browser before the answer: never the key, nor anything the key can be told from."""

    prompt: str
    choices: Sequence[Choice] = ()
    targets: Sequence[str] = ()
    """What choices are matched to, in shown order (matching), or the places to fill (ordering)."""
    parts: Sequence[str] = ()
    """The text around the gaps (cloze): one more than there are gaps."""
    gap_hints: Sequence[str] = ()
    """One for each gap (cloze), empty where there is none."""
    hints: Sequence[str] = ()
    """The author's hints on the whole question."""
    unit: str = ""
    media: Sequence[Media] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """What is shown after the answer."""

    text: str
    """The key in words."""
    right: frozenset[str] = frozenset()
    """Values of the right choices, in the shown order, for marking them."""
    feedback: Mapping[str, str] = field(default_factory=dict)
    """The author's words on single choices, by value."""
    lines: Sequence[str] = ()
    """The key line by line where it has several parts (matching, ordering, a cloze with several gaps)."""


class Question(BaseModel):
    """The keys every question may have. A subclass adds the keys of its type and answers for its behaviour.

    A key of the question's content is a field here; what belongs to its place in a bank (id, status, source) is not.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, validate_by_name=True, serialize_by_alias=True
    )

    type: ClassVar[str]
    """Stable name, stored with every answer: "single-choice"."""
    label: ClassVar[str]
    """What a teacher calls it: "Single choice"."""
    demand: ClassVar[int]
    """How much memory it asks for: 1 recognition, 2 cued recall, 3 free recall, 4 relating several facts."""
    answer_shape: ClassVar[Shape] = None
    """What `answer` looks like, which tells the types apart that share their keys."""
    self_graded: ClassVar[bool] = False
    """The learner sees the answer first and grades the memory (flashcards)."""

    hint: Line = Field("", description="Shown before the answer, on request.")
    explain: Line = Field("", description="Shown after the answer, right or wrong.")
    feedback: Line = Field("", description="Shown after a wrong answer.")
    tags: Tags = Field((), description="What it is about.")
    difficulty: int | None = Field(None, ge=1, le=5, description="From 1, easy, to 5, hard.")
    language: Language = Field("", description="BCP 47: the language of the answer, where it is not the bank's.")
    media: tuple[Media, ...] = Field((), description="Pictures and recordings that belong to it.")
    allow: Tags = Field((), description="Item-writing rules that the question breaks on purpose: their names.")

    @property
    def wording(self) -> str:
        """What is asked, as a list of questions would print it: without the key."""
        raise NotImplementedError

    def show(self, seed: str) -> Showing:
        """What the learner sees. The same seed always gives the same order of choices."""
        raise NotImplementedError

    def read(self, form: Form, seed: str) -> Response:
        """The learner's response out of a form, independent of the shown order. Raises `MalformedAnswer`."""
        raise NotImplementedError

    def mark(self, response: Response) -> Mark:
        """The verdict on what `read` returned, now or years ago: a choice that has since been edited away is wrong."""
        raise NotImplementedError

    def solve(self, seed: str) -> Solution:
        """The key, with the values that `show` gave the choices for the same seed."""
        raise NotImplementedError

    def options(self) -> int:
        """Among how many options a guesser chooses; 0 where the answer must be recalled."""
        return 0

    def content(self) -> dict[str, Any]:
        """The keys as JSON to store, without those that only repeat a default. `registry.load` takes it back."""
        return self.written()

    def written(self) -> dict[str, Any]:
        """The keys as a bank file has them, in the order of the file."""
        keys = self.model_dump(mode="json", exclude_defaults=True)
        return {key: keys[key] for key in sorted(keys, key=lambda key: key in Question.model_fields)}

    def faults(self) -> Iterator[Fault]:
        """What a teacher has to mend though every key by itself is well formed."""
        yield from ()

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if faults := list(self.faults()):
            raise faulty(faults)
        return self

    def _hints(self) -> tuple[str, ...]:
        return (self.hint,) if self.hint else ()

    def _verdict(self, correct: bool, score: float | None = None, note: str = "") -> Mark:
        """A mark; what the author says to a wrong answer stands in where there is no more particular note."""
        if score is None:
            score = float(correct)
        return Mark(correct, score, note or ("" if correct else self.feedback))


class Asked(Question):
    """The types that ask in a sentence of their own."""

    ask: Text = Field(description="The question, as learners read it.")

    @property
    def wording(self) -> str:
        return self.ask
