"""How many queries it takes, and that their number does not grow with what is stored."""

import pytest

from quiz.accounts.factories import UserFactory
from quiz.study.factories import MemoryFactory
from quiz.study.models import Session

pytestmark = pytest.mark.django_db


@pytest.fixture
def pupil(client, htmx_student):
    client.force_login(UserFactory())
    htmx_student.start()
    return htmx_student


def test_a_question_and_its_answer(pupil, django_assert_num_queries):
    with django_assert_num_queries(13):
        sheet = pupil.sheet()
    with django_assert_num_queries(6):
        assert pupil.sheet() == sheet  # shown already
    fields = pupil.form(sheet, ["Vienna"])
    with django_assert_num_queries(16):
        pupil.send(fields)
    with django_assert_num_queries(12):
        pupil.send(fields)  # sent twice


def test_a_larger_memory_takes_no_more(pupil, django_assert_num_queries):
    MemoryFactory.create_batch(5, learner=Session.objects.get().learner)
    with django_assert_num_queries(13):
        sheet = pupil.sheet()
    with django_assert_num_queries(16):
        pupil.send(pupil.form(sheet, ["Vienna"]))


def test_a_summary(pupil, django_assert_num_queries):
    pupil.answer(right=False)
    address = f"/study/sessions/{Session.objects.get().pk}/"
    with django_assert_num_queries(12):
        pupil.client.get(address)
    pupil.answer(right=False)
    pupil.answer(right=False)
    with django_assert_num_queries(12):
        page = pupil.client.get(address)
    assert len(page.context["summary"].hardest) == 3
