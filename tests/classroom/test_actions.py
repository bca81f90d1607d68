from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.accounts.signals import guest_joins
from quiz.classroom import actions
from quiz.classroom.factories import ClassroomFactory, MembershipFactory
from quiz.classroom.models import Classroom, Membership

pytestmark = pytest.mark.django_db


def at_once(*calls):
    """What each call returned or raised, all having been let go at the same instant."""
    barrier = Barrier(len(calls))

    def run(call):
        barrier.wait()
        try:
            return call()
        except actions.NicknameTakenError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.mark.django_db(transaction=True)
def test_a_learner_who_joins_twice_at_once_gets_one_seat():
    classroom, learner = ClassroomFactory(), LearnerFactory()
    seats = at_once(*[lambda: actions.join(classroom=classroom, learner=learner, nickname="Ada")] * 4)
    assert {seat.pk for seat in seats} == {Membership.objects.get().pk}


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_a_nickname_at_once_one_gets_it():
    classroom, ada, bora = ClassroomFactory(), LearnerFactory(), LearnerFactory()
    outcomes = at_once(
        lambda: actions.join(classroom=classroom, learner=ada, nickname="Fox"),
        lambda: actions.join(classroom=classroom, learner=bora, nickname="FOX"),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Membership", "NicknameTakenError"]
    assert Membership.objects.count() == 1


def test_joining_again_keeps_the_first_nickname():
    seat = MembershipFactory(nickname="Ada")
    again = actions.join(classroom=seat.classroom, learner=seat.learner, nickname="Countess")
    assert (again.pk, again.nickname) == (seat.pk, "Ada")


def test_a_nickname_is_taken_in_its_class_only():
    seat = MembershipFactory(nickname="Ada")
    with pytest.raises(actions.NicknameTakenError):
        actions.join(classroom=seat.classroom, learner=LearnerFactory(), nickname="ａＤＡ")
    assert actions.join(classroom=ClassroomFactory(), learner=LearnerFactory(), nickname="Ada").pk != seat.pk


def test_renaming_to_a_taken_nickname_changes_nothing():
    seat = MembershipFactory(nickname="Ada")
    other = MembershipFactory(classroom=seat.classroom, nickname="Bora")
    with pytest.raises(actions.NicknameTakenError):
        actions.rename(seat=other, nickname="ada")
    other.refresh_from_db()
    assert (other.nickname, other.folded) == ("Bora", "bora")


def test_a_pupil_may_be_renamed_to_another_spelling_of_the_same():
    seat = MembershipFactory(nickname="ada")
    actions.rename(seat=seat, nickname="Ada")
    assert Membership.objects.get().nickname == "Ada"


def test_a_new_code_replaces_the_old():
    classroom = ClassroomFactory()
    old = classroom.code
    actions.renew_code(classroom=classroom)
    assert Classroom.objects.get().code == classroom.code != old


def test_archiving_twice_keeps_the_first_date():
    classroom = ClassroomFactory()
    actions.archive(classroom=classroom)
    since = Classroom.objects.get().archived_at
    actions.archive(classroom=classroom)
    assert Classroom.objects.get().archived_at == since is not None
    actions.reopen(classroom=classroom)
    assert Classroom.objects.get().archived_at is None


def test_a_guest_who_signs_in_brings_their_seats():
    guest, learner = LearnerFactory(), LearnerFactory(user=UserFactory())
    both = ClassroomFactory()
    own = MembershipFactory(classroom=both, learner=learner, nickname="Ada")
    MembershipFactory(classroom=both, learner=guest, nickname="Ada on the phone")
    brought = MembershipFactory(learner=guest, nickname="Fox")
    bystander = MembershipFactory(classroom=both)

    guest_joins.send(sender=None, guest=guest, learner=learner)

    assert {seat.pk for seat in learner.memberships.all()} == {own.pk, brought.pk}
    assert not guest.memberships.exists()
    assert both.memberships.count() == 2
    assert bystander in both.memberships.all()
