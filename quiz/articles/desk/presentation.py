"""The desk as its page shows it: the article with its facts marked in place, and the facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quiz.banks.models import Bank
from quiz.banks.presentation import Part, split_answer
from quiz.core.bankfile import schema
from quiz.core.questions.registry import TYPES, type_of

from ..models import Article, ProposedFact
from ..queries import Piece, as_read

State = ProposedFact.State


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph; `fact` is whose answer it holds, if any."""

    text: str
    own: bool = True
    fact: ProposedFact | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A fact in the list."""

    pk: int
    state: str
    says: Sequence[Part]
    kind: str
    conflict: bool
    asked: str
    """Its types of question, such as "single choice, cloze"."""
    banks: Sequence[Bank]
    """Where it is published."""
    stale: bool
    """It was decided anew since it was published."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    id: str
    label: str
    wording: str
    key: str
    wrong: Sequence[str]
    dropped: bool


@dataclass(frozen=True, slots=True)
class Card:
    """The fact that is decided about now."""

    line: Line
    when: str
    questions: Sequence[AskedQuestion]
    derived: bool
    """It has no question, so it is asked as the gap of what it says."""
    clippings: Sequence[tuple[str, str, str]]
    """Its sentences: before the answer, the answer, after it."""
    rivals: Sequence[Line]
    """Facts that contradict it."""
    mergeable: bool


def marked(article: Article, facts: Sequence[ProposedFact], current: ProposedFact | None) -> list[list[Stretch]]:
    """The article by paragraphs. Where answers overlap the current fact's is marked, else the first one's."""
    ranked = sorted(facts, key=lambda fact: (fact != current, fact.state == State.DROPPED))
    spans = [(fact.start, fact.end, fact) for fact in ranked if fact.start is not None and fact.end is not None]
    return [[stretch for piece in pieces for stretch in _stretches(piece, spans)] for pieces in as_read(article)]


def _stretches(piece: Piece, spans: Sequence[tuple[int, int, ProposedFact]]) -> Iterator[Stretch]:
    if not piece.own:
        yield Stretch(piece.text, own=False)
        return
    begin, finish = piece.start, piece.start + len(piece.text)
    inside = [span for span in spans if span[0] < finish and span[1] > begin]
    bounds = {begin, finish, *(min(max(at, begin), finish) for start, end, _ in inside for at in (start, end))}
    at, fact = begin, None
    for start, end in pairwise(sorted(bounds)):
        holder = next((fact for first, last, fact in inside if first <= start and end <= last), None)
        if holder is not fact and start > at:
            yield Stretch(article_text(piece, at, start), fact=fact)
            at = start
        fact = holder
    if at < finish:
        yield Stretch(article_text(piece, at, finish), fact=fact)


def article_text(piece: Piece, start: int, end: int) -> str:
    return piece.text[start - piece.start : end - piece.start]


def line(fact: ProposedFact) -> Line:
    content = fact.content
    questions = [one for one in content.get("questions", ()) if one.get("status") != "retired"]
    publications = fact.publications.all()
    return Line(
        pk=fact.pk,
        state=fact.state,
        says=split_answer(content["says"]) if content.get("says") else [Part(content["questions"][0]["ask"])],
        kind=content.get("kind", ""),
        conflict=fact.conflict is not None and fact.state == State.PROPOSED,
        asked=", ".join(_label(one) for one in questions) or "Gap in the sentence",
        banks=[one.bank for one in publications],
        stale=any(fact.state != State.KEPT or one.content != content for one in publications),
    )


def _label(question: dict[str, object]) -> str:
    keys = {key: value for key, value in question.items() if key not in schema.ITEM_KEYS}
    return TYPES[type_of(keys)].label


def card(fact: ProposedFact, lines: Sequence[Line], facts: Sequence[ProposedFact]) -> Card:
    content = schema.Fact.model_validate(fact.content)
    rivals = {
        other.pk for other in facts if fact.conflict is not None and other.conflict == fact.conflict and other != fact
    }
    questions = [_question(item) for item in content.questions]
    return Card(
        line=next(one for one in lines if one.pk == fact.pk),
        when=content.when,
        questions=questions,
        derived=all(question.dropped for question in questions),
        clippings=list(_clippings(content)),
        rivals=[one for one in lines if one.pk in rivals],
        mergeable=bool(content.says) and len(lines) > 1,
    )


def _question(item: schema.Item) -> AskedQuestion:
    question = item.question
    wrong = getattr(question, "wrong", ())
    return AskedQuestion(
        id=item.id,
        label=question.label,
        wording=question.wording,
        key=question.solve("").text,
        wrong=[option.text for option in wrong],
        dropped=item.status == "retired",
    )


def _clippings(content: schema.Fact) -> Iterator[tuple[str, str, str]]:
    evidences = content.from_ or tuple(one for item in content.questions for one in item.from_)
    for evidence in evidences:
        before, answer, after = evidence.sentence.partition(evidence.answer) if evidence.answer else ("", "", "")
        yield (before, answer, after) if answer else (evidence.sentence, "", "")
