import pytest
from django.urls import reverse

from quiz.accounts.models import User
from quiz.classroom.factories import ClassroomFactory, MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(User.objects.create_superuser("head"))
    return client


def test_staff_find_a_class_by_its_code_and_see_its_pupils(staff):
    seat = MembershipFactory(nickname="Ada")
    ClassroomFactory(name="Politics 9a")
    found = staff.get(reverse("admin:classroom_classroom_changelist"), {"q": seat.classroom.code}).content.decode()
    assert seat.classroom.name in found
    assert "Politics 9a" not in found
    page = staff.get(reverse("admin:classroom_classroom_change", args=[seat.classroom.pk])).content.decode()
    assert "Ada" in page


def test_staff_add_a_colleague_to_a_class(staff, colleague):
    classroom = ClassroomFactory()
    inline = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    fields = {
        "name": classroom.name,
        "code": classroom.code,
        "teachers": [colleague.pk],
        "archived_at_0": "",
        "archived_at_1": "",
    }
    response = staff.post(reverse("admin:classroom_classroom_change", args=[classroom.pk]), {**fields, **inline})
    assert response.status_code == 302
    assert list(classroom.teachers.all()) == [colleague]
