"""An article -> what the teacher is asked to decide about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz.core.article import Article
from quiz.core.bankfile import schema
from quiz.core.extraction import extract
from quiz.core.generation import Asked, Generated, Known, Report, generate

from .bankmaking import facts_asked, items_across

SOURCE = "article"
"""What the proposals call their article; in a bank it gets a name of its own."""


@dataclass(frozen=True, slots=True)
class Proposal:
    fact: schema.Fact
    start: int | None = None
    """Where the answer's words begin in the body; None for a question over several facts."""
    end: int | None = None
    conflict: int | None = None
    """Those of one number cannot all be true. They have no questions yet."""

    @property
    def says(self) -> str:
        return self.fact.says or self.fact.questions[0].question.wording


@dataclass(frozen=True, slots=True)
class Found:
    proposals: tuple[Proposal, ...]
    left_out: int
    """How many facts and questions were not good enough."""


def propose(article: Article, told: Callable[[int, int], None] | None = None) -> Found:
    """Facts with their questions, the most central first; then what is contradicted; then questions over several
    facts. `told` hears how many passages are read, and of how many."""
    report = Report(SOURCE, article.title, article.published, extract(article, told), article.author)
    generated = generate([report])
    contested = list(_contested(generated))
    asked = [*generated.facts, *(Asked(known, ()) for known, _ in contested)]
    conflicts = [None] * len(generated.facts) + [number for _, number in contested]
    proposals = [
        Proposal(fact, one.known.fact.start, one.known.fact.end, conflict)
        for fact, one, conflict in zip(facts_asked(asked), asked, conflicts, strict=True)
    ]
    # A question over several facts is a fact of its own that says nothing else.
    across = [Proposal(schema.Fact(id=item.id, questions=(item,))) for item in items_across(generated.across)]
    return Found((*proposals, *across), len(generated.dropped))


def _contested(generated: Generated) -> Iterator[tuple[Known, int]]:
    """Each contradicted fact once, with the number of its conflict."""
    seen: set[str] = set()
    for number, conflict in enumerate(generated.conflicts, start=1):
        for known in conflict.facts:
            if known.fact.says not in seen:
                seen.add(known.fact.says)
                yield known, number
