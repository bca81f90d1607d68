"""Carries a plan out: what changed is written in bulk, what did not change is not touched."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db.models import Model

from ..models import Bank, Citation, Fact, Question, Source
from .comparing import Changes, Row
from .plan import Plan

ROWS_A_QUERY = 500
"""Databases limit how many values a query may carry."""

AnyRow = TypeVar("AnyRow", Source, Fact, Question)


def store(plan: Plan, bank: Bank) -> None:
    """Takes a plan made for this very bank while its row was locked."""
    _store_bank(plan, bank)
    sources = _store_rows(Source, plan.sources, bank)
    facts = _store_rows(Fact, plan.facts, bank)
    questions = _store_rows(Question, plan.questions, bank, facts)
    _retire(Source, plan.sources, retired=True)
    _retire(Fact, plan.facts, retired=True)
    _retire(Question, plan.questions, status=Question.Status.REMOVED)
    _cite("fact_id", plan.facts.cite, facts, sources)
    _cite("question_id", plan.questions.cite, questions, sources)


def _store_bank(plan: Plan, bank: Bank) -> None:
    for name, value in plan.bank_fields.items():
        setattr(bank, name, value)
    if plan:
        bank.save()


def _store_rows(
    model: type[AnyRow], changes: Changes, bank: Bank, facts: Mapping[str, int] | None = None
) -> dict[str, int]:
    """The primary keys of all of the bank's rows by key, those of `facts` being known."""
    rows = model._default_manager.filter(bank=bank)
    for old, new in changes.renamed.items():
        rows.filter(key=old).update(key=new)
    if changes.store:
        model._default_manager.bulk_create(
            [model(bank=bank, key=row.key, **_values(row, facts)) for row in changes.store],
            batch_size=ROWS_A_QUERY,
            update_conflicts=True,
            unique_fields=["bank", "key"],
            update_fields=list(changes.store[0].fields),
        )
    return dict(rows.values_list("key", "pk"))


def _values(row: Row, facts: Mapping[str, int] | None) -> dict[str, Any]:
    """A row's fields; a question names its fact by key."""
    if facts is None:
        return dict(row.fields)
    values = dict(row.fields)
    fact = values.pop("fact")
    return {**values, "fact_id": facts[fact]}


def _retire(model: type[Model], changes: Changes, **values: Any) -> None:
    for pks in _batches(changes.retire):
        model._default_manager.filter(pk__in=pks).update(**values)


def _cite(owner: str, rows: Sequence[Row], owners: Mapping[str, int], sources: Mapping[str, int]) -> None:
    """Replaces the citations of these rows."""
    for pks in _batches([owners[row.key] for row in rows]):
        Citation.objects.filter(**{f"{owner}__in": pks}).delete()
    Citation.objects.bulk_create(
        [
            Citation(
                **{owner: owners[row.key]},
                source_id=sources[cited.source],
                sentence=cited.sentence,
                answer=cited.answer,
                start=cited.start,
                end=cited.end,
                position=position,
            )
            for row in rows
            for position, cited in enumerate(row.citations)
        ],
        batch_size=ROWS_A_QUERY,
    )


def _batches(pks: Sequence[int]) -> list[list[int]]:
    waiting = iter(pks)
    return list(iter(lambda: list(islice(waiting, ROWS_A_QUERY)), []))
