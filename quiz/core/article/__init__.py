"""A news article as a file: its head, its body, and the paragraphs that are the article's own words.

`read_article` is the way in. Extraction reads `Article.paragraphs`; every offset counts characters of `Article.body`.
"""

from quiz.core.article.model import Article, ArticleError, Paragraph
from quiz.core.article.reading import MAX_BYTES, read_article

__all__ = ["MAX_BYTES", "Article", "ArticleError", "Paragraph", "read_article"]
