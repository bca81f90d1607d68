"""The facts that were kept, put into a bank. What the bank has already stays; publishing twice changes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from quiz.accounts.models import User
from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.importing.plan import Plan
from quiz.banks.models import Bank
from quiz.core.bankfile import schema

from ..bankmaking import MAX_ID, fresh, source_of
from ..models import Article, ProposedFact, Publication
from ..reading import core_article

MAX_KEY = schema.MAX_KEY - 10
"""Characters of an id of ours; a number may follow."""


@transaction.atomic
def publish(
    *, article: Article, owner: User, slug: str, title: str = "", public: bool | None = None
) -> tuple[Bank, Plan]:
    """Brings the bank into line with the desk: what was kept is in it, what has been dropped since is taken out.

    The bank is the owner's own of that slug, or a new one of that title. Raises `NotYourBankError`.
    """
    bank = Bank.objects.select_for_update().filter(slug=slug, owner=owner).first()
    file = export_bank(bank) if bank else schema.Bank(slug=slug, title=title, language=article.language)
    proposals = list(ProposedFact.objects.select_for_update().filter(article=article))
    earlier = {one.proposal_id: one for one in Publication.objects.filter(bank=bank, proposal__article=article)}
    draft = _Draft(file, article, earlier)
    for proposal in proposals:
        if proposal.state == ProposedFact.State.KEPT:
            draft.put(proposal)
        else:
            draft.take_out(proposal)
    plan = import_bank(file=draft.file(), owner=owner, public=public)
    _remember(Bank.objects.get(slug=slug), draft, earlier)
    return Bank.objects.get(slug=slug), plan


def _remember(bank: Bank, draft: "_Draft", earlier: Mapping[int, Publication]) -> None:
    Publication.objects.filter(pk__in=[earlier[pk].pk for pk in draft.taken_out]).delete()
    for publication in draft.publications:
        publication.bank = bank
    Publication.objects.bulk_create(
        draft.publications,
        batch_size=200,
        update_conflicts=True,
        unique_fields=["proposal", "bank"],
        update_fields=["source", "key", "joined", "questions", "content"],
    )


@dataclass(slots=True)
class _Draft:
    """A bank's file while facts are put into it."""

    bank: schema.Bank
    article: Article
    earlier: Mapping[int, Publication]
    """What was published of this article in this bank before, by proposal."""
    publications: list[Publication] = field(default_factory=list)
    taken_out: list[int] = field(default_factory=list)
    facts: dict[str, schema.Fact] = field(init=False)
    items: dict[str, schema.Item] = field(init=False)
    taken: set[str] = field(init=False)
    source: str = field(init=False)

    def __post_init__(self) -> None:
        self.facts = {fact.id: fact for fact in self.bank.facts}
        self.items = {item.id: item for item in self.bank.questions}
        self.taken = {*self.facts, *(item.id for _, item in self.bank.items())}
        known = (one.source for one in self.earlier.values())
        name = slugify(self.article.title)[:MAX_ID].strip("-") or "article"
        self.source = next(known, "") or fresh(name, set(self.bank.sources))

    def put(self, proposal: ProposedFact) -> None:
        """The fact as it is on the desk, in its old place or a new one."""
        before = self.earlier.get(proposal.pk)
        if before and before.content == proposal.content and (before.key in self.facts or before.key in self.items):
            return
        wanted = self._ours(schema.Fact.model_validate(proposal.content))
        same = None if before else self._same(wanted)
        key = before.key if before else same or self._name(wanted.id)
        ids = dict(before.questions) if before else {}
        if wanted.says:
            self.facts[key] = self._joined(wanted, key, ids)
        else:
            # A question that is a fact of its own is known by its own id.
            (item,) = wanted.questions
            ids[item.id] = key
            self.items[key] = item.model_copy(update={"id": key})
        self.publications.append(
            Publication(
                proposal=proposal,
                source=self.source,
                key=key,
                joined=before.joined if before else bool(same),
                questions=ids,
                content=proposal.content,
            )
        )

    def take_out(self, proposal: ProposedFact) -> None:
        """What this article says of it and asks about it; the whole of it where nothing else is left."""
        before = self.earlier.get(proposal.pk)
        if before is None:
            return
        self.taken_out.append(proposal.pk)
        self.items.pop(before.key, None)
        fact = self.facts.pop(before.key, None)
        if fact is None:
            return
        ours = set(before.questions.values())
        evidence = tuple(one for one in fact.from_ if one.source != self.source)
        rest = tuple(item for item in fact.questions if item.id not in ours)
        if evidence or rest or before.joined:
            self.facts[before.key] = fact.model_copy(update={"from_": evidence, "questions": rest})

    def file(self) -> schema.Bank:
        sources = dict(self.bank.sources)
        if self.publications or self.source in sources:
            sources[self.source] = source_of(core_article(self.article))
        return schema.Bank(
            slug=self.bank.slug,
            title=self.bank.title,
            description=self.bank.description,
            language=self.bank.language,
            licence=self.bank.licence,
            sources=sources,
            facts=tuple(self.facts.values()),
            questions=tuple(self.items.values()),
        )

    def _ours(self, fact: schema.Fact) -> schema.Fact:
        """Without the questions that were dropped, citing the article by its name in this bank."""
        items = tuple(
            item.model_copy(update={"from_": self._cited(item.from_)})
            for item in fact.questions
            if item.status != "retired"
        )
        return fact.model_copy(update={"from_": self._cited(fact.from_), "questions": items})

    def _cited(self, evidence: Iterable[schema.Evidence]) -> tuple[schema.Evidence, ...]:
        return tuple(one.model_copy(update={"source": self.source}) for one in evidence)

    def _same(self, wanted: schema.Fact) -> str | None:
        """The bank's fact that says the very same."""
        said = _plain(wanted.says)
        return next((key for key, fact in self.facts.items() if said and _plain(fact.says) == said), None)

    def _joined(self, wanted: schema.Fact, key: str, ids: dict[str, Any]) -> schema.Fact:
        """The wanted fact with what others have written at this place: their sources, tags and questions."""
        there = self.facts.get(key)
        evidence, tags, others = wanted.from_, wanted.tags, []
        if there:
            evidence = (*(one for one in there.from_ if one.source != self.source), *evidence)
            tags = there.tags
            ours = set(ids.values())
            others = [item for item in there.questions if item.id not in ours]
        asked = {_plain(item.question.wording): item.question.type for item in others}
        items = []
        for item in wanted.questions:
            if asked.get(_plain(item.question.wording)) == item.question.type:
                continue
            ids[item.id] = ids.get(item.id) or self._name(item.id)
            items.append(item.model_copy(update={"id": ids[item.id]}))
        changed = {"id": key, "from_": evidence, "tags": tags, "questions": (*others, *items)}
        return wanted.model_copy(update=changed)

    def _name(self, wanted: str) -> str:
        name = fresh(wanted[:MAX_KEY], self.taken)
        self.taken.add(name)
        return name


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
