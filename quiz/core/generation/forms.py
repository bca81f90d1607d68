"""The forms a question can take, as the keys of the bank file."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from quiz.core.generation.distractors import FEWEST
from quiz.core.generation.model import Draft


def single_choice(ask: str, answer: str, wrong: Sequence[str]) -> list[Draft]:
    """Nothing where there are too few wrong options: a choice between two is a bad question."""
    if len(wrong) < FEWEST:
        return []
    return [Draft("single-choice", {"ask": ask, "answer": answer, "wrong": list(wrong)})]


def multiple_answers(ask: str, answers: Sequence[str], wrong: Sequence[str]) -> list[Draft]:
    if len(answers) < 2 or len(wrong) < FEWEST:
        return []
    content = {"ask": ask, "answer": list(answers), "wrong": list(wrong), "partial": True}
    return [Draft("multiple-answers", content)]


def true_false(statement: str, answer: bool, explain: str = "") -> Draft:
    content: dict[str, Any] = {"ask": statement, "answer": answer}
    return Draft("true-false", content | ({"explain": explain} if explain else {}))


def short_answer(ask: str, answer: str, accept: Iterable[str] = ()) -> Draft:
    other = _others(answer, accept)
    return Draft("short-answer", {"ask": ask, "answer": answer} | ({"accept": other} if other else {}))


def cloze(says: str, accept: Iterable[str] = ()) -> Draft:
    """`says` with its answer in braces becomes the text; other spellings go into the gap."""
    before, _, rest = says.partition("{")
    answer, _, after = rest.partition("}")
    ways = "|".join([answer, *(way for way in _others(answer, accept) if not set(way) & set("{}|:"))])
    return Draft("cloze", {"cloze": f"{before}{{{ways}}}{after}"})


def _others(answer: str, accept: Iterable[str]) -> list[str]:
    """The spellings that marking would not take for the answer, or for one another, anyway."""
    out: dict[str, str] = {}
    for way in accept:
        out.setdefault(_folded(way), way)
    for same in (_folded(answer), ""):
        out.pop(same, None)
    return list(out.values())


def _folded(text: str) -> str:
    return text.replace(".", "").replace(",", "").casefold().removeprefix("the ")


def numeric(ask: str, value: str, *, unit: str = "", tolerance: str = "0") -> Draft:
    number = Decimal(value)
    answer: dict[str, Any] = {"value": int(number) if number == number.to_integral_value() else float(number)}
    if tolerance != "0":
        answer["tolerance"] = tolerance
    if unit:
        answer["unit"] = unit
    return Draft("numeric", {"ask": ask, "answer": answer})


def matching(ask: str, pairs: Mapping[str, str]) -> Draft:
    return Draft("matching", {"ask": ask, "pairs": dict(pairs)})


def ordering(ask: str, order: Sequence[str]) -> Draft:
    return Draft("ordering", {"ask": ask, "order": list(order)})


def flashcard(front: str, back: str, *, reverse: bool = False) -> Draft:
    return Draft("flashcard", {"front": front, "back": back} | ({"reverse": True} if reverse else {}))
