"""Answers that Moodle weighs in per cent, as the keys of our questions, which know right and wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Tell = Callable[[str], None]
"""Takes a message on something that is not as it was."""


class UntakableError(ValueError):
    """A question that has no counterpart here. `hint` says what to do; `line` where, if not at its beginning."""

    def __init__(self, message: str, hint: str, line: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer; `weight` is in per cent: 100 is right, 0 is wrong, below is worse."""

    text: str
    weight: float
    feedback: str = ""


def choice(answers: Sequence[Weighed], *, single: bool, tell: Tell) -> dict[str, Any]:
    """The keys of single choice or, where several are right, of multiple answers. Raises `UntakableError`."""
    least = 99.9 if single else 0
    right = [answer for answer in answers if answer.weight > least]
    if not right:
        raise UntakableError("no option is right", "Mark one as right.")
    wrong = [answer for answer in answers if not answer.weight > least]
    _tell_of_praise(right, tell)
    options = [{"text": answer.text, "feedback": answer.feedback} for answer in wrong]
    if single and len(right) == 1:
        for answer in (each for each in wrong if each.weight > 0):
            tell(f"“{answer.text}” earns nothing here: it was worth {answer.weight:g}%")
        return {"answer": right[0].text, "wrong": options}
    if single:
        tell("several options are right: learners are to find all of them")
    elif not _evenly(right, wrong):
        tell("percentages are not kept: each right option counts alike, and a wrong one takes as much away")
    return {"answer": [answer.text for answer in right], "wrong": options, "partial": True}


def typed(answers: Sequence[Weighed], tell: Tell) -> dict[str, Any]:
    """The keys of a short answer. What is told to any other answer becomes its feedback. Raises `UntakableError`."""
    given, said = _without_catch_all(answers)
    best = max((answer.weight for answer in given), default=0.0)
    if best <= 0:
        raise UntakableError("there is no right answer", "Write one after =.")
    right = [answer for answer in given if answer.weight == best]
    _tell_of_others([answer for answer in given if answer.weight != best], tell)
    _tell_of_praise(right, tell)
    if any("*" in answer.text.replace(r"\*", "") for answer in right):
        tell("the * in an answer stands for itself, not for any text")
    texts = list(dict.fromkeys(answer.text.replace(r"\*", "*") for answer in right))
    return {"answer": texts[0], "accept": texts[1:], "feedback": said}


def number(answers: Sequence[tuple[dict[str, str], Weighed]], tell: Tell) -> dict[str, Any]:
    """The keys of a numeric question, of amounts each with its weight. Raises `UntakableError`."""
    given, said = _without_catch_all([answer for _, answer in answers])
    amounts = {id(answer): amount for amount, answer in answers}
    best = max(given, key=lambda answer: answer.weight, default=None)
    if best is None or best.weight <= 0:
        raise UntakableError("there is no right number", "Write one after #.")
    _tell_of_others([answer for answer in given if answer is not best], tell)
    _tell_of_praise([best], tell)
    return {"answer": amounts[id(best)], "feedback": said}


def share_of(count: int) -> str:
    """What each of so many right options is worth, in per cent with the five decimals that Moodle writes."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def _without_catch_all(answers: Sequence[Weighed]) -> tuple[list[Weighed], str]:
    """The answers but for the one that stands for any other, and what is said to it."""
    given: list[Weighed] = []
    others: list[Weighed] = []
    for answer in answers:
        (others if answer.text in {"*", ""} and answer.weight <= 0 else given).append(answer)
    return given, next((answer.feedback for answer in others if answer.feedback), "")


def _evenly(right: Sequence[Weighed], wrong: Sequence[Weighed]) -> bool:
    """Whether the weights say what `partial` does."""
    share = 100 / len(right)
    return all(abs(answer.weight - share) < 0.01 for answer in right) and all(
        abs(answer.weight + share) < 0.01 for answer in wrong
    )


def _tell_of_praise(right: Sequence[Weighed], tell: Tell) -> None:
    for answer in right:
        if answer.feedback:
            tell(f"what is said to the right answer “{answer.text}” is left out: “{answer.feedback}”")


def _tell_of_others(answers: Sequence[Weighed], tell: Tell) -> None:
    for answer in answers:
        if answer.weight > 0:
            tell(f"the answer “{answer.text}”, worth {answer.weight:g}%, is wrong here")
        else:
            said = f": “{answer.feedback}”" if answer.feedback else ""
            tell(f"what is said to the wrong answer “{answer.text}” is left out{said}")
