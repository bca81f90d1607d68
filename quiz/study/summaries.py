"""What a session came to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quiz.banks.models import Citation
from quiz.banks.presentation import Clipping, clip
from quiz.core.questions.registry import load

from . import queries
from .models import Memory, Review, Session
from .wording import comes_back

HARDEST = 5
"""So many of the facts that were answered wrongly are told again."""


@dataclass(frozen=True, slots=True)
class Hard:
    wording: str
    key: str
    wrong: int
    """How often it was answered wrongly in this session."""
    clippings: Sequence[Clipping]


@dataclass(frozen=True, slots=True)
class Summary:
    answered: int
    right: int
    facts: int
    learned: int
    """Facts that went from learning, or relearning, into the days: they were known when they were asked again."""
    returns: Sequence[tuple[str, int]]
    """When the session's facts come back and how many each time, soonest first."""
    hardest: Sequence[Hard]


def summary(session: Session, at: datetime) -> Summary:
    reviews = queries.answers_of(session)
    memories = queries.session_memories(session)
    answered = {review.fact_id for review in reviews}
    due = sorted(memories[fact].due for fact in answered if fact in memories)
    return Summary(
        answered=len(reviews),
        right=sum(review.correct for review in reviews),
        facts=len(answered),
        learned=sum(_learned(review) for review in reviews),
        returns=list(Counter(comes_back(moment, at) if moment > at else "now" for moment in due).items()),
        hardest=_hardest(reviews),
    )


def _learned(review: Review) -> bool:
    before = review.state_before["state"] if review.state_before else Memory.State.LEARNING
    return before != Memory.State.REVIEW and review.state_after["state"] == Memory.State.REVIEW


def _hardest(reviews: list[Review]) -> list[Hard]:
    """The facts with the most wrong answers, told by the question that was last answered wrongly."""
    wrong = [review for review in reviews if not review.correct]
    counts = Counter(review.fact_id for review in wrong)
    last = {review.fact_id: review for review in wrong}
    chosen = [fact for fact, _ in counts.most_common(HARDEST)]
    citations = queries.citations_of([last[fact].question for fact in chosen])
    return [_hard(last[fact], counts[fact], citations[last[fact].question_id]) for fact in chosen]


def _hard(review: Review, wrong: int, citations: list[Citation]) -> Hard:
    asked = load(review.question.type, review.question.content)
    return Hard(asked.wording, asked.solve(str(review.key)).text, wrong, clip(citations))
