"""The steps of extraction, in order: parse, find what is named, then what is said."""

from collections.abc import Iterator

from quiz.core.article import Article
from quiz.core.extraction.clauses import find_clauses
from quiz.core.extraction.dates import find_dates
from quiz.core.extraction.events import find_events
from quiz.core.extraction.model import Extraction, Fact, Mention
from quiz.core.extraction.names import find_names
from quiz.core.extraction.parse import parse
from quiz.core.extraction.references import Resolver, quoted_spans
from quiz.core.extraction.spans import answer_spans
from quiz.core.extraction.wording import Reading

_FINDERS = (find_events,)


def extract(article: Article) -> Extraction:
    """All that can be found in an article. Every span counts characters of `article.body`."""
    readings = _read(article)
    Resolver(readings).resolve()
    facts = tuple(_facts(readings))
    mentions = sorted(_mentions(readings), key=lambda mention: (mention.start, -mention.end))
    sentences = tuple(reading.passage.sentence(span) for reading in readings for span in reading.passage.sentences)
    return Extraction(sentences, tuple(mentions), facts)


def _read(article: Article) -> list[Reading]:
    passages = parse(article.paragraphs)
    names, register = find_names(passages)
    readings: list[Reading] = []
    reference: str | None = None
    for passage, named in zip(passages, names, strict=True):
        timexes = find_dates(passage, article.published, reference)
        reference = next((t.value for t in reversed(timexes) if t.value and "/" not in t.value), reference)
        reading = Reading(article, passage, named, timexes, register)
        reading.quoted = quoted_spans(passage)
        reading.clauses = find_clauses(passage)
        readings.append(reading)
    return readings


def _facts(readings: list[Reading]) -> Iterator[Fact]:
    said: set[str] = set()
    for reading in readings:
        for find in _FINDERS:
            for fact in find(reading):
                if fact.says not in said:
                    said.add(fact.says)
                    yield fact


def _mentions(readings: list[Reading]) -> Iterator[Mention]:
    for reading in readings:
        passage = reading.passage
        held: set[tuple[int, int]] = set()
        for mention in (
            *reading.names,
            *(Mention(timex.start, timex.end, timex.text, "date", timex.value) for timex in reading.timexes),
        ):
            held.add((mention.start, mention.end))
            yield mention
        for sentence in passage.sentences:
            for start, end in answer_spans(passage, sentence, held):
                yield Mention(start, end, passage.slice(start, end), "term")
