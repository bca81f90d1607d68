import pytest

from quiz.core.article import read_article
from quiz.core.extraction import Extraction, extract


@pytest.fixture(scope="session")
def read():
    """Extract a few sentences of our own, as an article of the given date."""

    def of(text: str, published: str | None = "2011-05-04", author: str | None = None) -> Extraction:
        head = ["---", "title: A Title"]
        head += [f"published: {published}"] if published else []
        head += [f"author: {author}"] if author else []
        return extract(read_article("\n".join([*head, "---", text])))

    return of


@pytest.fixture(scope="session")
def facts(read):
    """The facts of one kind."""

    def of(kind: str, text: str, published: str | None = "2011-05-04", author: str | None = None):
        return [fact for fact in read(text, published, author).facts if fact.kind == kind]

    return of


@pytest.fixture(scope="session")
def mentions(read):
    """The mentions of one type as {text: value}."""

    def of(kind: str, text: str, published: str | None = "2011-05-04"):
        return {m.text: m.value for m in read(text, published).mentions if m.type == kind}

    return of
