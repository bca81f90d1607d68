"""Short answer: `ask`, `answer`, other spellings under `accept`, and `match` for what must be exact."""

from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Asked, Form, Mark, Response, Shape, Showing, Solution
from .keys import Text, Texts
from .typed import Match, compare, read_text


class ShortAnswer(Asked):
    """A word or a few, typed from memory."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"ask": "What does KFOR stand for?", "answer": "Kosovo Force", "accept": ["the Kosovo Force"]},
                {
                    "ask": "Write the French word for “summer”, with its accents.",
                    "answer": "été",
                    "match": {"accents": True},
                },
            ]
        }
    )

    type: ClassVar[str] = "short-answer"
    label: ClassVar[str] = "Short answer"
    demand: ClassVar[int] = 3
    answer_shape: ClassVar[Shape] = "text"

    answer: Text = Field(description="The right answer.")
    accept: Texts = Field((), description="Other answers that are right.")
    match: Match = Field(default_factory=Match, description="What must be exact.")

    def show(self, seed: str) -> Showing:
        return Showing(self.ask, hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The text as it was typed."""
        return read_text(form, "text")

    def mark(self, response: Response) -> Mark:
        verdict = compare(response, (self.answer, *self.accept), self.match, self.language)
        return self._verdict(verdict.right, note=verdict.note)

    def solve(self, seed: str) -> Solution:
        return Solution(self.answer)
