import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quiz.accounts.models import Learner
from quiz.banks.factories import BankFactory
from quiz.banks.models import Bank
from quiz.classroom import actions
from quiz.classroom.factories import ClassroomFactory, MembershipFactory
from quiz.classroom.models import Classroom, Membership

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"classroom:{name}", args=args)


def text(response):
    return response.content.decode()


def test_a_visitor_is_told_how_to_begin(people):
    page = text(people["visitor"].get(url("list")))
    assert url("join") in page
    assert f"{reverse('account_login')}?next={url('new')}" in page


def test_a_class_is_open_as_soon_as_it_has_a_name(people, teacher):
    response = people["teacher"].post(url("new"), {"name": "Politics 9a"})
    classroom = Classroom.objects.get(name="Politics 9a")
    assert response.url == url("detail", classroom.code)
    assert list(classroom.teachers.all()) == [teacher]
    page = text(people["teacher"].get(response.url))
    assert classroom.code in page
    assert f"http://testserver{url('join', classroom.code)}" in page


@pytest.mark.parametrize("name", ["", "  ", "N" * 101, "Politics \u202e9a", "Politics\x00", "Politics \x07"])
def test_a_class_without_a_proper_name_is_not_opened(people, name):
    count = Classroom.objects.count()
    response = people["teacher"].post(url("new"), {"name": name})
    assert response.status_code == 422
    assert response.context["form"]["name"].errors
    assert Classroom.objects.count() == count


def test_a_pupil_joins_with_a_code_and_a_nickname_and_nothing_else(client, classroom):
    response = client.post(url("join"), {"code": classroom.code.lower().replace("-", " ")})
    assert response.url == url("join", classroom.code)
    assert "History 10b" in text(client.get(response.url))

    response = client.post(response.url, {"nickname": "Fox"})
    assert response.url == url("detail", classroom.code)
    page = text(client.get(response.url))
    assert "Fox" in page
    assert "Capitals" in page
    assert Membership.objects.get().learner.user is None


@pytest.mark.parametrize("code", ["", "XXXXX-99", "KRTBM", "<b>", "\x00", "K" * 1000])
def test_a_code_that_opens_nothing_is_said_beside_the_field(client, classroom, code):
    response = client.post(url("join"), {"code": code})
    assert response.status_code == 422
    assert response.context["form"]["code"].errors


def test_two_presses_of_the_button_are_one_pupil(client, classroom):
    """Both requests carry the cookie that the form's page has set."""
    client.get(url("join", classroom.code))
    for _ in range(2):
        assert client.post(url("join", classroom.code), {"nickname": "Fox"}).url == url("detail", classroom.code)
    assert Membership.objects.count() == 1
    assert Learner.objects.count() == 1


@pytest.mark.parametrize("nickname", ["", "ADA", "\u202eadA", "🙂" * 10_000])
def test_a_nickname_that_will_not_do_is_said_beside_the_field(client, seat, nickname):
    response = client.post(url("join", seat.classroom.code), {"nickname": nickname})
    assert response.status_code == 422
    assert response.context["form"]["nickname"].errors
    assert Membership.objects.count() == 1


def test_markup_in_a_nickname_is_text(client, people, classroom):
    client.post(url("join", classroom.code), {"nickname": "<script>alert(1)"})
    assert "<script>alert" not in text(people["teacher"].get(url("detail", classroom.code)))


def test_a_code_that_was_replaced_opens_nothing(client, classroom):
    old = classroom.code
    actions.renew_code(classroom=classroom)
    assert client.get(url("join", old)).status_code == 404
    assert client.post(url("join", old), {"nickname": "Fox"}).status_code == 404
    assert not Membership.objects.exists()


def test_an_archived_class_cannot_be_joined_and_loses_nobody(client, people, classroom, seat):
    people["teacher"].post(url("archive", classroom.code))
    assert client.post(url("join", classroom.code), {"nickname": "Fox"}).status_code == 404
    assert people["pupil"].get(url("detail", classroom.code)).status_code == 200
    people["teacher"].post(url("reopen", classroom.code))
    assert client.post(url("join", classroom.code), {"nickname": "Fox"}).status_code == 302


def test_pupils_study_the_public_banks_of_their_class(people, classroom):
    public, other = BankFactory(title="Rivers"), BankFactory(title="Mountains")
    people["teacher"].post(url("banks", classroom.code), {"banks": [public.pk]})
    page = text(people["pupil"].get(url("detail", classroom.code)))
    assert "Rivers" in page
    assert other.title not in page

    public.public = False
    public.save()
    assert "Rivers" not in text(people["pupil"].get(url("detail", classroom.code)))
    assert "pupils cannot open it" in text(people["teacher"].get(url("detail", classroom.code)))


def test_a_bank_that_is_private_for_a_while_stays_chosen_until_the_teacher_takes_it_away(people, classroom):
    bank = classroom.banks.get()
    Bank.objects.update(public=False)
    form = people["teacher"].get(url("banks", classroom.code)).context["form"]
    assert list(form.fields["banks"].queryset) == [bank]

    people["teacher"].post(url("banks", classroom.code), {"banks": [bank.pk]})
    assert bank in classroom.banks.all()
    people["teacher"].post(url("banks", classroom.code), {"banks": []})
    assert bank not in classroom.banks.all()


def test_a_bank_that_two_classes_study_is_offered_once(people, classroom):
    ClassroomFactory(banks=classroom.banks.all())
    form = people["teacher"].get(url("banks", classroom.code)).context["form"]
    assert list(form.fields["banks"].queryset) == [classroom.banks.get()]


def test_a_private_bank_cannot_be_given_to_a_class(people, classroom, teacher):
    private = BankFactory(public=False, owner=teacher)
    response = people["teacher"].post(url("banks", classroom.code), {"banks": [private.pk]})
    assert response.status_code == 422
    assert private not in classroom.banks.all()


def test_the_teacher_renames_and_removes_a_pupil(people, seat):
    code = seat.classroom.code
    assert people["teacher"].post(url("rename", code, seat.pk), {"nickname": "Ada L."}).url == url("detail", code)
    assert "Ada L." in text(people["teacher"].get(url("detail", code)))

    assert "Ada L." in text(people["teacher"].get(url("remove", code, seat.pk)))
    people["teacher"].post(url("remove", code, seat.pk))
    assert not Membership.objects.filter(pk=seat.pk).exists()
    assert Learner.objects.filter(pk=seat.learner_id).exists()


def test_renaming_to_a_taken_nickname_is_said_beside_the_field(people, seat):
    response = people["teacher"].post(url("rename", seat.classroom.code, seat.pk), {"nickname": "bora"})
    assert response.status_code == 422
    assert "already" in response.context["form"]["nickname"].errors[0]


def test_classes_joined_are_listed_for_guests_too(people, seat):
    page = text(people["pupil"].get(url("list")))
    assert "History 10b" in page
    assert "as Ada" in page


@pytest.mark.parametrize("who", ["teacher", "pupil"])
@pytest.mark.parametrize("page", ["list", "detail", "banks"])
def test_pages_take_as_many_queries_for_three_as_for_one(people, classroom, seat, teacher, who, page):
    counts = []
    for more in (0, 2):
        for _ in range(more):
            other = ClassroomFactory(teachers=[teacher])
            MembershipFactory(classroom=other, learner=seat.learner)
            MembershipFactory(classroom=classroom)
            classroom.banks.add(BankFactory())
        with CaptureQueriesContext(connection) as queries:
            people[who].get(url(page, *([] if page == "list" else [classroom.code])))
        counts.append(len(queries))
    assert counts[0] == counts[1]
