import pytest
from django.urls import reverse

from quiz.study.factories import MemoryFactory, ReviewFactory, SessionFactory
from quiz.study.models import Memory, Review, Session

FACTORIES = {Review: ReviewFactory, Memory: MemoryFactory, Session: SessionFactory}


@pytest.mark.parametrize("model", FACTORIES)
def test_staff_may_look_and_not_touch(admin_client, model):
    name = f"admin:study_{model._meta.model_name}"
    row = FACTORIES[model]()
    assert str(row) in admin_client.get(reverse(f"{name}_change", args=[row.pk])).text
    assert admin_client.get(reverse(f"{name}_changelist")).status_code == 200
    assert admin_client.get(reverse(f"{name}_add")).status_code == 403
    assert admin_client.post(reverse(f"{name}_change", args=[row.pk]), {}).status_code == 403
    assert admin_client.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    delete = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    admin_client.post(reverse(f"{name}_changelist"), delete)
    assert model.objects.count() == 1


def test_whoever_deletes_a_person_deletes_their_history(admin_client):
    learner = ReviewFactory().learner
    MemoryFactory(learner=learner)
    admin_client.post(reverse("admin:accounts_learner_delete", args=[learner.pk]), {"post": "yes"})
    assert Review.objects.count() == Memory.objects.count() == 0
