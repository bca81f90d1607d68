"""Ordering: `ask`, `order: [first, second, …]`."""

import math
from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Asked, Form, MalformedAnswer, Mark, Response, Showing, Solution
from .choosing import MAX_OPTIONS, choices
from .keys import Fault, Texts, repeated


class Ordering(Asked):
    """Things to put in order."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"ask": "Put these in order of length, the longest first.", "order": ["Danube", "Rhine", "Thames"]},
            ]
        }
    )

    type: ClassVar[str] = "ordering"
    label: ClassVar[str] = "Ordering"
    demand: ClassVar[int] = 4

    order: Texts = Field(
        description="The things in their right order.", json_schema_extra={"type": "array", "minItems": 2}
    )

    def faults(self) -> Iterator[Fault]:
        if len(self.order) < 2:
            yield Fault("there are too few things to order", "List at least two under `order`.", ("order",))
        for position, earlier in repeated(self.order):
            message = f"“{self.order[position]}” is there twice"
            yield Fault(message, "Change or delete one of them.", ("order", position), ("order", earlier))

    def show(self, seed: str) -> Showing:
        places = tuple(str(place) for place in range(1, len(self.order) + 1))
        return Showing(self.ask, choices(self.order, seed), places, hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The texts in the order given."""
        count = len(self.order)
        placed: dict[int, str] = {}
        for choice in choices(self.order, seed):
            place = next(iter(form.get(f"place-{choice.value}", ())), "").strip()
            if not place:
                raise MalformedAnswer(f"Give all of them a place: “{choice.text}” has none yet.")
            if not (place.isascii() and place.isdigit() and len(place) < 5 and 1 <= int(place) <= count):
                raise MalformedAnswer(f"Places are numbers from 1 to {count}: “{choice.text}” has another.")
            if int(place) in placed:
                other = placed[int(place)]
                raise MalformedAnswer(f"“{other}” and “{choice.text}” both have place {place}. Give each its own.")
            placed[int(place)] = choice.text
        return [placed[place] for place in sorted(placed)]

    def mark(self, response: Response) -> Mark:
        """The score is Kendall's tau, where positive: the share of pairs in their right order less that of the others.

        A guess scores nothing on average. Source: M. G. Kendall, A New Measure of Rank Correlation, 1938.
        """
        place = {text: position for position, text in enumerate(self.order)}
        if sorted(response) != sorted(self.order):
            return self._verdict(False)
        signs = [1 if place[earlier] < place[later] else -1 for earlier, later in combinations(response, 2)]
        return self._verdict(min(signs) > 0, max(0.0, sum(signs) / len(signs)))

    def solve(self, seed: str) -> Solution:
        return Solution(" → ".join(self.order), lines=self.order)

    def options(self) -> int:
        return min(MAX_OPTIONS, math.factorial(min(len(self.order), 20)))
