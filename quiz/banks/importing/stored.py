"""The rows that a bank has, in the form in which they are compared. Four queries whatever the bank's size."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..models import Bank, Citation, Fact, Question, Source
from .comparing import Cited, Row, Stored

SOURCE_FIELDS = ("title", "publisher", "author", "published", "url", "position", "retired")
FACT_FIELDS = ("says", "kind", "when", "tags", "position", "standalone", "retired")
QUESTION_FIELDS = ("type", "content", "status", "position", "derived")


@dataclass(slots=True)
class StoredBank:
    sources: list[Stored] = field(default_factory=list)
    facts: list[Stored] = field(default_factory=list)
    questions: list[Stored] = field(default_factory=list)


Citations = Mapping[int, Sequence[Cited]]


def load(bank: Bank) -> StoredBank:
    of_facts, of_questions = _citations(bank)
    return StoredBank(list(_sources(bank)), list(_facts(bank, of_facts)), list(_questions(bank, of_questions)))


def _citations(bank: Bank) -> tuple[Citations, Citations]:
    """By the primary keys of the facts, and of the questions, that they belong to."""
    of_facts: dict[int, list[Cited]] = defaultdict(list)
    of_questions: dict[int, list[Cited]] = defaultdict(list)
    found = Citation.objects.filter(source__bank=bank).select_related("source").order_by("position", "pk")
    for citation in found:
        cited = Cited(citation.source.key, citation.sentence, citation.answer, citation.start, citation.end)
        if citation.fact_id is not None:
            of_facts[citation.fact_id].append(cited)
        elif citation.question_id is not None:
            of_questions[citation.question_id].append(cited)
    return of_facts, of_questions


def _sources(bank: Bank) -> Iterator[Stored]:
    for values in Source.objects.filter(bank=bank).values("pk", "key", *SOURCE_FIELDS):
        fields = {name: values[name] for name in SOURCE_FIELDS}
        yield Stored(values["pk"], Row(values["key"], fields), retired=values["retired"])


def _facts(bank: Bank, citations: Citations) -> Iterator[Stored]:
    for values in Fact.objects.filter(bank=bank).values("pk", "key", *FACT_FIELDS):
        fields = {name: values[name] for name in FACT_FIELDS}
        cited = tuple(citations.get(values["pk"], ()))
        row = Row(values["key"], fields, citations=cited, implied=values["standalone"])
        yield Stored(values["pk"], row, retired=values["retired"])


def _questions(bank: Bank, citations: Citations) -> Iterator[Stored]:
    found = Question.objects.filter(bank=bank).order_by("fact__standalone", "fact__position", "position", "pk")
    for values in found.values("pk", "key", "fact__key", *QUESTION_FIELDS):
        fields = {"fact": values["fact__key"], **{name: values[name] for name in QUESTION_FIELDS}}
        cited = tuple(citations.get(values["pk"], ()))
        row = Row(values["key"], fields, citations=cited, implied=values["derived"])
        yield Stored(values["pk"], row, retired=values["status"] == Question.Status.REMOVED)
