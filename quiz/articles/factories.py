"""Articles for tests and the demo. The text is our own."""

import datetime

import factory
from factory.django import DjangoModelFactory

from quiz.accounts.factories import UserFactory

from .models import Article

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
