import pytest

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User
from quiz.articles.factories import ExtractionFactory, ProposedFactFactory
from quiz.articles.models import Article, ProposedFact


@pytest.fixture
def teacher(client, db) -> User:
    teacher = UserFactory(username="teacher")
    client.force_login(teacher)
    return teacher


@pytest.fixture
def article(teacher) -> Article:
    """An article that was read."""
    return ExtractionFactory(article__owner=teacher, article__title="Harbour bridge to close").article


@pytest.fixture
def facts(article) -> list[ProposedFact]:
    return ProposedFactFactory.create_batch(3, article=article)
