"""An article and what is said of it."""

from dataclasses import dataclass
from datetime import date


class ArticleError(ValueError):
    """The file cannot be read as an article. The message says where, why and what to do."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the body that belongs to the article: `body[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    body: str
    """The text below the head, exactly as the file has it."""
    paragraphs: tuple[Paragraph, ...]
    """The body without the page's furniture (menus, bylines, teasers)."""
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    """From the head only. Absent means unknown: it is never guessed."""
    language: str = "en"
    url: str | None = None
    notices: tuple[str, ...] = ()
    """What the reader had to decide and the person who gave the file should know."""
