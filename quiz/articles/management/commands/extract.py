"""`manage.py extract ARTICLE… [--json]`: what extraction finds in articles, for people or for programs."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quiz.articles.articlefiles import open_articles
from quiz.core.article import Article, ArticleError
from quiz.core.extraction import Extraction, extract


class Command(BaseCommand):
    help = "Print the sentences, mentions and facts of articles. Offsets count characters of the body as given."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="ARTICLE", help="a text file; - is standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a line, in the order of the files")

    def handle(self, *, files: list[str], json: bool, **options: Any) -> None:
        """Reads every file before it prints anything, so that bad files are all reported and nothing comes out half."""
        try:
            articles = open_articles(files)
        except ArticleError as error:
            raise CommandError(str(error)) from error
        for article in articles:
            for notice in article.notices:
                self.stderr.write(notice)
            extraction = extract(article)
            self.stdout.write(_as_json(article, extraction) if json else _as_text(article, extraction))


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
