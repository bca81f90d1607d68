from collections.abc import Callable
from typing import Any

import pytest

from quiz.banks.factories import CONTENTS, BankFactory, FactFactory, QuestionFactory
from quiz.banks.models import Bank, Question

RIGHT: dict[str, Any] = {
    "flashcard": 3,
    "short-answer": "Vienna",
    "single-choice": "Vienna",
    "multiple-answers": ["Budapest", "Vienna"],
    "true-false": True,
    "cloze": ["Vienna"],
    "numeric": "23",
    "matching": {"Austria": "Vienna", "Hungary": "Budapest", "Slovakia": "Bratislava"},
    "ordering": ["Ulm", "Vienna", "Budapest", "Belgrade"],
}
"""A right response to each question of the factories, as `Question.read` returns it."""


@pytest.fixture
def bank(db) -> Bank:
    """A public bank with a fact for each of the nine types, in the order of their names."""
    bank = BankFactory(slug="danube", title="Along the Danube")
    for position, type in enumerate(sorted(CONTENTS)):
        fact = FactFactory(bank=bank, key=type, position=position)
        QuestionFactory(fact=fact, type=type, key=type)
    return bank


WRONG: dict[str, Any] = {
    "flashcard": 1,
    "short-answer": "Graz",
    "single-choice": "Graz",
    "multiple-answers": ["Prague", "Vienna"],
    "true-false": False,
    "cloze": ["Graz"],
    "numeric": "7",
    "matching": {"Austria": "Vienna", "Hungary": "Bratislava", "Slovakia": "Budapest"},
    "ordering": ["Belgrade", "Budapest", "Vienna", "Ulm"],
}


class Student:
    """A visitor with a browser: fills in the form that is shown, and nothing else."""

    def __init__(self, client: Any, slug: str = "danube", **headers: str) -> None:
        self.client = client
        self.slug = slug
        self.headers = headers

    def get(self, query: str = "") -> Any:
        return self.client.get(f"/study/{self.slug}/{query}", headers=self.headers)

    def start(self) -> Any:
        return self.client.post(f"/study/{self.slug}/start/")

    def sheet(self) -> Any:
        return self.get().context["sheet"]

    def form(self, sheet: Any, response: Any) -> dict[str, Any]:
        """The form's fields for a response in words, found among the choices as they are shown."""
        value = {choice.text: choice.value for choice in sheet.showing.choices}
        fields: dict[str, Any] = {"key": str(sheet.key), "question": sheet.question.pk}
        match sheet.question.type:
            case "flashcard":
                fields["grade"] = response
            case "short-answer":
                fields["text"] = response
            case "numeric":
                fields["number"] = response
            case "true-false":
                fields["choice"] = value[str(response)]
            case "single-choice":
                fields["choice"] = value[response]
            case "multiple-answers":
                fields["choice"] = [value[text] for text in response]
            case "cloze":
                fields |= {f"gap-{place}": text for place, text in enumerate(response)}
            case "matching":
                fields |= {
                    f"match-{place}": value[response[target]] for place, target in enumerate(sheet.showing.targets)
                }
            case "ordering":
                fields |= {f"place-{value[text]}": place for place, text in enumerate(response, 1)}
        return fields

    def send(self, fields: dict[str, Any]) -> Any:
        return self.client.post(f"/study/{self.slug}/answer/", fields, headers=self.headers)

    def answer(self, right: bool = True) -> Any:
        """Answer the question that is shown."""
        sheet = self.sheet()
        return self.send(self.form(sheet, (RIGHT if right else WRONG)[sheet.question.type]))


@pytest.fixture
def student(client, bank) -> Student:
    return Student(client)


@pytest.fixture
def htmx_student(client, bank) -> Student:
    """The same with JavaScript."""
    return Student(client, **{"HX-Request": "true"})


@pytest.fixture
def right() -> dict[str, Any]:
    return RIGHT


@pytest.fixture
def wrong() -> dict[str, Any]:
    return WRONG


@pytest.fixture
def only(bank) -> Callable[[str], Question]:
    """`only("cloze")` leaves the bank one type to ask, and returns its question."""

    def retire_others(type: str) -> Question:
        Question.objects.filter(bank=bank).exclude(type=type).update(status=Question.Status.RETIRED)
        return Question.objects.get(bank=bank, type=type)

    return retire_others
