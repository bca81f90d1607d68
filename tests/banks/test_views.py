import pytest
from django.urls import reverse

from quiz.banks.factories import CONTENTS, BankFactory, CitationFactory, FactFactory, QuestionFactory, SourceFactory
from quiz.banks.models import Question
from quiz.core.bankfile import read_bank

pytestmark = pytest.mark.django_db


def detail(bank):
    return reverse("banks:detail", args=[bank.slug])


def export(bank):
    return reverse("banks:export", args=[bank.slug])


@pytest.fixture
def bank(teacher):
    """A public bank of the teacher's whose every answer is a word found nowhere else."""
    bank = BankFactory(slug="danube", title="The Danube", owner=teacher)
    fact = FactFactory(
        bank=bank, key="mouth", says="The Danube ends in {Sulina}.", kind="place", when="1999", tags=["river"]
    )
    content = {"ask": "Where does the Danube end?", "answer": "Sulina", "wrong": ["Passau", "Regensburg"]}
    QuestionFactory(fact=fact, content=content)
    source = SourceFactory(bank=bank, title="Down the river")
    CitationFactory(fact=fact, source=source, sentence="At Sulina the river meets the sea.", answer="sulina")
    return bank


def test_list_tells_how_much_there_is(as_stranger, bank):
    page = as_stranger.get(reverse("banks:list")).text

    assert "The Danube" in page
    assert "1 fact · 1 question · 1 source" in page
    assert reverse("study:start", args=["danube"]) in page


def test_list_has_what_each_may_read(as_teacher, as_pupil, as_stranger, teacher):
    BankFactory(title="Open to all")
    BankFactory(title="Not yet open", owner=teacher, private=True)

    for client, shown in ((as_teacher, True), (as_pupil, False), (as_stranger, False)):
        page = client.get(reverse("banks:list")).text
        assert "Open to all" in page
        assert ("Not yet open" in page) is shown


def test_empty_list_says_what_to_do_next(as_teacher, as_stranger):
    assert reverse("articles:list") in as_teacher.get(reverse("banks:list")).text.partition("No banks yet")[2]
    assert reverse("account_login") in as_stranger.get(reverse("banks:list")).text.partition("No banks yet")[2]


def test_a_bank_without_questions_offers_no_study(as_stranger):
    bank = BankFactory()
    retired = QuestionFactory(bank=bank, status=Question.Status.RETIRED)

    for url in (reverse("banks:list"), detail(bank)):
        page = as_stranger.get(url).text
        assert reverse("study:start", args=[bank.slug]) not in page
        assert "no questions yet" in page
    assert retired.bank == bank


def test_owner_sees_facts_with_answers_and_sentences(as_teacher, bank):
    page = as_teacher.get(detail(bank)).text

    assert "The Danube ends in <mark>Sulina</mark>." in page
    assert "At <mark>Sulina</mark> the river meets the sea." in page
    assert "Where does the Danube end?" in page
    assert "Single choice: Sulina" in page
    assert export(bank) in page


@pytest.mark.parametrize("who", ["as_pupil", "as_stranger"])
def test_others_see_an_outline_and_no_answer(who, request, bank):
    page = request.getfixturevalue(who).get(detail(bank)).text

    assert "Down the river" in page
    assert "1999" in page
    assert "#river" in page
    assert reverse("study:start", args=["danube"]) in page
    for secret in ("Sulina", "Passau", "Where does the Danube end?", "ends in", export(bank)):
        assert secret not in page


@pytest.mark.parametrize("type_name", sorted(CONTENTS))
def test_every_type_of_question_is_listed_for_its_owner(type_name, as_teacher, teacher):
    bank = BankFactory(owner=teacher)
    QuestionFactory(bank=bank, **{type_name.replace("-", "_"): True})

    assert as_teacher.get(detail(bank)).status_code == 200


def test_removed_rows_are_not_listed(as_teacher, bank):
    FactFactory(bank=bank, says="The Danube is {blue}.", retired=True)
    content = {"ask": "Is it blue?", "answer": True}
    QuestionFactory(
        fact=bank.facts.get(key="mouth"), type="true-false", content=content, status=Question.Status.REMOVED
    )

    page = as_teacher.get(detail(bank)).text

    assert "blue" not in page


def test_what_is_not_yours_does_not_exist(as_teacher, as_pupil, as_stranger, teacher):
    private = BankFactory(owner=teacher, private=True)

    assert as_teacher.get(detail(private)).status_code == 200
    assert as_pupil.get(detail(private)).status_code == 404
    assert as_stranger.get(detail(private)).status_code == 404
    assert as_stranger.get("/banks/no-such-bank/").status_code == 404


def test_only_the_owner_downloads_the_file(as_teacher, as_pupil, as_stranger, bank):
    answer = as_teacher.get(export(bank))

    assert answer["Content-Disposition"] == 'attachment; filename="danube.yaml"'
    assert read_bank(answer.content, "danube.yaml").title == "The Danube"
    assert as_pupil.get(export(bank)).status_code == 404
    assert as_stranger.get(export(bank)).status_code == 404


def test_nobody_owns_a_bank_without_an_owner(as_pupil, as_stranger):
    bank = BankFactory()

    assert as_pupil.get(export(bank)).status_code == 404
    assert as_stranger.get(export(bank)).status_code == 404


def test_pages_are_read_only(as_teacher, bank):
    for url in (reverse("banks:list"), detail(bank), export(bank)):
        assert as_teacher.post(url).status_code == 405


def test_many_banks_come_in_pages(as_stranger):
    BankFactory.create_batch(31)

    first = as_stranger.get(reverse("banks:list")).text
    assert "Page 1 of 2" in first
    assert '?page=2"' in first
    assert "Page 2 of 2" in as_stranger.get(reverse("banks:list"), {"page": 2}).text
    assert as_stranger.get(reverse("banks:list"), {"page": "nonsense"}).status_code == 200


def test_many_facts_come_in_pages(as_teacher, teacher):
    bank = BankFactory(owner=teacher)
    for n in range(31):
        FactFactory(bank=bank, says=f"Bridge {n} is {{wide}}.")

    assert as_teacher.get(detail(bank)).text.count('class="fact"') == 30
    assert as_teacher.get(detail(bank), {"page": 2}).text.count('class="fact"') == 1


def queries_of(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(30) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_list_takes_as_many_queries_for_three_as_for_one(as_teacher, teacher, django_assert_max_num_queries):
    QuestionFactory(bank=BankFactory(owner=teacher))
    one = queries_of(as_teacher, reverse("banks:list"), django_assert_max_num_queries)
    for _ in range(2):
        QuestionFactory(bank=BankFactory())

    assert queries_of(as_teacher, reverse("banks:list"), django_assert_max_num_queries) == one


@pytest.mark.parametrize("who", ["as_teacher", "as_stranger"])
def test_detail_takes_as_many_queries_for_three_as_for_one(who, request, bank, django_assert_max_num_queries):
    client = request.getfixturevalue(who)
    CitationFactory(question=bank.questions.get(), source=bank.sources.get())
    one = queries_of(client, detail(bank), django_assert_max_num_queries)
    for _ in range(2):
        question = QuestionFactory(bank=bank)
        CitationFactory(fact=question.fact)
        CitationFactory(question=question)

    assert queries_of(client, detail(bank), django_assert_max_num_queries) == one
