"""Which class a request may have, and as whom. What is not yours to see does not exist: 404."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from quiz.accounts.access import current_learner

from .codes import read_code
from .models import Classroom, Membership


def taught(request: HttpRequest, code: str) -> Classroom:
    """A class that the user teaches. Raises `Http404`."""
    return get_object_or_404(Classroom, code=read_code(code), teachers=request.user.pk)


def taught_if_any(request: HttpRequest, code: str) -> Classroom | None:
    """The class, if the user teaches it."""
    return Classroom.objects.filter(code=read_code(code), teachers=request.user.pk).first() if request.user.pk else None


def taught_seat(request: HttpRequest, code: str, pk: int) -> Membership:
    """A pupil's seat in a class that the user teaches. Raises `Http404`."""
    return get_object_or_404(
        Membership.objects.select_related("classroom"),
        pk=pk,
        classroom__code=read_code(code),
        classroom__teachers=request.user.pk,
    )


def own_seat_if_any(request: HttpRequest, code: str) -> Membership | None:
    """The seat in this class of whoever asks."""
    learner = current_learner(request)
    seats = Membership.objects.select_related("classroom")
    return seats.filter(learner=learner, classroom__code=read_code(code)).first() if learner else None
