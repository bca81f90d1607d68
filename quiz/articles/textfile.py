"""An article as a file: its head, then its body as it was given. `quiz.core.article` reads it back."""

import yaml
from django.utils.text import slugify

from .models import Article


def write_article(article: Article) -> str:
    head = {
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "language": article.language,
        "url": article.url,
    }
    known = {key: value for key, value in head.items() if value}
    written = yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{written}---\n{article.body}"


def file_name(article: Article) -> str:
    """Told from the title, in letters that every file system takes."""
    return f"{slugify(article.title)[:80].strip('-') or f'article-{article.pk}'}.txt"
