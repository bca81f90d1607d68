"""Reads: the answers that tell about questions."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from quiz.banks.models import Bank
from quiz.banks.queries import published_questions
from quiz.study.models import Review


@dataclass(frozen=True, slots=True)
class Answer:
    """A learner's first answer to a question."""

    learner: int
    question: int
    response: Any
    correct: bool
    score: float
    options: int
    milliseconds: int


def first_answers(bank: Bank) -> list[Answer]:
    """The first answer of every learner to every question in use, without those of the bank's owner, who made the key.

    Only the first: later answers show what was learnt from it, and what is hard comes back more often than what is
    easy, so that counting all of them would make every question look alike.
    """
    first = Window(RowNumber(), partition_by=[F("learner"), F("question")], order_by=["reviewed_at", "pk"])
    reviews = Review.objects.filter(question__in=published_questions(bank).order_by().values("pk"))
    if bank.owner_id is not None:
        reviews = reviews.exclude(learner__user=bank.owner_id)
    fields = ("learner_id", "question_id", "answer", "correct", "score", "options", "milliseconds")
    return [Answer(*row) for row in reviews.annotate(nth=first).filter(nth=1).values_list(*fields)]
