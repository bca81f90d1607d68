import pytest
from django.core.management import call_command
from django.urls import reverse

from quiz.accounts.factories import LearnerFactory, UserFactory
from quiz.accounts.models import User

pytestmark = pytest.mark.django_db


def test_createsuperuser_makes_someone_who_can_use_the_admin(client, monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "gavel-lantern-quarry")
    call_command("createsuperuser", "--noinput", username="head", email="")

    response = client.post(reverse("admin:login"), {"username": "head", "password": "gavel-lantern-quarry"})

    assert response.status_code == 302
    assert client.get(reverse("admin:accounts_user_changelist")).status_code == 200


def test_the_admin_is_closed_to_everyone_else(client):
    client.force_login(UserFactory())
    assert client.get(reverse("admin:index")).status_code == 302


def test_staff_can_add_a_person_and_give_a_pupil_a_new_password(client):
    client.force_login(User.objects.create_superuser("head"))
    new = {"password1": "gavel-lantern-quarry", "password2": "gavel-lantern-quarry"}

    client.post(reverse("admin:accounts_user_add"), {"username": "ada", "usable_password": "true", **new})
    pupil = User.objects.get(username="ada")
    assert pupil.check_password("gavel-lantern-quarry")

    new = {"password1": "a new one entirely", "password2": "a new one entirely"}
    client.post(reverse("admin:auth_user_password_change", args=[pupil.pk]), {"usable_password": "true", **new})
    pupil.refresh_from_db()
    assert pupil.check_password("a new one entirely")


def test_the_list_of_learners_takes_as_many_queries_for_three_as_for_one(client, django_assert_num_queries):
    client.force_login(User.objects.create_superuser("head"))
    url = reverse("admin:accounts_learner_changelist")
    LearnerFactory(user=UserFactory())
    client.get(url)
    with django_assert_num_queries(5):
        client.get(url)
    LearnerFactory.create_batch(2)
    with django_assert_num_queries(5):
        client.get(url)
