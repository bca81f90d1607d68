"""Before the answer nothing of the key reaches a browser: not in the page, not in a header, not in a cookie."""

from typing import Any

import pytest

from quiz.banks.factories import BankFactory, CitationFactory, FactFactory, QuestionFactory

SENTINEL = "Zanzibar"
CONTENTS: dict[str, dict[str, Any]] = {
    "flashcard": {"front": "Where?", "back": SENTINEL, "explain": SENTINEL},
    "short-answer": {"ask": "Where?", "answer": SENTINEL, "accept": [f"the {SENTINEL}"], "explain": SENTINEL},
    "single-choice": {
        "ask": "Where?",
        "answer": "here",
        "wrong": [{"text": "there", "feedback": SENTINEL}],
        "explain": SENTINEL,
    },
    "multiple-answers": {
        "ask": "Where?",
        "answer": ["here"],
        "wrong": [{"text": "there", "feedback": SENTINEL}],
        "feedback": SENTINEL,
    },
    "true-false": {"ask": "Here?", "answer": True, "explain": SENTINEL, "feedback": SENTINEL},
    "cloze": {"cloze": f"It was in {{{SENTINEL}|{SENTINEL} City::a place}}.", "explain": SENTINEL},
    "numeric": {"ask": "How many?", "answer": {"value": 77345, "tolerance": 77346}, "explain": SENTINEL},
    "matching": {"ask": "Where?", "pairs": {"a": "here", "b": "there"}, "explain": SENTINEL},
    "ordering": {"ask": "Which?", "order": ["here", "there"], "explain": SENTINEL},
}
"""The sentinel stands wherever only the key, or words about it, may stand. What is chosen from has to be shown."""

SECRETS = (SENTINEL.lower(), "77345", "77,345", "77346")


@pytest.fixture(params=sorted(CONTENTS))
def student_of_type(request, client, db):
    from .conftest import Student

    bank = BankFactory(slug="secret")
    fact = FactFactory(bank=bank, key=f"{SENTINEL}-1", says=f"It was in {{{SENTINEL}}}.", tags=[SENTINEL])
    QuestionFactory(fact=fact, type=request.param, content=CONTENTS[request.param], key=f"in-{SENTINEL}")
    CitationFactory(fact=fact, sentence=f"It was in {SENTINEL}.", answer=SENTINEL)
    return Student(client, "secret")


def assert_secret(response) -> None:
    sent = response.serialize().decode().lower()
    assert sent.startswith("content-type")
    assert [secret for secret in SECRETS if secret in sent] == []


def test_the_question_tells_nothing(student_of_type):
    assert_secret(student_of_type.start())
    assert_secret(student_of_type.get())
    student_of_type.headers = {"HX-Request": "true"}
    assert_secret(student_of_type.get())


def test_neither_does_its_error(student_of_type):
    student_of_type.start()
    sheet = student_of_type.sheet()
    fields = {"key": str(sheet.key), "question": sheet.question.pk}
    response = student_of_type.send(fields)
    assert response.status_code == 422
    assert_secret(response)
    assert_secret(student_of_type.send({**fields, "choice": "x", "text": "", "number": "?", "gap-0": ""}))


def test_only_a_card_can_be_turned(student_of_type):
    student_of_type.start()
    turned = student_of_type.get("?turn")
    if turned.context["sheet"].question.type == "flashcard":
        assert SENTINEL in turned.text
    else:
        assert_secret(turned)


def test_the_pages_around_it_tell_nothing(student_of_type):
    assert_secret(student_of_type.client.get("/"))
    assert_secret(student_of_type.get())
    student_of_type.start()
    student_of_type.get()
    assert_secret(student_of_type.client.post("/study/secret/finish/", follow=True))


def test_after_the_answer_it_is_told(client, db):
    """The sentinel would be found: otherwise the tests above could not fail."""
    from .conftest import Student

    bank = BankFactory(slug="secret")
    QuestionFactory(fact=FactFactory(bank=bank), type="short-answer", content=CONTENTS["short-answer"])
    student = Student(client, "secret")
    student.start()
    assert SENTINEL in client.get(student.send(student.form(student.sheet(), "Atlantis"))["Location"]).text
