"""Cloze: a text with {gaps}. In a gap `|` separates spellings, and `::` comes before a hint."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict, Field

from .base import Form, MalformedAnswer, Mark, Question, Response, Showing, Solution
from .keys import Fault, Text
from .typed import Match, compare, read_text

GAP = "____"
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Gap:
    """`answers` holds the spellings that are right, the author's own first."""

    answers: tuple[str, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Gapped:
    """A text taken apart: `parts` are the words around the gaps, one more than there are gaps."""

    parts: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def blank(self) -> str:
        return GAP.join(self.parts)

    @property
    def filled(self) -> str:
        answers = [*(gap.answers[0] for gap in self.gaps), ""]
        return "".join(part + answer for part, answer in zip(self.parts, answers, strict=True))


def take_apart(text: str) -> Gapped:
    """The gaps of a text in {braces}. Raises `ValueError` saying what is wrong with them."""
    outside, gaps = [], []
    last = 0
    for found in _BRACES.finditer(text):
        outside.append(text[last : found.start()])
        gaps.append(_gap(found[1]))
        last = found.end()
    parts = (*outside, text[last:])
    if any("{" in part for part in parts):
        raise ValueError("a { has no } after it, or another { inside")
    if any("}" in part for part in parts):
        raise ValueError("a } has no { before it")
    if not gaps:
        raise ValueError("there is no gap")
    return Gapped(parts, tuple(gaps))


def _gap(words: str) -> Gap:
    spellings, _, hint = words.partition("::")
    answers = tuple(answer.strip() for answer in spellings.split("|"))
    if not all(answers):
        raise ValueError(f"the gap {{{words}}} is empty")
    return Gap(answers, hint.strip())


def gap_faults(text: str, key: str) -> Iterator[Fault]:
    try:
        take_apart(text)
    except ValueError as error:
        yield Fault(str(error), "Put {braces} around the words to ask for: Paris is the capital of {France}.", (key,))


class Cloze(Question):
    """A text whose gaps are filled in from memory. It is right when all of them are."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"cloze": "Paris is the capital of {France}."},
                {"cloze": "The {Danube|Donau} ends in the {Black Sea::a sea}."},
            ]
        }
    )

    type: ClassVar[str] = "cloze"
    label: ClassVar[str] = "Cloze"
    demand: ClassVar[int] = 2

    cloze: Text = Field(
        description="A text with {braces} around the words to fill in. In them | stands between spellings that are "
        "right, and :: before a hint."
    )

    @property
    def wording(self) -> str:
        return self.gapped.blank

    @property
    def gapped(self) -> Gapped:
        return take_apart(self.cloze)

    def faults(self) -> Iterator[Fault]:
        yield from gap_faults(self.cloze, "cloze")

    def show(self, seed: str) -> Showing:
        gapped = self.gapped
        prompt = "Fill in the gap." if len(gapped.gaps) == 1 else "Fill in the gaps."
        hints = tuple(gap.hint for gap in gapped.gaps)
        return Showing(prompt, parts=gapped.parts, gap_hints=hints, hints=self._hints(), media=self.media)

    def read(self, form: Form, seed: str) -> Response:
        """The texts typed, gap by gap. Some may be empty, but not all."""
        count = len(self.gapped.gaps)
        if count == 1:
            return [read_text(form, "gap-0")]
        typed = [read_text(form, f"gap-{place}", empty=True) for place in range(count)]
        if not any(typed):
            raise MalformedAnswer("Fill in the gaps.")
        return typed

    def mark(self, response: Response) -> Mark:
        gaps = self.gapped.gaps
        if len(response) != len(gaps):
            return self._verdict(False)
        verdicts = [
            compare(typed, gap.answers, Match(), self.language) for typed, gap in zip(response, gaps, strict=True)
        ]
        notes = " ".join(verdict.note for verdict in verdicts if verdict.note)
        right = all(verdict.right for verdict in verdicts)
        return self._verdict(right, note=notes if right else "")

    def solve(self, seed: str) -> Solution:
        answers = tuple(gap.answers[0] for gap in self.gapped.gaps)
        return Solution("; ".join(answers), lines=answers if len(answers) > 1 else ())
