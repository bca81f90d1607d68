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
class Verdict:
    review: Review
    question: Question
    showing: Showing
    solution: Solution
    choices: Sequence[MarkedChoice]
    """The choices as they were shown, where single ones are right or wrong."""
    given: Sequence[str]
    """The answer in words, line by line; empty where the choices tell it."""
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
    def heading(self) -> str:
        """The verdict in a line, as it is read out."""
        if self.grade:
            return f"You said: {self.grade.lower()}."
        return "Right." if self.review.correct else f"Not quite: {self.solution.text}"


def verdict(review: Review) -> Verdict:
    """Takes a review with its question and fact loaded; it is what is stored that counts, however often it is shown."""
    question = review.question
    asked = load(question.type, question.content)
    seed = str(review.key)
    showing, solution = asked.show(seed), asked.solve(seed)
    # An author may have made another type of it since: the answer then means nothing to the question as it is now.
    same_type = question.type == review.question_type
    given = in_words(review.answer) if same_type else ()
    choices = _marked(showing, solution, given)
    note = asked.mark(review.answer).note if same_type else ""
    clippings = clip(queries.citations_of([question])[question.pk])
    says = split_answer(question.fact.says) if question.fact.says and not clippings else ()
    return Verdict(
        review=review,
        question=question,
        showing=showing,
        solution=solution,
        choices=choices,
        given=() if choices else given,
        grade=Rating(review.rating).name if asked.self_graded else "",
        note="" if any(choice.feedback == note for choice in choices) else note,
        explain=asked.explain,
        clippings=clippings,
        says=says,
        back=comes_back(MemoryState.from_json(review.state_after).due, review.reviewed_at),
    )


def in_words(response: Response) -> Sequence[str]:
    """A stored answer as lines of text. A grade is no answer."""
    if isinstance(response, bool):
        return (str(response),)
    if isinstance(response, str):
        return (response,)
    if isinstance(response, list):
        return tuple(str(part) for part in response)
    if isinstance(response, dict):
        return tuple(f"{left} – {right}" for left, right in response.items())
    return ()


def _marked(showing: Showing, solution: Solution, given: Sequence[str]) -> list[MarkedChoice]:
    if not solution.right:
        return []
    return [
        MarkedChoice(
            text=choice.text,
            chosen=choice.text in given,
            right=choice.value in solution.right,
            feedback=solution.feedback.get(choice.value, "") if choice.text in given else "",
        )
        for choice in showing.choices
    ]
