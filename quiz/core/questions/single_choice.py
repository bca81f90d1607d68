"""Single choice: `ask`, `answer`, `wrong`."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Asked, Form, MalformedAnswer, Mark, Response, Shape, Showing, Solution
from .choosing import by_value, choices, feedback_by_value, option_faults, single
from .keys import Fault, Options, Text


class SingleChoice(Asked):
    """One right option among wrong ones."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "ask": "How do you say “thank you” in French?",
                    "answer": "merci",
                    "wrong": ["au revoir", {"text": "bonjour", "feedback": "This means “good day”."}],
                },
            ]
        }
    )

    type: ClassVar[str] = "single-choice"
    label: ClassVar[str] = "Single choice"
    demand: ClassVar[int] = 1
    answer_shape: ClassVar[Shape] = "text"

    answer: Text = Field(description="The right option.")
    wrong: Options = Field(
        description="The wrong options, each a text or {text, feedback}.", json_schema_extra={"minItems": 1}
    )

    def faults(self) -> Iterator[Fault]:
        yield from option_faults([self.answer], self.wrong, [("answer",)])

    def show(self, seed: str) -> Showing:
        return Showing(self.ask, choices(self._texts(), seed), hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The text of the option chosen."""
        value = single(form, "choice", "Choose one of the options.")
        texts = by_value(self._texts(), seed)
        if value not in texts:
            raise MalformedAnswer("That is not one of the options. Choose one of those shown.")
        return texts[value]

    def mark(self, response: Response) -> Mark:
        said = next((option.feedback for option in self.wrong if option.text == response), "")
        return self._verdict(response == self.answer, note=said)

    def solve(self, seed: str) -> Solution:
        right = frozenset(value for value, text in by_value(self._texts(), seed).items() if text == self.answer)
        return Solution(self.answer, right, feedback_by_value(self.wrong, self._texts(), seed))

    def options(self) -> int:
        return 1 + len(self.wrong)

    def _texts(self) -> list[str]:
        return [self.answer, *(option.text for option in self.wrong)]
