"""What a learner may study. What is not theirs does not exist: 404."""

from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from quiz.accounts.access import current_learner
from quiz.accounts.models import Learner
from quiz.banks.access import readable
from quiz.banks.models import Bank, Question

from .models import Review, Session


def open_session(learner: Learner | None, bank: Bank) -> Session | None:
    """The learner's session with the bank that is not finished, with its question."""
    if learner is None:
        return None
    sessions = Session.objects.filter(learner=learner, bank=bank, finished_at=None)
    return sessions.select_related("question__fact").first()


def answerable(bank: Bank, question: int) -> Question:
    """A question that may have been shown: what was withdrawn a moment ago still takes an answer. Raises `Http404`."""
    questions = Question.objects.filter(bank=bank).exclude(status=Question.Status.PROPOSED)
    return get_object_or_404(questions.select_related("fact", "bank"), pk=question)


def own_review(learner: Learner | None, bank: Bank, key: str) -> Review:
    """The learner's own answer by its key. Raises `Http404`."""
    try:
        uuid = UUID(key)
    except ValueError:
        raise Http404("That is no key of an answer.") from None
    reviews = Review.objects.filter(learner=learner, question__bank=bank, learner__isnull=False)
    return get_object_or_404(reviews.select_related("question__fact", "question__bank"), key=uuid)


def own_session(request: HttpRequest, pk: int) -> Session:
    """The learner's own session with a bank that they may still read. Raises `Http404`."""
    sessions = Session.objects.select_related("bank", "learner__user").filter(learner__isnull=False)
    session = get_object_or_404(sessions, pk=pk, learner=current_learner(request))
    readable(request, session.bank.slug)
    return session
