"""The steps of extraction, in order: parse, find what is named, then what is said."""

from datetime import date

from quiz.core.article import Article
from quiz.core.extraction.dates import find_dates
from quiz.core.extraction.model import Extraction, Mention
from quiz.core.extraction.names import find_names
from quiz.core.extraction.parse import parse


def extract(article: Article) -> Extraction:
    """All that can be found in an article. Every span counts characters of `article.body`."""
    passages = parse(article.paragraphs)
    names, _register = find_names(passages)
    mentions: list[Mention] = []
    reference: date | None = None
    for passage, named in zip(passages, names, strict=True):
        timexes = find_dates(passage, article.published, reference)
        mentions += named
        mentions += [Mention(timex.start, timex.end, timex.text, "date", timex.value) for timex in timexes]
    sentences = tuple(passage.sentence(span) for passage in passages for span in passage.sentences)
    return Extraction(sentences, tuple(sorted(mentions, key=lambda m: (m.start, -m.end))), ())
