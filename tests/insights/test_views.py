import pytest
from django.test import Client
from django.urls import reverse

from quiz.accounts.factories import UserFactory
from quiz.banks.factories import QuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(bank):
    return reverse("insights:bank", args=[bank.slug])


def test_only_the_owner_sees_it(address, teacher, bank):
    statuses = {}
    for who in [teacher, UserFactory(username="pupil"), UserFactory(username="head", is_superuser=True, is_staff=True)]:
        browser = Client()
        browser.force_login(who)
        statuses[who.username] = browser.get(address).status_code
    assert statuses == {"teacher": 200, "pupil": 404, "head": 404}


def test_visitors_are_sent_to_sign_in(client, address):
    assert client.get(address).url == f"{reverse('account_login')}?next={address}"


def test_a_bank_that_nobody_owns_and_one_that_is_none(client, bank):
    bank.owner = None
    bank.save()
    client.force_login(UserFactory())
    assert client.get(reverse("insights:bank", args=[bank.slug])).status_code == 404
    assert client.get(reverse("insights:bank", args=["no-such-bank"])).status_code == 404


@pytest.mark.parametrize(("public", "says"), [(True, "Give it to a class"), (False, "Only you can study this bank")])
def test_without_answers_it_says_what_to_do(client, teacher, bank, address, public, says):
    bank.public = public
    bank.save()
    client.force_login(teacher)
    page = client.get(address).content.decode()
    assert "No answers yet" in page
    assert says in page


def test_figures_are_shown_with_what_they_mean(client, teacher, bank, address, answered):
    question, few = QuestionFactory.create_batch(2, bank=bank)
    for city in ["Vienna"] * 7 + ["<b>Graz</b>"] * 3:
        answered(question, city)
    answered(few, "Graz")
    QuestionFactory(bank=bank)
    client.force_login(teacher)
    page = client.get(address).content.decode()
    for shown in ("70\u00a0%", "60\u00a0%", "40\u00a0%", "4.0\u00a0s", "too few to tell", "nobody has answered it yet"):
        assert shown in page
    assert "<b>Graz" not in page
    assert "lucky guesses taken out" in page


def test_three_questions_take_as_many_queries_as_one(
    client, teacher, bank, address, answered, django_assert_num_queries
):
    client.force_login(teacher)
    for more in (1, 2):
        for question in QuestionFactory.create_batch(more, bank=bank):
            for city in ["Vienna", "Graz"]:
                answered(question, city)
        with django_assert_num_queries(5):
            assert client.get(address).status_code == 200
