"""Matching: `ask`, `pairs: {left: right}`, and `extra` choices that belong nowhere."""

import math
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field

from .base import Asked, Form, MalformedAnswer, Mark, Response, Showing, Solution
from .choosing import MAX_OPTIONS, by_value, choices
from .keys import Fault, Text, Texts, repeated


def _from_list(value: Any) -> Any:
    """Databases keep the order of a list but not that of an object: pairs are stored as [left, right]."""
    if isinstance(value, list) and all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in value):
        return dict(value)
    return value


class Matching(Asked):
    """A right choice for each target. Several targets may share a choice."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "ask": "Match each country to its capital.",
                    "pairs": {"Austria": "Vienna", "Hungary": "Budapest", "Serbia": "Belgrade"},
                    "extra": ["Prague"],
                },
            ]
        }
    )

    type: ClassVar[str] = "matching"
    label: ClassVar[str] = "Matching"
    demand: ClassVar[int] = 4

    pairs: Annotated[dict[Text, Text], BeforeValidator(_from_list)] = Field(
        description="What belongs together, a pair to a line.", json_schema_extra={"minProperties": 2}
    )
    extra: Texts = Field((), description="Further choices that match nothing.")

    def faults(self) -> Iterator[Fault]:
        if len(self.pairs) < 2:
            yield Fault("there are too few pairs", "Write at least two under `pairs`.", ("pairs",))
        for position, earlier in repeated(self.pairs):
            left = list(self.pairs)
            hint = "Change or delete one of them."
            yield Fault(f"“{left[position]}” is there twice", hint, ("pairs", left[position]), ("pairs", left[earlier]))
        rights = list(dict.fromkeys(self.pairs.values()))
        for position, _ in repeated([*rights, *self.extra]):
            if position < len(rights):
                yield Fault(
                    f"the choice “{rights[position]}” is there in two spellings", "Write them alike.", ("pairs",)
                )
            else:
                extra = position - len(rights)
                hint = "Delete it from `extra`."
                yield Fault(f"the choice “{self.extra[extra]}” is there already", hint, ("extra", extra))
        if len(rights) + len(self.extra) < 2:
            yield Fault("there is only one choice to match", "Add others under `extra`.", ("pairs",))

    def show(self, seed: str) -> Showing:
        targets = tuple(self.pairs)
        return Showing(self.ask, choices(self._texts(), seed), targets, hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The text put to each target, by target."""
        texts = by_value(self._texts(), seed)
        response = {}
        for place, target in enumerate(self.pairs):
            value = next(iter(form.get(f"match-{place}", ())), "")
            if not value:
                raise MalformedAnswer(f"Match all of them: “{target}” has nothing yet.")
            if value not in texts:
                raise MalformedAnswer(f"What “{target}” was matched to is not one of the choices.")
            response[target] = texts[value]
        return response

    def mark(self, response: Response) -> Mark:
        """The score is the share of targets matched rightly."""
        right = sum(response.get(left) == text for left, text in self.pairs.items())
        return self._verdict(right == len(self.pairs), right / len(self.pairs))

    def solve(self, seed: str) -> Solution:
        lines = tuple(f"{left} – {right}" for left, right in self.pairs.items())
        return Solution("; ".join(lines), lines=lines)

    def options(self) -> int:
        """A guesser puts each choice once where there are enough of them."""
        count, places = len(set(self._texts())), len(self.pairs)
        if max(count, places) > 20:
            return MAX_OPTIONS
        ways = math.perm(count, places) if count >= places else count**places
        return min(MAX_OPTIONS, ways)

    def content(self) -> dict[str, Any]:
        return {**super().content(), "pairs": [[left, right] for left, right in self.pairs.items()]}

    def _texts(self) -> list[str]:
        return [*self.pairs.values(), *self.extra]
