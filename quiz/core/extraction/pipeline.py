"""The steps of extraction, in order: parse, find what is named, then what is said."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from quiz.core.article import Article
from quiz.core.article.furniture import is_caption
from quiz.core.extraction.adjuncts import find_adjuncts
from quiz.core.extraction.clauses import find_clauses
from quiz.core.extraction.dates import find_dates
from quiz.core.extraction.descriptions import find_descriptions
from quiz.core.extraction.documents import find_document_facts, find_documents
from quiz.core.extraction.events import find_events
from quiz.core.extraction.lists import find_lists
from quiz.core.extraction.model import Extraction, Fact, Mention, Sentence
from quiz.core.extraction.names import find_names
from quiz.core.extraction.parse import parse
from quiz.core.extraction.quantities import find_quantities, find_quantity_facts
from quiz.core.extraction.quotes import find_quotes
from quiz.core.extraction.reasons import find_reasons
from quiz.core.extraction.references import Resolver, quoted_spans
from quiz.core.extraction.roles import find_roles
from quiz.core.extraction.spans import answer_spans
from quiz.core.extraction.wording import Reading

_FINDERS: tuple[Callable[[Reading], Iterator[Fact]], ...] = (
    find_roles,
    find_quantity_facts,
    find_document_facts,
    find_adjuncts,
    find_lists,
    find_reasons,
    find_quotes,
    find_descriptions,
    find_events,
)


def extract(article: Article, told: Callable[[int, int], None] | None = None) -> Extraction:
    """All that can be found in an article. Every span counts characters of `article.body`.

    `told` hears how many passages are read, and of how many.
    """
    readings = _read(article, told)
    Resolver(readings).resolve()
    facts = list(_facts(readings))
    mentions = sorted(_mentions(readings), key=lambda mention: (mention.start, -mention.end))
    sentences = (reading.passage.sentence(span) for reading in readings for span in reading.passage.sentences)
    body = article.body
    return Extraction(
        tuple(_as_given(sentence, body) for sentence in sentences),
        tuple(replace(mention, text=body[mention.start : mention.end]) for mention in mentions),
        tuple(replace(fact, sentence=_as_given(fact.sentence, body)) for fact in facts),
    )


def _as_given(sentence: Sentence, body: str) -> Sentence:
    """With the body's own spaces, which reading had made plain."""
    return replace(sentence, text=body[sentence.start : sentence.end])


def _read(article: Article, told: Callable[[int, int], None] | None) -> list[Reading]:
    passages = parse(article.paragraphs, told)
    names, register = find_names(passages)
    readings: list[Reading] = []
    reference: str | None = None
    for passage, named in zip(passages, names, strict=True):
        timexes = find_dates(passage, article.published, reference)
        reference = next((t.value for t in reversed(timexes) if t.value and "/" not in t.value), reference)
        documents = find_documents(passage)
        named = [name for name in named if not any(d.start < name.end and name.start < d.end for d in documents)]
        taken = [(timex.start, timex.end) for timex in timexes]
        taken += [(name.start, name.end) for name in named]
        taken += [(document.start, document.end) for document in documents]
        reading = Reading(article, passage, named, timexes, register, documents, find_quantities(passage, taken))
        reading.quoted = quoted_spans(passage)
        reading.clauses = find_clauses(passage)
        readings.append(reading)
    return readings


def _facts(readings: list[Reading]) -> Iterator[Fact]:
    said: set[str] = set()
    for reading in readings:
        passage = reading.passage
        if is_caption(reading.article.body, passage.start, passage.start + len(passage.text)):
            continue
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
            *(Mention(document.start, document.end, document.text, "document") for document in reading.documents),
            *(
                Mention(
                    quantity.start,
                    quantity.end,
                    passage.slice(quantity.start, quantity.end),
                    "quantity",
                    quantity.value,
                )
                for quantity in reading.quantities
            ),
        ):
            held.add((mention.start, mention.end))
            yield mention
        for sentence in passage.sentences:
            for start, end in answer_spans(passage, sentence, held):
                yield Mention(start, end, passage.slice(start, end), "term")
