"""Multiple answers: `ask`, `answer` as a list, `wrong`."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Asked, Form, MalformedAnswer, Mark, Response, Shape, Showing, Solution
from .choosing import MAX_OPTIONS, by_value, choices, feedback_by_value, option_faults
from .keys import Fault, Options, Texts


class MultipleAnswers(Asked):
    """All right options are to be chosen and no wrong one."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "ask": "Which of these capitals lie on the Danube?",
                    "answer": ["Vienna", "Budapest"],
                    "wrong": ["Prague", "Rome"],
                    "partial": True,
                },
            ]
        }
    )

    type: ClassVar[str] = "multiple-answers"
    label: ClassVar[str] = "Multiple answers"
    demand: ClassVar[int] = 1
    answer_shape: ClassVar[Shape] = "list"

    answer: Texts = Field(description="The right options.", json_schema_extra={"minItems": 1})
    wrong: Options = Field(
        description="The wrong options, each a text or {text, feedback}.", json_schema_extra={"minItems": 1}
    )
    partial: bool = Field(False, description="A part of the right options earns a part of the mark.")

    def faults(self) -> Iterator[Fault]:
        if not self.answer:
            yield Fault("there is no right option", "List at least one under `answer`.", ("answer",))
        yield from option_faults(self.answer, self.wrong, [("answer", place) for place in range(len(self.answer))])

    def show(self, seed: str) -> Showing:
        return Showing(self.ask, choices(self._texts(), seed), hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The texts of the options chosen, sorted."""
        values = {value for value in form.get("choice", ()) if value}
        texts = by_value(self._texts(), seed)
        if not values:
            raise MalformedAnswer("Choose at least one of the options.")
        if not values <= texts.keys():
            raise MalformedAnswer("That is not one of the options. Choose among those shown.")
        return sorted(texts[value] for value in values)

    def mark(self, response: Response) -> Mark:
        """With `partial`, each right option counts for its share and each wrong one takes a share away."""
        chosen, right = set(response), set(self.answer)
        if chosen == right:
            return Mark(True, 1.0)
        share = (len(chosen & right) - len(chosen - right)) / len(right)
        return self._verdict(False, max(0.0, share) if self.partial else 0.0)

    def solve(self, seed: str) -> Solution:
        right = frozenset(value for value, text in by_value(self._texts(), seed).items() if text in self.answer)
        feedback = feedback_by_value(self.wrong, self._texts(), seed)
        return Solution("; ".join(self.answer), right, feedback, self.answer)

    def options(self) -> int:
        """Every way to choose at least one."""
        count = len(self.answer) + len(self.wrong)
        return min(MAX_OPTIONS, 2**count - 1) if count < 32 else MAX_OPTIONS

    def _texts(self) -> list[str]:
        return [*self.answer, *(option.text for option in self.wrong)]
