"""Articles -> a bank as a file holds it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.text import slugify

from quiz.core.article import Article, ArticleError
from quiz.core.bankfile import schema
from quiz.core.extraction import extract
from quiz.core.generation import Across, Asked, Evidence, Generated, Report, generate

from .articlefiles import open_articles

MAX_ID = 80
"""Characters of an id that come from the words it is made of; a number and the type may follow."""
_FILE_KINDS = {"list": "position", "reason": "event"}
"""Kinds of fact that a bank file counts among others."""


class NothingToAskError(ValueError):
    """No question could be made. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Input:
    """An article and the name that the bank file cites it by."""

    key: str
    article: Article


def read_articles(files: Sequence[str]) -> list[Input]:
    """The articles in the files; "-" is standard input. Raises `ArticleError` that names every bad file at once."""
    inputs: list[Input] = []
    problems = []
    for file, article in zip(files, open_articles(files), strict=True):
        double = next((one for one in inputs if one.article.body == article.body), None)
        if double:
            problems.append(f"{file}: the same article as {double.article.title!r} before it. Give each article once.")
            continue
        name = article.title if file == "-" else Path(file).stem
        inputs.append(Input(fresh(slugify(name)[:MAX_ID].strip("-") or "article", {i.key for i in inputs}), article))
    if problems:
        raise ArticleError("\n".join(problems))
    return inputs


def make_bank(
    inputs: Sequence[Input], *, title: str = "", slug: str = "", top: int | None = None
) -> tuple[schema.Bank, Generated]:
    """The bank, of the `top` most central facts alone if so wished, and what generation has to say of what it left out.

    Raises `NothingToAskError`.
    """
    reports = [_report(one) for one in inputs]
    generated = generate(reports, top=top)
    if not generated.facts:
        names = ", ".join(f"“{one.article.title}”" for one in inputs)
        raise NothingToAskError(
            f"Nothing was found in {names} that a good question could be asked about. "
            "Give a news report of some paragraphs that names people, places, dates or figures."
        )
    title = title or _title(inputs)
    bank = schema.Bank(
        slug=slug or slugify(title)[:MAX_ID].strip("-") or "bank",
        title=title,
        language="en",
        sources={one.key: source_of(one.article) for one in inputs},
        facts=tuple(facts_asked(generated.facts)),
        questions=tuple(items_across(generated.across)),
    )
    return bank, generated


def _report(one: Input) -> Report:
    article = one.article
    return Report(one.key, article.title, article.published, extract(article), article.author, article.publisher)


def _title(inputs: Sequence[Input]) -> str:
    first, more = inputs[0].article.title, len(inputs) - 1
    return first if not more else f"{first}, and {more} more article{'s' if more > 1 else ''}"


def source_of(article: Article) -> schema.Source:
    return schema.Source(
        title=article.title[:300],
        publisher=article.publisher or "",
        author=article.author or "",
        published=article.published,
        url=article.url or "",
    )


def facts_asked(asked: Iterable[Asked]) -> Iterable[schema.Fact]:
    taken: set[str] = set()
    for one in asked:
        fact = one.known.fact
        key = fresh(id_words(f"{fact.kind}-{fact.answer}"), taken)
        taken.add(key)
        yield schema.Fact(
            id=key,
            says=fact.says,
            kind=_FILE_KINDS.get(fact.kind, fact.kind),
            when=fact.when or "",
            from_=evidence_of(one.known.evidence),
            questions=tuple(_items(key, one, taken)),
        )


def _items(key: str, one: Asked, taken: set[str]) -> Iterable[schema.Item]:
    for question in one.questions:
        name = fresh(f"{key}-{question.type}", taken)
        taken.add(name)
        yield schema.Item(id=name, question=question)


def items_across(questions: Iterable[Across]) -> Iterable[schema.Item]:
    taken: set[str] = set()
    for one in questions:
        name = fresh(id_words(f"{one.question.type}-{one.question.wording}"), taken)
        taken.add(name)
        yield schema.Item(id=name, question=one.question, from_=evidence_of(one.evidence))


def evidence_of(evidence: Iterable[Evidence]) -> tuple[schema.Evidence, ...]:
    return tuple(
        schema.Evidence(
            source=one.report.key,
            sentence=one.sentence.text,
            answer=one.answer,
            start=one.sentence.start,
            end=one.sentence.end,
        )
        for one in evidence
    )


def id_words(text: str) -> str:
    return slugify(text)[:50].strip("-") or "fact"


def fresh(name: str, taken: set[str]) -> str:
    """The name, with a number behind it where it is taken."""
    number = 2
    candidate = name
    while candidate in taken:
        candidate = f"{name}-{number}"
        number += 1
    return candidate
