"""Who is asking: the learner behind a request."""

from django.http import HttpRequest

from .models import Learner, User

SESSION_KEY = "learner"


def current_learner(request: HttpRequest) -> Learner | None:
    """The signed-in user's learner, or this session's guest; None for a visitor who has not studied yet."""
    if request.user.is_authenticated:
        return Learner.objects.filter(user=request.user).first()
    guest_id = request.session.get(SESSION_KEY)
    return Learner.objects.filter(pk=guest_id, user=None).first() if guest_id else None


def studying_learner(request: HttpRequest) -> Learner:
    """The current learner, made on the spot for whoever studies for the first time."""
    if request.user.is_authenticated:
        return Learner.objects.get_or_create(user=request.user)[0]
    learner = current_learner(request)
    if learner is None:
        learner = Learner.objects.create()
        request.session[SESSION_KEY] = learner.pk
    return learner


class SignedInRequest(HttpRequest):
    """The request of a view behind `login_required`, as the type checker should see it."""

    user: User
