"""Who gets what at every address of the app."""

import pytest
from django.urls import get_resolver, reverse

from quiz.classroom.models import Classroom, Membership

pytestmark = pytest.mark.django_db

LOGIN = "sign in"
TEACHERS = ["teacher", "colleague"]
PUPILS = ["pupil", "pupil with account"]
SIGNED_IN_OTHERS = ["other teacher", "stranger"]
SIGNED_OUT_OTHERS = ["pupil of another class", "visitor"]
EVERYONE = [*TEACHERS, *PUPILS, *SIGNED_IN_OTHERS, *SIGNED_OUT_OTHERS]

OF_TEACHERS = {
    **dict.fromkeys(TEACHERS, 200),
    **dict.fromkeys(["pupil with account", *SIGNED_IN_OTHERS], 404),
    **dict.fromkeys(["pupil", *SIGNED_OUT_OTHERS], LOGIN),
}
OF_SIGNED_IN = {
    **dict.fromkeys(EVERYONE, 200),
    **dict.fromkeys(["pupil", *SIGNED_OUT_OTHERS], LOGIN),
}
GET = {
    "list": dict.fromkeys(EVERYONE, 200),
    "new": OF_SIGNED_IN,
    "detail": {
        **dict.fromkeys([*TEACHERS, *PUPILS], 200),
        **dict.fromkeys(SIGNED_IN_OTHERS, 404),
        **dict.fromkeys(SIGNED_OUT_OTHERS, LOGIN),
    },
    "banks": OF_TEACHERS,
    "archive": dict.fromkeys(EVERYONE, 405),
    "reopen": dict.fromkeys(EVERYONE, 405),
    "renew": dict.fromkeys(EVERYONE, 405),
    "rename": OF_TEACHERS,
    "remove": OF_TEACHERS,
    "join": {
        **dict.fromkeys([*TEACHERS, *PUPILS], "detail"),
        **dict.fromkeys([*SIGNED_IN_OTHERS, *SIGNED_OUT_OTHERS], 200),
    },
    "join by code": dict.fromkeys(EVERYONE, 200),
}
POSTS_OF_TEACHERS = ["banks", "archive", "reopen", "renew", "rename", "remove"]


def address(name, seat):
    if name in {"list", "new"}:
        return reverse(f"classroom:{name}")
    if name == "join by code":
        return reverse("classroom:join")
    if name in {"rename", "remove"}:
        return reverse(f"classroom:{name}", args=[seat.classroom.code, seat.pk])
    return reverse(f"classroom:{name}", args=[seat.classroom.code])


def outcome(response):
    if response.status_code != 302:
        return response.status_code
    return LOGIN if response.url.startswith(reverse("account_login")) else "detail"


def test_every_address_is_in_the_table():
    _, app = get_resolver().namespace_dict["classroom"]
    assert {name for name in app.reverse_dict if isinstance(name, str)} == {name for name in GET if " " not in name}


@pytest.mark.parametrize("name", GET)
def test_who_may_open_it(people, seat, name):
    found = {who: outcome(browser.get(address(name, seat))) for who, browser in people.items()}
    assert found == GET[name]


@pytest.mark.parametrize("name", POSTS_OF_TEACHERS)
def test_nobody_else_changes_anything(people, seat, name):
    before = (list(Classroom.objects.values()), list(Membership.objects.values()))
    for who, browser in people.items():
        if who not in TEACHERS:
            expected = LOGIN if OF_TEACHERS[who] == LOGIN else 404
            assert outcome(browser.post(address(name, seat), {"nickname": "Mallory"})) == expected, who
    assert (list(Classroom.objects.values()), list(Membership.objects.values())) == before
    assert seat.classroom.banks.count() == 1


@pytest.mark.parametrize("name", ["rename", "remove"])
def test_a_seat_is_reached_through_its_own_class_only(people, seat, name):
    """A teacher's code with the number of another class's pupil."""
    other = Classroom.objects.exclude(pk=seat.classroom.pk).get()
    foreign = reverse(f"classroom:{name}", args=[other.code, seat.pk])
    assert people["teacher"].get(foreign).status_code == 404
    assert people["other teacher"].get(foreign).status_code == 404


def test_a_pupil_sees_neither_the_others_nor_the_teachers_tools(people, seat):
    page = people["pupil"].get(address("detail", seat)).content.decode()
    assert "Ada" in page
    assert "Bora" not in page
    assert address("banks", seat) not in page


@pytest.mark.parametrize("code", ["AAAAA-11", "KRTBM-47", "%00", "new", "🙂", "K" * 300])
def test_a_class_that_is_none(people, code):
    assert people["teacher"].get(f"/classes/{code}/banks/").status_code == 404
    assert people["visitor"].get(f"/join/{code}/").status_code == 404
