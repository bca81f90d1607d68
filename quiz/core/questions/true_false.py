"""True or false: `ask`, `answer: true` or `answer: false`."""

from typing import ClassVar

from pydantic import ConfigDict, Field, StrictBool

from .base import Asked, Choice, Form, MalformedAnswer, Mark, Response, Shape, Showing, Solution
from .choosing import single

_WORDS = {"true": "True", "false": "False"}


class TrueFalse(Asked):
    """A statement to judge. Its two choices always stand in the same order."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"ask": "Bacteria keep their DNA in a nucleus.", "answer": False, "explain": "They have no nucleus."},
            ]
        }
    )

    type: ClassVar[str] = "true-false"
    label: ClassVar[str] = "True or false"
    demand: ClassVar[int] = 1
    answer_shape: ClassVar[Shape] = "truth"

    answer: StrictBool = Field(description="Whether the statement is true; without quotes.")

    def show(self, seed: str) -> Showing:
        both = [Choice(value, word) for value, word in _WORDS.items()]
        return Showing(self.ask, both, hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """True or False."""
        value = single(form, "choice", "Choose true or false.")
        if value not in _WORDS:
            raise MalformedAnswer("Choose true or false.")
        return value == "true"

    def mark(self, response: Response) -> Mark:
        return self._verdict(response is self.answer)

    def solve(self, seed: str) -> Solution:
        value = "true" if self.answer else "false"
        return Solution(_WORDS[value], frozenset({value}))

    def options(self) -> int:
        return 2
