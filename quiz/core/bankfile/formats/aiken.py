"""Aiken: multiple choice as plain text, one right option, nothing else.

A question is a line of text, two options or more, each after a capital letter and a bracket or full stop, and
`ANSWER:` with a letter. Source: <https://docs.moodle.org/en/Aiken_format>.
"""

import re
from dataclasses import dataclass, field
from string import ascii_uppercase

from quiz.core.questions.single_choice import SingleChoice
from quiz.core.questions.true_false import TrueFalse

from ..decoding import decode
from ..schema import Bank, Item
from .assembly import Assembly
from .leaving import Leaving
from .model import Export, Format, Import
from .plaintext import lines_of

_OPTION = re.compile(r"([A-Z])[).]\s*(.*)")
_ANSWER = re.compile(r"ANSWER\s*:\s*(.*)")
_SHAPE = "Write the question, options after A), B) and so on, and `ANSWER:` with the letter of the right one."


@dataclass(slots=True)
class _Draft:
    """A question of which some lines have been read."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    repeated: str = ""
    """A letter that two options have."""


def _read(data: bytes, name: str) -> Import:
    reader = _Reader(Assembly(name))
    for number, line in enumerate(lines_of(decode(data, name)), 1):
        reader.take(number, line.strip())
    return reader.finish()


class _Reader:
    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self.draft: _Draft | None = None

    def take(self, number: int, line: str) -> None:
        if not line:
            return
        if answer := _ANSWER.match(line):
            self._close(number, answer[1].strip())
        elif option := _OPTION.match(line):
            self._option(number, option[1], option[2])
        else:
            self._text(number, line)

    def finish(self) -> Import:
        self._abandon()
        return self.assembly.finish()

    def _text(self, number: int, line: str) -> None:
        if self.draft and self.draft.options:
            self._abandon()
        if self.draft is None:
            self.draft = _Draft(number)
        self.draft.stem.append(line)

    def _option(self, number: int, letter: str, text: str) -> None:
        if self.draft is None:
            self.assembly.leave_out(number, f"option {letter} belongs to no question", _SHAPE)
            return
        if letter in self.draft.options:
            self.draft.repeated = letter
        self.draft.options[letter] = text

    def _close(self, number: int, letter: str) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            self.assembly.leave_out(number, "the answer belongs to no question", _SHAPE)
            return
        letter = letter.rstrip(").").strip()
        if draft.repeated:
            message = f"two options have the letter {draft.repeated}"
            self.assembly.leave_out(draft.line, message, "Give each its own letter.")
        elif len(draft.options) < 2:
            self.assembly.leave_out(draft.line, "the question has fewer than two options", _SHAPE)
        elif letter not in draft.options:
            hint = f"Write one of {', '.join(draft.options)}."
            self.assembly.leave_out(number, f"“{letter[:60]}” is the letter of no option", hint)
        else:
            right = draft.options.pop(letter)
            keys = {"ask": "\n".join(draft.stem), "answer": right, "wrong": list(draft.options.values())}
            self.assembly.add(draft.line, keys)

    def _abandon(self) -> None:
        if self.draft:
            message = "the question has no answer" if self.draft.options else "the question has no options"
            self.assembly.leave_out(self.draft.line, message, _SHAPE)
        self.draft = None


def _write(bank: Bank) -> Export:
    leaving = Leaving()
    blocks = [block for item in leaving.items(bank) if (block := _block(item, leaving))]
    return Export("\n".join(blocks).encode(), tuple(leaving.omissions))


def _block(item: Item, leaving: Leaving) -> str:
    question = item.question
    if isinstance(question, SingleChoice):
        options = [(option.text, False) for option in question.wrong]
        # The right one among the others, at a place that the wording decides: the same file each time.
        options.insert(sum(question.ask.encode()) % (len(options) + 1), (question.answer, True))
        told = {option.text for option in question.wrong if option.feedback}
        if told:
            leaving.say(item, f"without what is said to those who choose {' or '.join(f'“{text}”' for text in told)}")
    elif isinstance(question, TrueFalse):
        options = [("True", question.answer), ("False", not question.answer)]
        leaving.say(item, "written as a choice between True and False")
    else:
        leaving.of_type(item, "Aiken")
        return ""
    stem = _lines(question.ask)
    if any(_OPTION.match(line) or _ANSWER.match(line) for line in stem):
        leaving.whole(item, "for Aiken would take a line of its text for an option or answer")
        return ""
    if len(options) > len(ascii_uppercase):
        leaving.whole(item, f"for Aiken has no more than {len(ascii_uppercase)} options")
        return ""
    leaving.keys(item, {"ask", "answer", "wrong"})
    if any(len(_lines(text)) > 1 for text, _ in options):
        leaving.say(item, "with each option on one line")
    lettered = list(zip(ascii_uppercase, options, strict=False))
    answer = next(letter for letter, (_, right) in lettered if right)
    lines = [*stem, *(f"{letter}) {' '.join(_lines(text))}" for letter, (text, _) in lettered), f"ANSWER: {answer}"]
    return "".join(f"{line}\n" for line in lines)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in lines_of(text) if line.strip()]


def _recognises(text: str) -> bool:
    return bool(re.search(r"^ANSWER\s*:", text, re.MULTILINE)) and bool(re.search(r"^[A-Z][).]", text, re.MULTILINE))


FORMAT = Format("aiken", "Aiken", (".aiken", ".txt"), _read, _write, _recognises)
