"""Facts and questions as their owner reads them: with their answers, so never for anyone who studies them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quiz.core.questions import registry
from quiz.core.questions.cloze import take_apart

from .models import Citation, Fact, Question, Source


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence, part of the answer or not."""

    text: str
    answer: bool = False


@dataclass(frozen=True, slots=True)
class Clipping:
    """A source's sentence around the words that hold the answer; `answer` is empty where it does not hold them."""

    before: str
    answer: str
    after: str
    source: Source


@dataclass(frozen=True, slots=True)
class PresentedQuestion:
    label: str
    wording: str
    key: str
    """The answer in words."""
    status: str
    clippings: Sequence[Clipping]


@dataclass(frozen=True, slots=True)
class PresentedFact:
    key: str
    says: Sequence[Part]
    kind: str
    when: str
    tags: Sequence[str]
    clippings: Sequence[Clipping]
    questions: Sequence[PresentedQuestion]


def present_fact(fact: Fact) -> PresentedFact:
    """Takes a fact of `queries.facts_in_use`, which has all that is needed loaded."""
    return PresentedFact(
        key=fact.key,
        says=split_answer(fact.says) if fact.says else [],
        kind=fact.kind,
        when=fact.when,
        tags=fact.tags,
        clippings=clip(fact.citations.all()),
        questions=[present_question(question) for question in fact.questions.all()],
    )


def present_question(question: Question) -> PresentedQuestion:
    asked = registry.load(question.type, question.content)
    return PresentedQuestion(
        label=asked.label,
        wording=asked.wording,
        key=asked.solve("").text,
        status=question.status,
        clippings=clip(question.citations.all()),
    )


def split_answer(says: str) -> list[Part]:
    """The sentence of a fact, taken apart at its {braces}."""
    gapped = take_apart(says)
    parts = [Part(gapped.parts[0])]
    for gap, after in zip(gapped.gaps, gapped.parts[1:], strict=True):
        parts += [Part(gap.answers[0], answer=True), Part(after)]
    return [part for part in parts if part.text]


def clip(citations: Iterable[Citation]) -> list[Clipping]:
    """Citations that quote a sentence, with the answer's words found in it."""
    return [
        Clipping(*_around(citation.sentence, citation.answer), source=citation.source)
        for citation in citations
        if citation.sentence
    ]


def _around(sentence: str, answer: str) -> tuple[str, str, str]:
    found = re.search(re.escape(answer), sentence, re.IGNORECASE) if answer else None
    if found is None:
        return sentence, "", ""
    return sentence[: found.start()], found[0], sentence[found.end() :]
