from datetime import timedelta

import pytest

from quiz.accounts.factories import LearnerFactory
from quiz.banks.factories import QuestionFactory
from quiz.banks.models import Question
from quiz.insights.items import analyse, in_words

pytestmark = pytest.mark.django_db


def item_of(bank, question):
    return next(item for item in analyse(bank).items if item.question == question)


def test_the_figures_of_one_question(bank, answered):
    """Ten answers, seven right, four options: 7/10 right; (0.7 - 1/4) / (1 - 1/4) = 0.6 known."""
    question = QuestionFactory(bank=bank)
    for seconds, city in enumerate(["Vienna"] * 7 + ["Graz", "Graz", "Linz"], 1):
        answered(question, city, milliseconds=1000 * seconds)

    item = item_of(bank, question)

    assert (item.answers, item.facility, item.known) == (10, 0.7, pytest.approx(0.6))
    assert (item.interval.low, item.interval.high) == (pytest.approx(0.3968, abs=1e-4), pytest.approx(0.8922, abs=1e-4))
    assert item.seconds == 5.5
    assert item.wrong == [("Graz", 2), ("Linz", 1), ("Salzburg", 0)]
    assert (item.enough, item.remarks) == (True, [])
    assert (item.wording, item.label, item.key) == (
        "Which city is the capital of Austria?",
        "Single choice",
        "Vienna",
    )


def test_only_a_learners_first_answer_counts(bank, answered):
    question, learner = QuestionFactory(bank=bank), LearnerFactory()
    answered(question, "Vienna", learner, after=timedelta(days=3))
    answered(question, "Graz", learner)
    answered(question, "Vienna", learner, after=timedelta(days=1))

    item = item_of(bank, question)

    assert (item.answers, item.facility) == (1, 0)
    assert item.wrong[0] == ("Graz", 1)


def test_each_question_has_its_own_first_answer(bank, answered):
    learner = LearnerFactory()
    questions = QuestionFactory.create_batch(2, bank=bank)
    for question in questions:
        answered(question, "Vienna", learner)
    assert [item.answers for item in analyse(bank).items] == [1, 1]
    assert (analyse(bank).learners, analyse(bank).answers) == (1, 2)


def test_the_owners_own_answers_do_not_count(bank, teacher, answered):
    question = QuestionFactory(bank=bank)
    answered(question, "Vienna", LearnerFactory(user=teacher))
    answered(question, "Graz")
    assert (item_of(bank, question).answers, item_of(bank, question).facility) == (1, 0)


def test_a_bank_that_nobody_owns_counts_guests(bank, answered):
    bank.owner = None
    bank.save()
    question = QuestionFactory(bank=bank)
    answered(question, "Vienna")
    assert item_of(bank, question).answers == 1


def test_few_answers_tell_nothing_but_their_range(bank, answered):
    question = QuestionFactory(bank=bank)
    for _ in range(4):
        answered(question, "Graz")
    item = item_of(bank, question)
    assert (item.enough, item.remarks, item.discrimination) == (False, (), None)
    assert item.interval.high > 0.4


def test_where_nothing_is_guessed_nothing_is_taken_out(bank, answered):
    question = QuestionFactory(bank=bank, short_answer=True)
    for text in ["Vienna", "Wien", "Graz", "Graz", "?"]:
        answered(question, text)
    item = item_of(bank, question)
    assert (item.facility, item.known) == (0.4, None)
    assert item.wrong == [("Graz", 2), ("?", 1)]


def test_an_answer_keeps_the_options_it_was_given_among(bank, answered):
    """Once among two options, once among four: (2p - 1) and (4p - 1) / 3, weighed by their answers."""
    question = QuestionFactory(bank=bank)
    for city in ["Vienna", "Graz"]:
        answered(question, city)
    review = answered(question, "Graz")
    review.options = 2
    review.save()
    assert item_of(bank, question).known == pytest.approx((1 - 1 / 3 - 1) / 3)


def test_most_chose_a_wrong_option(bank, answered):
    question = QuestionFactory(bank=bank)
    for city in ["Vienna", "Graz", "Graz", "Graz", "Graz"]:
        answered(question, city)
    assert [remark.words for remark in item_of(bank, question).remarks] == [
        "More chose “Graz” than the key. Is it right as well?",
        "No better than guessing.",
    ]


def test_the_best_miss_it(bank, answered):
    """Six learners on four questions; who knows the other three misses the trap."""
    trap, *others = QuestionFactory.create_batch(4, bank=bank)
    for knows in range(6):
        learner = LearnerFactory()
        answered(trap, "Vienna" if knows < 3 else "Graz", learner)
        for place, question in enumerate(others):
            answered(question, "Vienna" if knows > place + 1 else "Linz", learner)
    analysis = analyse(bank)
    assert analysis.items[0].question == trap
    assert analysis.items[0].discrimination < -0.5
    assert "Is the key right?" in analysis.items[0].remarks[0].words
    assert all(item.discrimination > 0 for item in analysis.items if item.question == others[0])


def test_what_to_look_at_first_comes_first(bank, answered):
    easy, hard, few, unasked, misleading = QuestionFactory.create_batch(5, bank=bank)
    for _ in range(6):
        answered(easy, "Vienna")
    for city in ["Vienna", "Vienna", "Vienna", "Graz", "Linz"]:
        answered(hard, city)
    for city in ["Vienna", *["Graz"] * 5]:
        answered(misleading, city)
    answered(few, "Graz")
    analysis = analyse(bank)
    assert [item.question for item in analysis.items] == [misleading, hard, easy, few, unasked]
    assert analysis.told == 3
    assert "Nearly everyone" in analysis.items[2].remarks[0].words


def test_what_is_no_longer_asked_is_not_listed(bank, answered):
    question = QuestionFactory(bank=bank)
    answered(question, "Vienna")
    question.status = Question.Status.RETIRED
    question.save()
    assert analyse(bank).items == []
    assert analyse(bank).answers == 0


@pytest.mark.parametrize(
    ("kind", "response", "wrong"),
    [
        ("true_false", False, [("False", 1)]),
        ("multiple_answers", ["Graz", "Vienna"], [("Graz", 1), ("Prague", 0)]),
        ("multiple_answers", ["Vienna"], [("Graz", 0), ("Prague", 0)]),
        ("cloze", ["Graz"], [("Graz", 1)]),
        ("numeric", "22", [("22", 1)]),
        (
            "matching",
            {"Austria": "Budapest", "Hungary": "Vienna", "Slovakia": "Prague"},
            [("Austria – Budapest; Hungary – Vienna; Slovakia – Prague", 1)],
        ),
        ("ordering", ["Vienna", "Ulm", "Budapest", "Belgrade"], [("Vienna; Ulm; Budapest; Belgrade", 1)]),
        ("flashcard", 1, []),
    ],
)
def test_wrong_answers_of_every_type(bank, answered, kind, response, wrong):
    question = QuestionFactory(bank=bank, **{kind: True})
    answered(question, response)
    assert item_of(bank, question).wrong == wrong


def test_an_empty_gap_is_seen():
    assert in_words(["", "Wien"]) == "–; Wien"


def test_many_kinds_of_typed_answers_are_summed_up(bank, answered):
    question = QuestionFactory(bank=bank, short_answer=True)
    for number in range(9):
        answered(question, f"guess {number}")
    assert (len(item_of(bank, question).wrong), item_of(bank, question).more_wrong) == (6, 3)
