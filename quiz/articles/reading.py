"""A stored article as the core reads it."""

from quiz.core.article import Article as CoreArticle
from quiz.core.article.furniture import own_paragraphs

from .models import Article


def core_article(article: Article) -> CoreArticle:
    author, publisher = article.author or None, article.publisher or None
    return CoreArticle(
        title=article.title,
        body=article.body,
        paragraphs=own_paragraphs(article.body, title=article.title, author=author, publisher=publisher),
        publisher=publisher,
        author=author,
        published=article.published,
        language=article.language,
        url=article.url or None,
    )
