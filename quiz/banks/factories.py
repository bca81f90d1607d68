"""Banks made up for tests and for the demo. Every question's content loads as its type."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from quiz.accounts.factories import UserFactory

from .models import Bank, Citation, DemoBank, Fact, Question, Source

CONTENTS: dict[str, dict[str, Any]] = {
    "flashcard": {"front": "Capital of Austria", "back": "Vienna"},
    "short-answer": {"ask": "What is the capital of Austria?", "answer": "Vienna", "accept": ["Wien"]},
    "single-choice": {
        "ask": "Which city is the capital of Austria?",
        "answer": "Vienna",
        "wrong": ["Graz", "Linz", "Salzburg"],
    },
    "multiple-answers": {
        "ask": "Which of these cities lie on the Danube?",
        "answer": ["Vienna", "Budapest"],
        "wrong": ["Prague", "Graz"],
    },
    "true-false": {"ask": "Vienna is the capital of Austria.", "answer": True},
    "cloze": {"cloze": "The capital of Austria is {Vienna|Wien::a city on the Danube}."},
    "numeric": {
        "ask": "How many districts has Vienna?",
        "answer": {"value": 23, "tolerance": 0, "unit": "districts"},
    },
    "matching": {
        "ask": "Which capital belongs to which country?",
        "pairs": {"Austria": "Vienna", "Hungary": "Budapest", "Slovakia": "Bratislava"},
        "extra": ["Prague"],
    },
    "ordering": {
        "ask": "Which cities does the Danube pass, from its source on?",
        "order": ["Ulm", "Vienna", "Budapest", "Belgrade"],
    },
}


class BankFactory(DjangoModelFactory[Bank]):
    """A public bank that nobody owns, unless given an `owner`."""

    class Meta:
        model = Bank

    slug = factory.Sequence(lambda n: f"bank-{n}")
    title = factory.Sequence(lambda n: f"Capitals of Europe {n}")
    public = True

    class Params:
        private = factory.Trait(public=False)


class SourceFactory(DjangoModelFactory[Source]):
    class Meta:
        model = Source

    bank = factory.SubFactory(BankFactory)
    key = factory.Sequence(lambda n: f"source-{n}")
    title = factory.Sequence(lambda n: f"A guide to the Danube, part {n}")
    publisher = "River Press"
    position = factory.Sequence(int)


class FactFactory(DjangoModelFactory[Fact]):
    class Meta:
        model = Fact

    bank = factory.SubFactory(BankFactory)
    key = factory.Sequence(lambda n: f"fact-{n}")
    says = "The capital of Austria is {Vienna}."
    kind = "place"
    position = factory.Sequence(int)


class QuestionFactory(DjangoModelFactory[Question]):
    """A published single choice; a type's name in snake case makes another: `QuestionFactory(true_false=True)`."""

    class Meta:
        model = Question

    class Params:
        flashcard = factory.Trait(type="flashcard")
        short_answer = factory.Trait(type="short-answer")
        single_choice = factory.Trait(type="single-choice")
        multiple_answers = factory.Trait(type="multiple-answers")
        true_false = factory.Trait(type="true-false")
        cloze = factory.Trait(type="cloze")
        numeric = factory.Trait(type="numeric")
        matching = factory.Trait(type="matching")
        ordering = factory.Trait(type="ordering")

    bank = factory.LazyAttribute(lambda question: question.fact.bank)
    fact = factory.SubFactory(FactFactory)
    key = factory.Sequence(lambda n: f"question-{n}")
    type = "single-choice"
    content = factory.LazyAttribute(lambda question: CONTENTS[question.type])
    position = factory.Sequence(int)

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, Any]) -> Any:
        """`bank=` without a fact means a new fact of that bank."""
        if "bank" in params and "fact" not in params:
            params["fact__bank"] = params.pop("bank")
        return super()._generate(strategy, params)


class CitationFactory(DjangoModelFactory[Citation]):
    """Of a fact, unless given a `question`; the source is of the same bank."""

    class Meta:
        model = Citation

    question = None
    fact = factory.Maybe("question", None, factory.SubFactory(FactFactory))
    source = factory.LazyAttribute(lambda citation: SourceFactory(bank=(citation.fact or citation.question).bank))
    sentence = "For seven centuries Vienna has been the seat of Austria's rulers."
    answer = "Vienna"
    start = 0
    end = factory.LazyAttribute(lambda citation: citation.start + len(citation.sentence))
    position = factory.Sequence(int)


class DemoBankFactory(DjangoModelFactory[DemoBank]):
    """The note that a bank of the demo was loaded."""

    class Meta:
        model = DemoBank

    slug = factory.Sequence(lambda n: f"demo-{n}")
    teacher = factory.SubFactory(UserFactory)
