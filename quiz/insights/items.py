"""Item analysis: what the first answers say about each question of a bank."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import Any, NamedTuple

from quiz.banks.models import Bank, Question
from quiz.banks.queries import published_questions
from quiz.core.measurement.discrimination import discrimination
from quiz.core.measurement.distractors import Chosen, wrong_answers
from quiz.core.measurement.facility import Interval, facility, guess_corrected, wilson
from quiz.core.questions import base, registry

from .queries import Answer, first_answers

ENOUGH = 5
"""With fewer answers a figure is one pupil's luck: it is shown with its interval and ranks behind the others."""
EASY = 0.95
SHOWN_WRONG = 6
"""Typed answers may all differ: this many kinds of wrong answer are listed."""


class Remark(NamedTuple):
    doubt: int
    """How much it speaks against the question; 0 for what is only good to know."""
    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question. Shares are from 0 to 1; what cannot be told is None."""

    question: Question
    wording: str
    label: str
    key: str
    answers: int
    facility: float | None = None
    interval: Interval | None = None
    """Of the facility, at 95 %."""
    known: float | None = None
    """The facility with guesses taken out; None where there was nothing to guess from."""
    discrimination: float | None = None
    seconds: float | None = None
    """The median time to answer."""
    wrong: Sequence[Chosen] = ()
    more_wrong: int = 0
    """How many wrong answers there were besides those listed."""
    remarks: Sequence[Remark] = ()
    """Why to look at it."""

    @property
    def enough(self) -> bool:
        return self.answers >= ENOUGH


@dataclass(frozen=True, slots=True)
class Analysis:
    items: Sequence[Item]
    """What to look at first comes first; what nobody has answered comes last."""
    learners: int
    answers: int
    told: int
    """How many of the questions have answers enough."""


def analyse(bank: Bank) -> Analysis:
    answers = first_answers(bank)
    by_question: dict[int, list[Answer]] = defaultdict(list)
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for answer in answers:
        by_question[answer.question].append(answer)
        scores[answer.learner][answer.question] = answer.score
    discriminations = discrimination(scores)
    items = [
        _item(question, by_question[question.pk], discriminations.get(question.pk))
        for question in published_questions(bank)
    ]
    return Analysis(
        items=sorted(items, key=_rank), learners=len(scores), answers=len(answers), told=sum(i.enough for i in items)
    )


def _item(question: Question, answers: Sequence[Answer], discriminates: float | None) -> Item:
    asked = registry.load(question.type, question.content)
    key = asked.solve("").text
    if not answers:
        return Item(question, asked.wording, asked.label, key, answers=0)
    share = facility([answer.score for answer in answers])
    guessed = any(answer.options > 1 for answer in answers)
    # Linear in the score: the mean of the corrected scores is right although a question had other options once.
    known = facility([guess_corrected(answer.score, answer.options) for answer in answers]) if guessed else None
    wrong = _wrong(asked, answers)
    if len(answers) < ENOUGH:
        discriminates = None
    return Item(
        question=question,
        wording=asked.wording,
        label=asked.label,
        key=key,
        answers=len(answers),
        facility=share,
        interval=wilson(share, len(answers)),
        known=known,
        discrimination=discriminates,
        seconds=median(answer.milliseconds for answer in answers) / 1000,
        wrong=wrong[:SHOWN_WRONG],
        more_wrong=sum(chosen.answers for chosen in wrong[SHOWN_WRONG:]),
        remarks=_remarks(share, known, discriminates, wrong, answers) if len(answers) >= ENOUGH else (),
    )


def _wrong(asked: base.Question, answers: Sequence[Answer]) -> list[Chosen]:
    """Options chosen that are not right, or whole wrong answers where nothing was chosen from."""
    if asked.self_graded:
        return []
    right = asked.solve("").right
    choices = {choice.text: choice.value in right for choice in asked.show("").choices} if right else {}
    given: list[str] = []
    for answer in answers:
        if answer.correct:
            continue
        parts = answer.response if choices and isinstance(answer.response, list) else [answer.response]
        given += [text for text in map(in_words, parts) if not choices.get(text)]
    return wrong_answers(given, offered=[text for text, is_right in choices.items() if not is_right])


def in_words(response: Any) -> str:
    """A response as the review log holds it: a text, a truth, a list in order, or what was put to what."""
    if isinstance(response, Mapping):
        return "; ".join(f"{target} – {in_words(text)}" for target, text in response.items())
    if isinstance(response, list):
        return "; ".join(in_words(part) or "–" for part in response)
    return str(response).strip()


def _remarks(
    share: float, known: float | None, discriminates: float | None, wrong: Sequence[Chosen], answers: Sequence[Answer]
) -> list[Remark]:
    remarks = []
    # More than a standard error below zero: a little below is chance with few learners.
    if discriminates is not None and discriminates < -1 / sqrt(len(answers)):
        remarks.append(Remark(4, "Who knows the rest tends to miss this one. Is the key right?"))
    if wrong and wrong[0].answers > sum(answer.correct for answer in answers):
        remarks.append(Remark(2, f"More chose “{wrong[0].text[:80]}” than the key. Is it right as well?"))
    if known is not None and known <= 0:
        remarks.append(Remark(1, "No better than guessing."))
    if share >= EASY:
        remarks.append(Remark(0, "Nearly everyone knows it already."))
    return remarks


def _rank(item: Item) -> tuple[bool, bool, int, float, int]:
    """Answered before unanswered, told before untold, then by the doubts there are and how few know it."""
    known = item.known if item.known is not None else item.facility
    doubt = sum(remark.doubt for remark in item.remarks)
    return (not item.answers, not item.enough, -doubt, 1 if known is None else known, item.question.position)
