"""What every question type has in common. A type is one module beside this one; `registry.py` finds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

Form = Mapping[str, Sequence[str]]
"""The values of a submitted form by field name, each a sequence as in a query string."""

Response = Any
"""A learner's answer as JSON can hold it: kept in the review log exactly as it was given."""


class MalformedAnswer(ValueError):
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
    """One thing to pick, place or pair. `value` is what the form sends: a position in the shown order, never the key."""

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
    hints: Sequence[str] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Solution:
    """What is shown after the answer."""

    text: str
    """The key in words."""
    right: frozenset[str] = frozenset()
    """Values of the right choices, in the shown order, for marking them."""
    feedback: Mapping[str, str] = field(default_factory=dict)
    """The author's words on single choices, by value."""


class Question(BaseModel):
    """The keys every question may have. A subclass adds the keys of its type and answers for its behaviour."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    type: ClassVar[str]
    """Stable name, stored with every answer: "single-choice"."""
    label: ClassVar[str]
    """What a teacher calls it: "Single choice"."""
    demand: ClassVar[int]
    """How much memory it asks for: 1 recognition, 2 cued recall, 3 free recall, 4 relating several facts."""
    self_graded: ClassVar[bool] = False
    """The learner sees the answer first and grades the memory (flashcards)."""

    def show(self, seed: str) -> Showing:
        """What the learner sees. The same seed always gives the same order of choices."""
        raise NotImplementedError

    def read(self, form: Form, seed: str) -> Response:
        """The learner's response out of a form, independent of the shown order. Raises `MalformedAnswer`."""
        raise NotImplementedError

    def mark(self, response: Response) -> Mark:
        raise NotImplementedError

    def solve(self, seed: str) -> Solution:
        raise NotImplementedError

    def options(self) -> int:
        """Among how many options a guesser chooses; 0 where the answer must be recalled."""
        return 0
