"""What an import would change, found out before anything is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from quiz.accounts.models import User
from quiz.core.bankfile import schema
from quiz.core.bankfile.identity import identify

from ..models import Bank
from . import rows, stored
from .comparing import Changes, Stored, compare

KEYS_A_LINE = 10


class NotYourBankError(PermissionError):
    """The file's slug is that of a bank which the importer does not own."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of a bank, its sources, facts and questions. False where there is nothing to do."""

    slug: str
    title: str
    new: bool
    bank_fields: dict[str, Any]
    """Fields of the bank itself that get another value."""
    sources: Changes
    facts: Changes
    questions: Changes
    notices: tuple[str, ...] = ()
    """What the file asks for and does not get."""

    def __bool__(self) -> bool:
        return bool(self.new or self.bank_fields or self.sources or self.facts or self.questions)

    def lines(self) -> Iterator[str]:
        """The plan for a terminal: counts, and the keys of what is touched."""
        state = " (new)" if self.new else "" if self else " (nothing changes)"
        yield f"{self.slug}: {self.title}{state}"
        if self.bank_fields and not self.new:
            yield f"  bank: edited {_few(sorted(self.bank_fields))}"
        for name in ("sources", "facts", "questions"):
            changes: Changes = getattr(self, name)
            counted = [("added", changes.added), ("edited", changes.edited), ("returning", changes.revived)]
            counted += [("retired", changes.retired), ("unchanged", changes.unchanged)]
            yield f"  {name}: " + (", ".join(f"{len(keys)} {word}" for word, keys in counted if keys) or "none")
            for word, keys in counted[:-1]:
                if keys and not (self.new and word == "added"):
                    yield f"    {word}: {_few(keys)}"
            if changes.renamed:
                yield f"    renamed: {_few([f'{old} to {new}' for old, new in changes.renamed.items()])}"
        yield from (f"  note: {notice}" for notice in self.notices)


def plan_import(*, file: schema.Bank, owner: User | None, adopt: bool = False) -> Plan:
    """Reads only. The arguments, and what is raised, are those of `actions.import_bank`."""
    bank = Bank.objects.filter(slug=file.slug).first()
    file, _ = identify(file)
    return plan_for(bank, file=file, owner=owner, adopt=adopt, new=bank is None)


def plan_for(bank: Bank | None, *, file: schema.Bank, owner: User | None, adopt: bool, new: bool) -> Plan:
    """The plan for this very bank and a file all of whose parts have ids.

    In a transaction that holds the bank's row locked, the plan stays true until it is stored.
    """
    adopted = bank is not None and bank.owner_id is None and adopt
    if bank and owner and bank.owner_id != owner.pk and not adopted:
        raise NotYourBankError(
            f"The bank “{bank.slug}” belongs to {bank.owner or 'nobody'}, not to {owner}. "
            "Give the file another slug in `bank`, or have its owner import it."
        )
    fields = rows.bank_fields(file)
    if adopted and owner:
        fields["owner"] = owner
    has = stored.load(bank) if bank else stored.StoredBank()
    facts = compare(has.facts, rows.fact_rows(file))
    return Plan(
        slug=file.slug,
        title=file.title,
        new=new,
        bank_fields={name: value for name, value in fields.items() if bank is None or getattr(bank, name) != value},
        sources=compare(has.sources, rows.source_rows(file)),
        facts=facts,
        questions=compare(_follow(has.questions, facts.renamed), rows.question_rows(file)),
        notices=rows.notices(file),
    )


def _follow(questions: Iterable[Stored], renamed: Mapping[str, str]) -> Iterator[Stored]:
    """A question whose fact only gets another key has not changed."""
    for one in questions:
        fact = one.row.fields["fact"]
        fields = {**one.row.fields, "fact": renamed.get(fact, fact)}
        yield replace(one, row=replace(one.row, fields=fields))


def _few(keys: Sequence[str]) -> str:
    shown = ", ".join(keys[:KEYS_A_LINE])
    return f"{shown} and {len(keys) - KEYS_A_LINE} more" if len(keys) > KEYS_A_LINE else shown
