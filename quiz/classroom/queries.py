"""Reads: classes with their figures, and who sits in them."""

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from quiz.accounts.models import Learner, User
from quiz.banks.models import Bank
from quiz.banks.queries import with_counts

from .codes import read_code
from .models import Classroom, Membership


def classes_taught(user: User) -> QuerySet[Classroom]:
    """The user's classes with `pupils` and `bank_count`, those in use first."""
    pupils = Membership.objects.filter(classroom=OuterRef("pk")).order_by().values("classroom").annotate(n=Count("pk"))
    banks = Classroom.objects.filter(pk=OuterRef("pk")).order_by().annotate(n=Count("banks"))
    return (
        Classroom.objects.filter(teachers=user)
        .annotate(
            pupils=Coalesce(Subquery(pupils.values("n"), output_field=IntegerField()), 0),
            bank_count=Coalesce(Subquery(banks.values("n"), output_field=IntegerField()), 0),
        )
        .order_by("archived_at", "name", "pk")
    )


def seats_of(learner: Learner | None) -> QuerySet[Membership]:
    """The learner's seats with their classes; none for a visitor who is no learner yet."""
    return Membership.objects.filter(learner=learner).select_related("classroom").order_by("classroom__name", "pk")


def open_class(code: str) -> Classroom | None:
    """The class that a typed code opens; None where no class has it or the class is archived."""
    return Classroom.objects.filter(code=read_code(code), archived_at=None).first()


def banks_on_offer(classroom: Classroom) -> QuerySet[Bank]:
    """What may be chosen for the class: public banks, and what is chosen already."""
    return Bank.objects.filter(Q(public=True) | Q(pk__in=classroom.banks.values("pk")))


def banks_chosen(classroom: Classroom) -> QuerySet[Bank]:
    """All banks chosen for the class, for its teachers: those that are no longer public among them."""
    return with_counts(classroom.banks.all())


def banks_to_study(classroom: Classroom) -> QuerySet[Bank]:
    """What pupils of the class may open: of the banks chosen for it those that are public."""
    return with_counts(classroom.banks.filter(public=True))
