"""A bank file as the rows that it asks for.

`was` and `memory` are instructions to the import, not content: they are carried out and not stored.
"""

from collections.abc import Iterator
from typing import Any

from quiz.core.bankfile import schema

from .comparing import Cited, Row


def bank_fields(file: schema.Bank) -> dict[str, Any]:
    return {
        "title": file.title,
        "description": file.description,
        "language": file.language,
        "licence": file.licence,
    }


def source_rows(file: schema.Bank) -> Iterator[Row]:
    for position, (key, source) in enumerate(file.sources.items()):
        fields = {
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "published": source.published,
            "url": source.url,
            "position": position,
            "retired": False,
        }
        yield Row(key, fields)


def fact_rows(file: schema.Bank) -> Iterator[Row]:
    """The file's facts, then one for each question that is a fact of its own, under the question's key."""
    for position, fact in enumerate(file.facts):
        fields = {
            "says": fact.says,
            "kind": fact.kind or "",
            "when": fact.when,
            "tags": list(fact.tags),
            "position": position,
            "standalone": False,
            "retired": False,
        }
        yield Row(fact.id, fields, citations=_cited(fact.from_), was=fact.was)
    for position, item in enumerate(file.questions):
        fields = {
            "says": "",
            "kind": "",
            "when": "",
            "tags": list(item.question.tags),
            "position": position,
            "standalone": True,
            "retired": False,
        }
        yield Row(item.id, fields, was=item.was, implied=True)


def question_rows(file: schema.Bank) -> Iterator[Row]:
    """The file's questions, and for each fact without any the cloze that asks it, under the fact's key."""
    for fact in file.facts:
        for position, item in enumerate(schema.asked(fact)):
            derived = not fact.questions
            yield _question_row(item, fact.id, position, derived=derived, was=fact.was if derived else item.was)
    for item in file.questions:
        yield _question_row(item, item.id, 0, derived=False, was=item.was)


def notices(file: schema.Bank) -> tuple[str, ...]:
    """What the file asks for and does not get."""
    return tuple(
        f"{item.id}: `memory: reset` is not carried out; learners keep what they knew."
        for _, item in file.items()
        if item.memory == "reset"
    )


def _question_row(item: schema.Item, fact: str, position: int, *, derived: bool, was: str) -> Row:
    fields = {
        "fact": fact,
        "type": item.question.type,
        "content": item.question.content(),
        "status": item.status,
        "position": position,
        "derived": derived,
    }
    return Row(item.id, fields, citations=_cited(item.from_), was=was, implied=derived)


def _cited(evidences: tuple[schema.Evidence, ...]) -> tuple[Cited, ...]:
    return tuple(
        Cited(evidence.source, evidence.sentence, evidence.answer, evidence.start, evidence.end)
        for evidence in evidences
    )
