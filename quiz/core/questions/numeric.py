"""Numeric: `ask`, `answer: {value, tolerance, unit}` or `answer: {from, to, unit}`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from .base import Asked, Form, MalformedAnswer, Mark, Response, Shape, Showing, Solution
from .keys import Fault, Line, faulty
from .numbers import parse_number, scale_of, split_quantity
from .typed import Match, fold, read_text

MAX_NUMBER = 10**18

_PERCENT = ("%", "percent", "per cent")


def _number(value: Any) -> Any:
    """A number out of a file's text, whole where it can be: "010" is 10, "16,000" is 16000."""
    if isinstance(value, bool):
        raise faulty([Fault("this is true or false where a number should be", "Write digits: 16000.")])
    if isinstance(value, str):
        try:
            number = parse_number(value)
        except ValueError as error:
            raise faulty([Fault(str(error), "Write digits: 16000.")]) from None
        return int(number) if number == number.to_integral_value() else float(number)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _tolerance(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d+(\.\d+)?\s*%", value.strip()):
        return "".join(value.split())
    try:
        return _number(value)
    except Exception:
        raise faulty([Fault(f"“{value}” is no tolerance", "Write a number, or a percentage such as 5%.")]) from None


Number = Annotated[
    int | float,
    BeforeValidator(_number),
    Field(ge=-MAX_NUMBER, le=MAX_NUMBER),
    WithJsonSchema({"type": ["number", "string"], "minimum": -MAX_NUMBER, "maximum": MAX_NUMBER, "pattern": r"\d"}),
]
Tolerance = Annotated[
    int | float | str,
    BeforeValidator(_tolerance),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "pattern": r"\d\s*%?$"}),
]


class Amount(BaseModel):
    """What numbers are right: a value with a tolerance on either side, or all from one to another."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        validate_by_name=True,
        serialize_by_alias=True,
        json_schema_extra={
            "oneOf": [{"required": ["value"]}, {"required": ["from"]}],
            "dependencies": {"from": ["to"], "to": ["from"], "tolerance": ["value"]},
        },
    )

    value: Number | None = Field(None, description="The right number.")
    tolerance: Tolerance = Field(0, description="How far off an answer may be: a number, or a percentage such as 5%.")
    from_: Number | None = Field(None, alias="from", description="The least number that is right.")
    to: Number | None = Field(None, description="The greatest number that is right.")
    unit: Line = Field("", description="What is counted or measured.")

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if faults := list(self._faults()):
            raise faulty(faults)
        return self

    def _faults(self) -> Iterator[Fault]:
        ends = (self.from_ is not None) + (self.to is not None)
        if self.value is None and ends < 2:
            missing = "`to`" if self.from_ is not None else "`from`" if self.to is not None else "`value`"
            yield Fault(f"{missing} is missing", "Write {value, tolerance, unit} or {from, to, unit}.")
        if self.value is not None and ends:
            yield Fault("`value` and a range exclude each other", "Write {value, tolerance} or {from, to}.")
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            yield Fault("the range ends before it begins", "Exchange `from` and `to`.", ("from",))
        if self.tolerance and self.value is None:
            yield Fault("a range has no `tolerance`", "Delete it, or widen the range.", ("tolerance",))
        if not isinstance(self.tolerance, str) and self.tolerance < 0:
            yield Fault(
                "the tolerance is below zero", "Write how far off an answer may be, without a sign.", ("tolerance",)
            )

    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that is right."""
        if self.value is None:
            return Decimal(str(self.from_)), Decimal(str(self.to))
        value = Decimal(str(self.value))
        if isinstance(self.tolerance, str):
            margin = abs(value) * Decimal(self.tolerance.rstrip("%")) / 100
        else:
            margin = Decimal(str(self.tolerance))
        return value - margin, value + margin

    def in_words(self) -> str:
        unit = self.unit if self.unit in {"%", "°"} else f" {self.unit}" if self.unit else ""
        if self.value is None:
            return f"{_plain(self.from_)} to {_plain(self.to)}{unit}"
        near = f" (within {self.tolerance if isinstance(self.tolerance, str) else _plain(self.tolerance)})"
        return f"{_plain(self.value)}{unit}{near if self.tolerance else ''}"


def _plain(number: int | float | None) -> str:
    """Digits, in groups of three from 10,000 on, so that years stay years."""
    return f"{number:,}" if number is not None and abs(number) >= 10_000 else str(number)


class Numeric(Asked):
    """A number typed from memory, right within bounds."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "ask": "How many troops did KFOR have in December 2007?",
                    "answer": {"value": 16000, "tolerance": "5%", "unit": "troops"},
                },
                {
                    "ask": "About how wide is a human red blood cell?",
                    "answer": {"from": 6, "to": 9, "unit": "micrometers"},
                },
            ]
        }
    )

    type: ClassVar[str] = "numeric"
    label: ClassVar[str] = "Number"
    demand: ClassVar[int] = 3
    answer_shape: ClassVar[Shape] = "mapping"

    answer: Amount = Field(description="A value with a tolerance on either side, or all from one number to another.")

    def show(self, seed: str) -> Showing:
        return Showing(self.ask, hints=self._hints(), unit=self.answer.unit, media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The text as it was typed; it is known to be a number in the question's unit."""
        text = read_text(form, "number")
        if text != "?":
            self._numbers(text)
        return text

    def mark(self, response: Response) -> Mark:
        low, high = self.answer.bounds()
        try:
            right = any(low <= number <= high for number in self._numbers(str(response)))
        except MalformedAnswer:
            right = False
        return self._verdict(right)

    def solve(self, seed: str) -> Solution:
        return Solution(self.answer.in_words())

    def _numbers(self, text: str) -> list[Decimal]:
        """What the learner's figure may mean.

        Without a unit to go by, 5% is 5 as well as 0.05; with the unit "million", 5 million is 5.
        """
        example = "such as 1250 or 12.5"
        try:
            number, unit = split_quantity(self._without_label(text), self.language)
        except ValueError:
            raise MalformedAnswer(f"“{text[:60]}” is not a number. Type digits, {example}.") from None
        unit = unit.strip(" .,")
        first, _, rest = self.answer.unit.partition(" ")
        scale = scale_of(first)
        ours = rest if scale > 1 else self.answer.unit
        if not unit or _same_unit(unit, ours) or unit == self.answer.unit:
            return [number, number / scale]
        if unit in _PERCENT and not ours:
            return [number, number / 100]
        asked = f"Give the number of {self.answer.unit} alone" if self.answer.unit else "Give the number alone"
        raise MalformedAnswer(f"“{unit[:60]}” cannot be read. {asked}, {example}.")

    def _without_label(self, text: str) -> str:
        """The figure without the question's own words before it: "Resolution 1244" where a resolution is asked for."""
        label = re.match(r"[^\W\d]+(?:[ -][^\W\d]+)*(?= +#?\d)", text)
        if label is None:
            return text
        words = fold(label[0], Match()).split()
        asked = fold(self.ask, Match()).split()
        return text[label.end() :] if "minus" not in words and set(words) <= set(asked) else text


def _same_unit(given: str, unit: str) -> bool:
    match = Match()
    one, other = fold(given, match), fold(unit, match)
    return one == other or one.rstrip("s") == other.rstrip("s")
