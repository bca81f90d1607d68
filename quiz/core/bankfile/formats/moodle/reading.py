"""The questions of a Moodle XML file as ours."""

from collections.abc import Callable
from functools import partial
from typing import Any

from ...problems import BankFileError, Problem
from ..assembly import Assembly
from ..categories import last_of, title_of
from ..model import Import
from ..weighing import UntakableError, choice, number, typed
from . import embedded
from .texts import BOILERPLATE, Texts, format_of, grade
from .tree import Element, parse

_UNTAKEN = {
    "essay": ("an essay cannot be marked here", "Ask for something that a few words can answer."),
    "description": ("a description asks nothing", "Take its text into the questions that need it."),
}
_COMBINED = ("correctfeedback", "partiallycorrectfeedback")


def read(data: bytes, name: str) -> Import:
    """The bank in a Moodle XML file. Raises `BankFileError` where it is none."""
    root = parse(data, name)
    if root.tag != "quiz":
        message = f"the file begins with <{root.tag[:60]}>, not with <quiz>"
        raise BankFileError([Problem(root.line, 1, message, "Export the questions as Moodle XML.", name)])
    category = ""
    placed: list[tuple[Element, str]] = []
    for element in root.all("question"):
        if element.attributes.get("type") == "category":
            category = last_of(element.said("category", "text"))
        else:
            placed.append((element, category))
    title = title_of([category for _, category in placed] or [category])
    assembly = Assembly(name)
    for element, category in placed:
        _Reader(assembly, element).read("" if title else category)
    return assembly.finish(title)


class _Reader:
    """Reads one question."""

    def __init__(self, assembly: Assembly, element: Element) -> None:
        self.assembly = assembly
        self.element = element
        self.texts = Texts(self._tell)

    def read(self, category: str) -> None:
        try:
            keys = {**self._of_type(), **self._common()}
        except UntakableError as error:
            self.assembly.leave_out(error.line or self.element.line, str(error), error.hint)
            return
        tags = [tag.said("text") for found in self.element.all("tags") for tag in found.all("tag")]
        tags += [category] if category else []
        called, title = self.element.said("idnumber"), self.element.said("name", "text")
        self.assembly.add(self.element.line, keys, id=called, title=title, tags=tags)

    def _of_type(self) -> dict[str, Any]:
        kind = self.element.attributes.get("type", "")
        if kind in _UNTAKEN:
            raise UntakableError(*_UNTAKEN[kind])
        types: dict[str, Callable[[], dict[str, Any]]] = {
            "multichoice": self._choice,
            "truefalse": self._truth,
            "shortanswer": self._typed,
            "numerical": self._number,
            "matching": self._matching,
            "match": self._matching,
            "ordering": self._ordering,
            "cloze": self._cloze,
            "multianswer": self._cloze,
        }
        if kind not in types:
            raise UntakableError(f"Moodle's question type “{kind[:60]}” has no counterpart here", "Ask in another way.")
        return types[kind]()

    def _common(self) -> dict[str, Any]:
        """What questions of any type may have."""
        keys = {"explain": self.texts.read(self.element.first("generalfeedback"))}
        hints = [text for hint in self.element.all("hint") if (text := self.texts.read(hint))]
        if hints:
            keys["hint"] = hints[0]
        for text in hints[1:]:
            self._tell(f"a further hint is left out: “{text}”")
        for tag in _COMBINED:
            text = self.texts.read(self.element.first(tag))
            if text and text not in BOILERPLATE:
                self._tell(f"what is said to a {tag.removesuffix('feedback')} answer is left out: “{text}”")
        said = self.texts.read(self.element.first("incorrectfeedback"))
        if said and said not in BOILERPLATE:
            keys["feedback"] = said
        if self.element.said("hidden") == "1":
            keys["status"] = "retired"
            self._tell("it is hidden in Moodle, and retired here")
        return keys

    def _ask(self) -> str:
        return self.texts.read(self.element.first("questiontext"))

    def _choice(self) -> dict[str, Any]:
        answers = [self.texts.weighed(answer) for answer in self.element.all("answer")]
        single = self.element.said("single").lower() in {"true", "1", ""}
        return {"ask": self._ask(), **choice(answers, single=single, tell=self._tell)}

    def _truth(self) -> dict[str, Any]:
        answers = list(self.element.all("answer"))
        right = next((answer for answer in answers if grade(answer) == 100), None)
        if right is None or len(answers) != 2 or right.said("text").lower() not in {"true", "false"}:
            raise UntakableError("it is not said whether it is true", "Give true or false 100% and the other 0%.")
        wrong = next(answer for answer in answers if answer is not right)
        if praise := self.texts.read(right.first("feedback")):
            self._tell(f"what is said to the right answer is left out: “{praise}”")
        feedback = self.texts.read(wrong.first("feedback"))
        return {"ask": self._ask(), "answer": right.said("text").lower() == "true", "feedback": feedback}

    def _typed(self) -> dict[str, Any]:
        answers = [self.texts.weighed(answer, plain=True) for answer in self.element.all("answer")]
        match = {"match": {"case": True}} if self.element.said("usecase") == "1" else {}
        return {"ask": self._ask(), **typed(answers, self._tell), **match}

    def _number(self) -> dict[str, Any]:
        answers = []
        for answer in self.element.all("answer"):
            weighed = self.texts.weighed(answer, plain=True)
            answers.append(({"value": weighed.text, "tolerance": answer.said("tolerance") or "0"}, weighed))
        keys = number(answers, self._tell)
        for unit in (found for units in self.element.all("units") for found in units.all("unit")):
            name = unit.said("unit_name")
            if unit.said("multiplier") in {"1", "1.0", ""} and "unit" not in keys["answer"]:
                keys["answer"] = {**keys["answer"], "unit": name}
            else:
                self._tell(f"the further unit {name} is left out")
        return {"ask": self._ask(), **keys}

    def _matching(self) -> dict[str, Any]:
        pairs: dict[str, str] = {}
        extra = []
        for element in self.element.all("subquestion"):
            left, right = self.texts.read(element), element.said("answer", "text")
            if left in pairs:
                raise UntakableError(f"“{left[:60]}” is to be matched twice", "Change or delete one.", element.line)
            if left:
                pairs[left] = right
            elif right:
                extra.append(right)
        extra = [text for text in dict.fromkeys(extra) if text not in pairs.values()]
        return {"ask": self._ask(), "pairs": pairs, "extra": extra}

    def _ordering(self) -> dict[str, Any]:
        return {"ask": self._ask(), "order": [self.texts.read(answer) for answer in self.element.all("answer")]}

    def _cloze(self) -> dict[str, Any]:
        element = self.element.first("questiontext") or self.element
        read = partial(self.texts.clean, element)
        return {"cloze": embedded.cloze(element.said("text"), format_of(element), read, self._tell)}

    def _tell(self, message: str) -> None:
        self.assembly.tell(self.element.line, message)
