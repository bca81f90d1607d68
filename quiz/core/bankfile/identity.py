"""Ids for what the author gave none: made from the wording, so that the same file has the same ids each time."""

import hashlib
import re
import unicodedata

from quiz.core.questions.cloze import take_apart

from .references import Path
from .schema import Bank, Fact, Item

MAX_WORDS = 60
"""Characters of an id that are taken from the wording."""


def identify(bank: Bank) -> tuple[Bank, list[tuple[Path, str]]]:
    """The bank with an id on every fact and question, and which ids are new where."""
    naming = _Naming(bank)
    facts = tuple(naming.fact(fact, ("facts", place)) for place, fact in enumerate(bank.facts))
    questions = tuple(naming.item(item, ("questions", place)) for place, item in enumerate(bank.questions))
    return bank.model_copy(update={"facts": facts, "questions": questions}), naming.new


class _Naming:
    def __init__(self, bank: Bank) -> None:
        questions = (item for fact in bank.facts for item in fact.questions)
        parts: list[Fact | Item] = [*bank.facts, *bank.questions, *questions]
        self.taken = {part.id for part in parts}
        self.new: list[tuple[Path, str]] = []

    def fact(self, fact: Fact, path: Path) -> Fact:
        questions = tuple(self.item(item, (*path, "questions", place)) for place, item in enumerate(fact.questions))
        if fact.id:
            return fact.model_copy(update={"questions": questions})
        words = take_apart(fact.says).blank if fact.says else fact.questions[0].question.wording
        return fact.model_copy(update={"id": self._name(words, fact.says, path), "questions": questions})

    def item(self, item: Item, path: Path) -> Item:
        if item.id:
            return item
        words = item.question.wording
        return item.model_copy(update={"id": self._name(words, item.question.model_dump_json(), path)})

    def _name(self, words: str, content: str, path: Path) -> str:
        """A slug of the words; where another has it, with a few digits that depend on all of the content."""
        name = slug(words)
        if not name or name in self.taken:
            name = f"{name}-{hashlib.sha256(content.encode()).hexdigest()[:6]}".lstrip("-")
        base, count = name, 2
        while name in self.taken:
            name, count = f"{base}-{count}", count + 1
        self.taken.add(name)
        self.new.append((path, name))
        return name


def slug(words: str) -> str:
    """The words as an id, cut between two of them: "What does KFOR stand for?" is what-does-kfor-stand-for."""
    folded = unicodedata.normalize("NFKD", words).casefold()
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    name = re.sub(r"[\W_]+", "-", plain.replace("'", "").replace("’", "")).strip("-")
    if len(name) > MAX_WORDS:
        name = name[:MAX_WORDS].rpartition("-")[0] or name[:MAX_WORDS]
    return name
