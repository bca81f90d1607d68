"""Flashcard: `front`, `back`, and `reverse: true` to ask both ways."""

import hashlib
from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Form, MalformedAnswer, Mark, Question, Response, Showing, Solution
from .choosing import single
from .keys import Text


class Flashcard(Question):
    """Two sides. The learner recalls the other one, looks, and grades the memory.

    A card asked both ways is one question with one memory: each showing's seed decides which side it asks from, so
    that the bank file, the stored bank and the review log all hold the one thing that the author wrote.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"front": "le pain", "back": "bread", "reverse": True},
            ]
        }
    )

    type: ClassVar[str] = "flashcard"
    label: ClassVar[str] = "Flashcard"
    demand: ClassVar[int] = 3
    self_graded: ClassVar[bool] = True

    front: Text = Field(description="What learners see.")
    back: Text = Field(description="What they recall.")
    reverse: bool = Field(False, description="Ask for the front as well, half of the times.")

    @property
    def wording(self) -> str:
        return self.front

    def show(self, seed: str) -> Showing:
        return Showing(self._sides(seed)[0], hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The grade, from 1 (not recalled) to 4 (easy)."""
        grade = single(form, "grade", "Say how well you remembered.")
        if grade not in {"1", "2", "3", "4"}:
            raise MalformedAnswer("A grade is 1 (again), 2 (hard), 3 (good) or 4 (easy).")
        return int(grade)

    def mark(self, response: Response) -> Mark:
        return self._verdict(isinstance(response, int) and response > 1)

    def solve(self, seed: str) -> Solution:
        return Solution(self._sides(seed)[1])

    def _sides(self, seed: str) -> tuple[str, str]:
        """What is asked and what is recalled. Without a seed it is the card as written, which a list would print."""
        turned = bool(seed) and self.reverse and hashlib.sha256(f"{seed}/side".encode()).digest()[0] % 2 == 1
        return (self.back, self.front) if turned else (self.front, self.back)
