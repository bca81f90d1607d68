"""What a learner sees of a question before the answer. Nothing here holds the key, save the back of a turned card."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from quiz.banks.models import Question
from quiz.core.questions.base import Showing
from quiz.core.questions.registry import load
from quiz.core.scheduling import preview

from .days import study_day
from .history import History
from .wording import in_short


@dataclass(frozen=True, slots=True)
class Grade:
    value: int
    label: str
    back: str
    """How long until it comes back."""


@dataclass(frozen=True, slots=True)
class Sheet:
    question: Question
    key: UUID
    template: str
    showing: Showing
    given: Mapping[str, Sequence[str]]
    """What the form held when it was sent and could not be read."""
    problem: str
    """Why it could not be read."""
    self_graded: bool
    back: str = ""
    grades: Sequence[Grade] = ()

    @property
    def typed(self) -> bool:
        """Whether the answer is typed, so that the focus belongs into the first field."""
        return not self.showing.choices and not self.self_graded


def sheet(
    question: Question, key: UUID, *, given: Mapping[str, Sequence[str]] | None = None, problem: str = ""
) -> Sheet:
    """The question as it is first shown, or again with what was `given` and the `problem` with it."""
    asked = load(question.type, question.content)
    return Sheet(
        question=question,
        key=key,
        template=f"study/questions/{question.type}.html",
        showing=asked.show(str(key)),
        given=given or {},
        problem=problem,
        self_graded=asked.self_graded,
    )


def turned(sheet: Sheet, history: History, at: datetime) -> Sheet:
    """The same card with its back, and when each grade would bring it back. Other types have no back to turn to."""
    if not sheet.self_graded:
        return sheet
    back = load(sheet.question.type, sheet.question.content).solve(str(sheet.key)).text
    elapsed = history.elapsed_days(study_day(at))
    intervals = preview(history.state, at=at, elapsed_days=elapsed, seed=str(sheet.key))
    grades = [Grade(int(rating), rating.name, in_short(interval)) for rating, interval in intervals.items()]
    return replace(sheet, back=back, grades=grades)
