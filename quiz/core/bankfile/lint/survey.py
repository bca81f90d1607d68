"""The questions of a bank that are in use, each with its place."""

from dataclasses import dataclass

from quiz.core.questions.base import Question
from quiz.core.questions.lint.parts import Parts, take_apart

from ..references import Path
from ..schema import Bank, Fact, Item, asked


@dataclass(frozen=True, slots=True)
class Asking:
    """A question in its place. `fact` is what it asks for, where it is not a fact of its own."""

    path: Path
    item: Item
    fact: Fact | None
    parts: Parts

    @property
    def question(self) -> Question:
        return self.item.question


def survey(bank: Bank) -> list[Asking]:
    """The questions that learners meet or may meet, in the order of the file."""
    placed: list[tuple[Path, Item, Fact | None]] = []
    for place, fact in enumerate(bank.facts):
        for number, item in enumerate(asked(fact)):
            path: Path = ("facts", place, "questions", number) if fact.questions else ("facts", place)
            placed.append((path, item, fact))
    placed += [(("questions", place), item, None) for place, item in enumerate(bank.questions)]
    return [
        Asking(path, item, fact, take_apart(item.question, item.question.language or bank.language))
        for path, item, fact in placed
        if item.status != "retired"
    ]
