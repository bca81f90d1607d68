"""`manage.py extract ARTICLE… [--json]`: what extraction finds in articles, for people or for programs."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quiz.core.article import MAX_BYTES, Article, ArticleError, read_article
from quiz.core.extraction import Extraction, extract


class Command(BaseCommand):
    help = "Print the sentences, mentions and facts of articles. Offsets count characters of the body as given."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="ARTICLE", help="a text file; - is standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a line, in the order of the files")

    def handle(self, *, files: list[str], json: bool, **options: Any) -> None:
        """Reads every file before it prints anything, so that bad files are all reported and nothing comes out half."""
        articles, problems = [], []
        for file in files:
            try:
                articles.append(_read(file))
            except ArticleError as error:
                problems.append(str(error))
        if problems:
            raise CommandError("\n".join(problems))
        for article in articles:
            for notice in article.notices:
                self.stderr.write(notice)
            extraction = extract(article)
            self.stdout.write(_as_json(article, extraction) if json else _as_text(article, extraction))


def _read(file: str) -> Article:
    if file == "-":
        return read_article(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")
    try:
        with Path(file).open("rb") as stream:
            return read_article(stream.read(MAX_BYTES + 1), file)
    except OSError as error:
        raise ArticleError(f"{file}: cannot be read: {error.strerror or error}. Check the name.") from error


def _as_json(article: Article, extraction: Extraction) -> str:
    return json.dumps(
        {
            "article": {
                "title": article.title,
                "publisher": article.publisher,
                "author": article.author,
                "published": article.published.isoformat() if article.published else None,
                "language": article.language,
                "url": article.url,
            },
            "sentences": [{"start": s.start, "end": s.end, "text": s.text} for s in extraction.sentences],
            "mentions": [
                {
                    "start": m.start,
                    "end": m.end,
                    "text": m.text,
                    "type": m.type,
                    **({"value": m.value} if m.value else {}),
                }
                for m in extraction.mentions
            ],
            "facts": [
                {
                    "kind": fact.kind,
                    "says": fact.says,
                    "start": fact.start,
                    "end": fact.end,
                    "answer": fact.answer,
                    "sentence": fact.sentence.text,
                    "sentence_start": fact.sentence.start,
                    "sentence_end": fact.sentence.end,
                    **({"when": fact.when} if fact.when else {}),
                    "slots": dict(fact.slots),
                }
                for fact in extraction.facts
            ],
        },
        ensure_ascii=False,
    )


def _as_text(article: Article, extraction: Extraction) -> str:
    when = article.published.isoformat() if article.published else "no date"
    lines = [f"{article.title} ({article.publisher or 'no publisher'}, {when})"]
    lines.append(
        f"{len(extraction.sentences)} sentences, {len(extraction.mentions)} mentions, {len(extraction.facts)} facts"
    )
    lines += [f"  {fact.kind:<12} {fact.says}" for fact in extraction.facts]
    return "\n".join(lines) + "\n"
