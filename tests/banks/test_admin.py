import pytest
from django.urls import reverse

from quiz.accounts.factories import UserFactory
from quiz.banks.factories import BankFactory, CitationFactory, QuestionFactory

pytestmark = pytest.mark.django_db

MODELS = ["bank", "source", "fact", "question", "citation"]


@pytest.fixture
def as_staff(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def make():
    question = QuestionFactory(bank=BankFactory(owner=UserFactory()))
    CitationFactory(fact=question.fact)
    CitationFactory(question=question)
    return question


@pytest.mark.parametrize("model", MODELS)
def test_list_takes_as_many_queries_for_three_as_for_one(model, as_staff, django_assert_max_num_queries):
    url = reverse(f"admin:banks_{model}_changelist")
    make()
    with django_assert_max_num_queries(20) as one:
        assert as_staff.get(url).status_code == 200
    make()
    make()
    with django_assert_max_num_queries(20) as three:
        assert as_staff.get(url).status_code == 200

    assert len(three) == len(one)


@pytest.mark.parametrize("model", MODELS)
def test_rows_can_be_searched_and_opened(model, as_staff):
    question = make()
    row = (
        question.citations.get()
        if model == "citation"
        else {
            "bank": question.bank,
            "source": question.bank.sources.first(),
            "fact": question.fact,
            "question": question,
        }[model]
    )

    assert as_staff.get(reverse(f"admin:banks_{model}_changelist"), {"q": "a"}).status_code == 200
    assert as_staff.get(reverse(f"admin:banks_{model}_change", args=[row.pk])).status_code == 200


def test_questions_are_found_by_what_they_ask(as_staff):
    QuestionFactory(key="short", short_answer=True)
    QuestionFactory(key="boolean", true_false=True)

    page = as_staff.get(reverse("admin:banks_question_changelist"), {"q": "what is the capital"}).text

    assert "short" in page
    assert "boolean" not in page


def test_banks_tell_their_figures(as_staff):
    bank = make().bank

    page = as_staff.get(reverse("admin:banks_bank_changelist")).text

    assert bank.slug in page
    assert '<td class="field-facts">1</td>' in page
    assert '<td class="field-sources">2</td>' in page
