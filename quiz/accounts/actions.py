from allauth.account.models import EmailAddress
from django.db import transaction

from .models import Learner, User
from .signals import guest_joins


@transaction.atomic
def join_guest(*, guest_id: int, user: User) -> None:
    """Give what a guest has learnt to the account that they sign in to, unless an account has that guest already."""
    # Both rows are locked: an answer of the guest's that is on its way waits, and so does a second sign-in.
    User.objects.select_for_update().get(pk=user.pk)
    guest = Learner.objects.select_for_update().filter(pk=guest_id, user=None).first()
    if guest is None:
        return
    learner = Learner.objects.filter(user=user).first()
    if learner is None:
        guest.user = user
        guest.save(update_fields=["user"])
        return
    guest_joins.send(sender=Learner, guest=guest, learner=learner)
    if not _is_pointed_to(guest):
        guest.delete()


def _is_pointed_to(learner: Learner) -> bool:
    """Whether any row refers to the learner: deleting them would delete it as well."""
    return any(
        relation.field.model._base_manager.filter(**{relation.field.name: learner}).exists()
        for relation in Learner._meta.related_objects
    )


@transaction.atomic
def set_email(*, user: User, email: str) -> None:
    """The one address that a forgotten password is reset by; empty for none. Links mailed before open nothing more."""
    User.objects.select_for_update().get(pk=user.pk)
    EmailAddress.objects.filter(user=user).delete()
    if email:
        EmailAddress.objects.create(user=user, email=email, primary=True)
    user.email = email
    user.save(update_fields=["email"])
