"""The questions of a GIFT file as ours."""

import re
from collections.abc import Sequence
from typing import Any

from ...decoding import decode
from ..assembly import Assembly
from ..categories import last_of, title_of
from ..model import Import
from ..plaintext import clean
from ..weighing import UntakableError, Weighed, choice, number, typed
from . import syntax
from .syntax import Anatomy, Answer, Block, GiftError

_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_ARROW = "->"
_NUMBER = r"[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?"
_RANGE = re.compile(rf"({_NUMBER}?)\s*\.\.\s*({_NUMBER})")
_NEAR = re.compile(rf"({_NUMBER})(?:\s*:\s*({_NUMBER}))?")


def read(data: bytes, name: str) -> Import:
    """The bank in a GIFT file. Raises `BankFileError` where it is not text."""
    assembly = Assembly(name)
    blocks = list(syntax.blocks(decode(data, name)))
    category = ""
    placed: list[tuple[Block, str]] = []
    for block in blocks:
        if block.category is None:
            placed.append((block, category))
        else:
            category = last_of(syntax.unescape(block.category))
    title = title_of([category for _, category in placed] or [category])
    for block, category in placed:
        tags = block.tags if title or not category else (*block.tags, category)
        _Reader(assembly, block).read(tags)
    return assembly.finish(title)


class _Reader:
    """Reads one block. Formats of texts follow that of the question where they name none."""

    def __init__(self, assembly: Assembly, block: Block) -> None:
        self.assembly = assembly
        self.block = block
        self.format = "moodle"

    def read(self, tags: Sequence[str]) -> None:
        try:
            parts = syntax.anatomy(self.block.text)
            keys = self._keys(parts)
        except GiftError as error:
            self.assembly.leave_out(self.block.line_at(error.at), str(error), error.hint)
        except UntakableError as error:
            self.assembly.leave_out(self.block.line, str(error), error.hint)
        else:
            self.assembly.add(self.block.line, keys, id=self.block.id, title=parts.title, tags=tags)

    def _keys(self, parts: Anatomy) -> dict[str, Any]:
        stem, self.format = syntax.formatted(parts.stem, self.format)
        common = {"ask": self._clean(stem, self.format)}
        if parts.answers is None:
            raise UntakableError("a description asks nothing", "Take its text into the questions that need it.")
        if general := self._text(parts.general):
            common["explain"] = general
        return {**common, **self._of_type(parts.answers)}

    def _of_type(self, answers: str) -> dict[str, Any]:
        """The keys of the type that the answers tell."""
        if not answers:
            raise UntakableError("an essay cannot be marked here", "Ask for something that a few words can answer.")
        if answers.startswith("#"):
            return number([self._amount(answer) for answer in syntax.split(answers[1:])], self._tell)
        head, *said = syntax.divide("#", answers)
        if (truth := _TRUTHS.get(head.strip().upper())) is not None:
            return self._truth(truth, said)
        found = syntax.split(answers)
        if any(answer.sign == "~" for answer in found):
            return self._choice(found)
        arrows = [_ARROW in answer.text for answer in found]
        if any(arrows) and found[0].sign:
            return self._matching(found, all(arrows))
        return typed([self._weighed(answer, 100) for answer in found], self._tell)

    def _truth(self, truth: bool, said: Sequence[str]) -> dict[str, Any]:
        if praise := self._text("#".join(said[1:])):
            self._tell(f"what is said to the right answer is left out: “{praise}”")
        return {"answer": truth, "feedback": self._text(said[0]) if said else ""}

    def _choice(self, answers: Sequence[Answer]) -> dict[str, Any]:
        if not answers[0].sign:
            raise UntakableError(
                f"“{answers[0].text[:60]}” has no sign", "Write = before a right option, ~ before others."
            )
        weighed = [self._weighed(answer, 100 if answer.sign == "=" else 0) for answer in answers]
        # Where = bears a part of the mark, as ~ may, several options make up the whole.
        single = any(answer.sign == "=" and answer.weight in {None, 100} for answer in answers)
        return choice(weighed, single=single, tell=self._tell)

    def _matching(self, answers: Sequence[Answer], whole: bool) -> dict[str, Any]:
        if not whole:
            lacking = next(answer.text for answer in answers if _ARROW not in answer.text)
            raise UntakableError(f"“{lacking[:60]}” is matched to nothing", "Write -> and what belongs to it.")
        pairs: dict[str, str] = {}
        extra = []
        for answer in answers:
            left, _, right = answer.text.partition(_ARROW)
            # Moodle shows what is on the right as it stands.
            left, right = self._text(left.strip()), syntax.unescape(re.sub(r"\s*\n\s*", " ", right.strip()))
            if left in pairs:
                raise UntakableError(f"“{left[:60]}” is to be matched twice", "Change or delete one of them.")
            if left:
                pairs[left] = right
            else:
                extra.append(right)
        return {"pairs": pairs, "extra": [text for text in dict.fromkeys(extra) if text not in pairs.values()]}

    def _amount(self, answer: Answer) -> tuple[dict[str, str], Weighed]:
        default = 0 if answer.sign == "~" else 100
        text = " ".join(answer.text.split())
        weighed = Weighed(text, default if answer.weight is None else answer.weight, self._text(answer.feedback))
        if text in {"", "*"}:
            return {}, Weighed("*", 0, weighed.feedback)
        if ends := _RANGE.fullmatch(text):
            return {"from": ends[1], "to": ends[2]}, weighed
        if near := _NEAR.fullmatch(text):
            return {"value": near[1], "tolerance": near[2] or "0"}, weighed
        raise UntakableError(f"“{text[:60]}” is no number", "Write 1822, 1822:5 or 1820..1825.")

    def _weighed(self, answer: Answer, default: float) -> Weighed:
        weight = default if answer.weight is None else answer.weight
        return Weighed(self._text(answer.text), weight, self._text(answer.feedback))

    def _text(self, text: str) -> str:
        return self._clean(*syntax.formatted(text, self.format))

    def _clean(self, text: str, format: str) -> str:
        cleaned = clean(text, format)
        for thing in cleaned.lost:
            self._tell(f"{thing} is left out")
        return cleaned.text

    def _tell(self, message: str) -> None:
        self.assembly.tell(self.block.line, message)
