"""What a learner sees after the answer: the verdict, the key, and the sentence that it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.banks.models import Question
from quiz.banks.presentation import Clipping, Part, clip, split_answer
from quiz.core.questions.base import Response, Showing, Solution
from quiz.core.questions.registry import load
from quiz.core.scheduling import MemoryState, Rating

from . import queries
from .models import Review
from .wording import comes_back


@dataclass(frozen=True, slots=True)
class MarkedChoice:
    text: str
    chosen: bool
    right: bool
    feedback: str = ""
    """The author's words on this choice, for those who took it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A part of an answer in words; `right` is None where parts are not marked by themselves."""

    text: str
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    review: Review
    question: Question
    showing: Showing
    solution: Solution
    choices: Sequence[MarkedChoice]
    """The choices as they were shown, where single ones are right or wrong."""
    given: Sequence[Line]
    """The answer in words; empty where the choices tell it."""
    grade: str
    """The learner's own, where they graded."""
    note: str
    explain: str
    clippings: Sequence[Clipping]
    says: Sequence[Part]
    """The fact in a sentence, where no source's sentence is known."""
    back: str
    """When it comes back."""

    @property
    def key(self) -> Sequence[str]:
        """What is right, line by line; for a cloze, gap by gap."""
        return self.solution.lines or (self.solution.text,)

    @property
    def tells_key(self) -> bool:
        """Whether the key wants lines of its own: the heading, the choices or the filled gaps do not tell it."""
        if self.choices or self.showing.parts:
            return False
        if self.review.correct:
            return [line.text for line in self.given] != list(self.key)
        return len(self.key) > 1

    @property
    def heading(self) -> str:
        """The verdict in a line."""
        if len(self.key) > 1 and not self.review.correct:
            return "Not quite, though partly right." if self.review.score else "Not quite."
        return self.spoken

    @property
    def spoken(self) -> str:
        """The verdict as it is read out, the key included."""
        if self.grade:
            return f"You said: {self.grade.lower()}."
        if self.review.correct:
            return "Right."
        text = self.solution.text
        return f"Not quite: {text}{'' if text[-1:] in '.!?' else '.'}"


def verdict(review: Review) -> Verdict:
    """Takes a review with its question, fact and bank loaded; what is stored counts, however often it is shown."""
    question = review.question
    asked = load(question.type, question.content, question.bank.language)
    seed = str(review.key)
    showing, solution = asked.show(seed), asked.solve(seed)
    # An author may have made another type of it since: the answer then means nothing to the question as it is now.
    response = review.answer if question.type == review.question_type else None
    choices = _marked_choices(showing, solution, response)
    note = asked.mark(response).note if response is not None else ""
    clippings = clip(queries.citations_of([question])[question.pk])
    says = split_answer(question.fact.says) if question.fact.says and not clippings else ()
    return Verdict(
        review=review,
        question=question,
        showing=showing,
        solution=solution,
        choices=choices,
        given=() if choices else _marked_lines(showing, solution, response),
        grade=Rating(review.rating).name if asked.self_graded else "",
        note="" if any(choice.feedback == note for choice in choices) else note,
        explain=asked.explain,
        clippings=clippings,
        says=says,
        back=comes_back(MemoryState.from_json(review.state_after).due, review.reviewed_at),
    )


def _marked_choices(showing: Showing, solution: Solution, response: Response) -> list[MarkedChoice]:
    if not solution.right:
        return []
    chosen = {str(text) for text in response} if isinstance(response, list) else {str(response)}
    return [
        MarkedChoice(
            text=choice.text,
            chosen=choice.text in chosen,
            right=choice.value in solution.right,
            feedback=solution.feedback.get(choice.value, "") if choice.text in chosen else "",
        )
        for choice in showing.choices
    ]


def _marked_lines(showing: Showing, solution: Solution, response: Response) -> list[Line]:
    """An answer in words. Of one in several parts each is marked, save gaps: those may be right in other words."""
    if isinstance(response, str):
        return [Line(response)]
    if isinstance(response, list):
        texts = [str(part) for part in response]
    elif isinstance(response, dict):
        texts = [f"{target} – {response[target]}" for target in showing.targets if target in response]
    else:
        return []  # a grade is no answer
    if showing.parts or len(texts) != len(solution.lines):
        return [Line(text) for text in texts]
    return [Line(text, right=text == key) for text, key in zip(texts, solution.lines, strict=True)]
