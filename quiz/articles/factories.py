"""Articles for tests and the demo. The text is our own."""

import datetime
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from quiz.accounts.factories import UserFactory
from quiz.banks.factories import BankFactory

from .models import Article, Decision, Extraction, ProposedFact, Publication

BODY = """Menu

Harbour bridge to close for repairs

By Jo Example

The council will close the harbour bridge on Monday, the mayor said. Repairs are to take six weeks and cost 2 million
euros.

Ferries will carry people across while the bridge is shut.

Subscribe to our newsletter
"""


class ArticleFactory(DjangoModelFactory[Article]):
    class Meta:
        model = Article

    owner = factory.SubFactory(UserFactory)
    title = factory.Sequence(lambda n: f"Harbour bridge to close for repairs ({n})")
    publisher = "The Harbour Gazette"
    author = "Jo Example"
    published = datetime.date(2024, 5, 17)
    body = BODY


class ExtractionFactory(DjangoModelFactory[Extraction]):
    """An article that was read; `ProposedFactFactory` adds what was found."""

    class Meta:
        model = Extraction

    article = factory.SubFactory(ArticleFactory)
    state = Extraction.State.DONE
    attempt = 1
    queued_at = factory.LazyFunction(timezone.now)
    heard_at = factory.LazyFunction(timezone.now)


def _content(number: int) -> dict[str, Any]:
    return {
        "id": f"weeks-{number}",
        "says": f"Repair number {number} of the harbour bridge is to take {{six weeks}}.",
        "kind": "quantity",
        "when": "2024-05",
        "from": [
            {
                "source": "article",
                "sentence": "Repairs are to take six weeks and cost 2 million euros.",
                "answer": "six weeks",
                "start": BODY.index("Repairs are"),
                "end": BODY.index("euros.") + len("euros."),
            }
        ],
        "questions": [
            {
                "id": f"weeks-{number}-single-choice",
                "ask": f"How long is repair number {number} to take?",
                "answer": "six weeks",
                "wrong": ["two weeks", "three months", "a year"],
            },
            {
                "id": f"weeks-{number}-numeric",
                "ask": f"How many weeks is repair number {number} to take?",
                "answer": {"value": 6, "tolerance": 0, "unit": "weeks"},
            },
        ],
    }


class ProposedFactFactory(DjangoModelFactory[ProposedFact]):
    """How long the repairs take, as often as it is asked for."""

    class Meta:
        model = ProposedFact

    article = factory.SubFactory(ArticleFactory)
    position = factory.Sequence(int)
    start = BODY.index("six weeks")
    end = BODY.index("six weeks") + len("six weeks")
    content = factory.Sequence(_content)
    found_as = factory.LazyAttribute(lambda fact: fact.content.get("says") or fact.content["questions"][0]["ask"])


class PublicationFactory(DjangoModelFactory[Publication]):
    """The fact as it was taken into a bank."""

    class Meta:
        model = Publication

    proposal = factory.SubFactory(ProposedFactFactory)
    bank = factory.SubFactory(BankFactory)
    source = "article"
    key = factory.LazyAttribute(lambda publication: publication.proposal.content["id"])
    content = factory.LazyAttribute(lambda publication: publication.proposal.content)


class DecisionFactory(DjangoModelFactory[Decision]):
    """A fact of the article was kept."""

    class Meta:
        model = Decision

    article = factory.SubFactory(ArticleFactory)
    said = "Kept the fact"
    before = factory.LazyAttribute(lambda decision: _before_keeping(decision.article))


def _before_keeping(article: Article) -> dict[str, dict[str, Any]]:
    kept: Any = ProposedFactFactory(article=article, state=ProposedFact.State.KEPT)
    return {str(kept.pk): {"state": ProposedFact.State.PROPOSED}}
