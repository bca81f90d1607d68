"""The teacher's decisions about the facts of an article. Each can be undone, the last one first."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from quiz.core.bankfile import schema, written_fact

from ..models import Article, Decision, ProposedFact

State = ProposedFact.State

UNDONE_FIELDS = ("state", "content", "edited", "merged_into_id")


class UndecidableError(ValueError):
    """The decision makes no sense for this fact. The message says why."""


@transaction.atomic
def decide(*, fact: ProposedFact, state: ProposedFact.State) -> str:
    """Keeps or drops a fact, or leaves it open again. Returns what was done, in words.

    To keep a fact that others contradict settles the conflict: they are dropped.
    """
    fact = _locked(fact)
    if fact.state == state:
        return f"{_DONE[state]} already."
    changed = [fact]
    said = _DONE[state]
    if state == State.KEPT and fact.conflict is not None:
        rivals = ProposedFact.objects.filter(article=fact.article_id, conflict=fact.conflict).exclude(pk=fact.pk)
        dropped = list(rivals.exclude(state=State.DROPPED))
        changed += dropped
        said = f"{said}; {_count(dropped)} that contradict{'s' if len(dropped) == 1 else ''} it dropped"
    _remember(fact.article_id, said, changed)
    for other in changed[1:]:
        other.state = State.DROPPED
    fact.state, fact.merged_into = state, None
    _save(changed)
    return f"{said}."


@transaction.atomic
def keep_rest(*, article: Article) -> str:
    """Keeps every fact that is still open and not contested."""
    rest = ProposedFact.objects.select_for_update().filter(article=article, state=State.PROPOSED, conflict=None)
    facts = list(rest)
    if not facts:
        return "There is nothing left to keep."
    said = f"Kept {_count(facts)}"
    _remember(article.pk, said, facts)
    for fact in facts:
        fact.state = State.KEPT
    _save(facts)
    return f"{said}."


@transaction.atomic
def edit(*, fact: ProposedFact, content: schema.Fact) -> str:
    """Gives the fact other words. What is edited is kept: nobody mends what they do not want."""
    fact = _locked(fact)
    if content == schema.Fact.model_validate(fact.content):
        return "Nothing was changed."
    _remember(fact.article_id, "Edited and kept", [fact])
    fact.content, fact.edited, fact.state = written_fact(content), True, State.KEPT
    _save([fact])
    return "Edited and kept."


@transaction.atomic
def decide_question(*, fact: ProposedFact, question: str, drop: bool) -> str:
    """Drops one question of a fact, or takes it back. Raises `UndecidableError`."""
    fact = _locked(fact)
    questions = fact.content.get("questions", [])
    chosen = next((one for one in questions if one["id"] == question), None)
    if chosen is None:
        raise UndecidableError("The fact has no such question any more.")
    if (chosen.get("status") == "retired") == drop:
        return "It is so already."
    said = "Question dropped" if drop else "Question taken back"
    _remember(fact.article_id, said, [fact])
    if drop:
        chosen["status"] = "retired"
    else:
        del chosen["status"]
    fact.edited = True
    _save([fact])
    return f"{said}."


@transaction.atomic
def merge(*, fact: ProposedFact, other: ProposedFact) -> str:
    """One fact out of two that say the same: the words of the first, the sentences and questions of both."""
    fact, other = _locked(fact), _locked(other)
    if fact.pk == other.pk or fact.article_id != other.article_id:
        raise UndecidableError("Choose another fact of the same article.")
    one, two = (schema.Fact.model_validate(part.content) for part in (fact, other))
    if not one.says or not two.says:
        raise UndecidableError("A question over several facts cannot be merged.")
    _remember(fact.article_id, "Merged two facts", [fact, other])
    evidence = [*one.from_, *(cited for cited in two.from_ if cited not in one.from_)]
    asked = {item.question.wording for item in one.questions}
    questions = [*one.questions, *(item for item in two.questions if item.question.wording not in asked)]
    merged = one.model_copy(update={"from_": tuple(evidence), "questions": tuple(questions)})
    fact.content, fact.edited, fact.state = written_fact(merged), True, State.KEPT
    other.state, other.merged_into = State.DROPPED, fact
    _save([fact, other])
    return "Merged two facts and kept them as one."


@transaction.atomic
def undo(*, article: Article) -> tuple[str, int | None]:
    """Takes the last decision back. What was undone, in words, and the fact that it was about."""
    decision = Decision.objects.select_for_update().filter(article=article).last()
    if decision is None:
        return "There is nothing to undo.", None
    before: dict[int, dict[str, Any]] = {int(pk): values for pk, values in decision.before.items()}
    facts = list(ProposedFact.objects.select_for_update().filter(article=article, pk__in=before))
    for fact in facts:
        for name, value in before[fact.pk].items():
            setattr(fact, name, value)
    _save(facts)
    decision.delete()
    return f"Undone: {decision.said}.", next(iter(before))


_DONE = {State.KEPT: "Kept", State.DROPPED: "Dropped", State.PROPOSED: "Left open"}


def _locked(fact: ProposedFact) -> ProposedFact:
    return ProposedFact.objects.select_for_update().get(pk=fact.pk)


def _remember(article: int, said: str, facts: Iterable[ProposedFact]) -> None:
    before = {str(fact.pk): {name: getattr(fact, name) for name in UNDONE_FIELDS} for fact in facts}
    Decision.objects.create(article_id=article, said=said, before=before)


def _save(facts: Iterable[ProposedFact]) -> None:
    ProposedFact.objects.bulk_update(facts, ["state", "content", "edited", "merged_into"], batch_size=200)


def _count(facts: list[ProposedFact]) -> str:
    return f"{len(facts)} fact{'' if len(facts) == 1 else 's'}"
