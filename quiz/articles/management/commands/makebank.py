"""`manage.py makebank ARTICLE… [-o BANK.yaml]`: one bank file out of articles."""

import os
import tempfile
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pydantic import ValidationError

from quiz.articles.bankmaking import NothingToAskError, make_bank, read_articles
from quiz.core.article import ArticleError
from quiz.core.bankfile import schema, write_bank


class Command(BaseCommand):
    help = "Make one question bank out of articles and write it as a YAML file, to read, edit and load."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="a text file; - is standard input")
        parser.add_argument("-o", "--output", metavar="BANK.yaml", help="the file to write; standard output without it")
        parser.add_argument("--title", default="", help="the bank's title; made from the articles' without it")
        parser.add_argument("--report", action="store_true", help="say of every question left out why it was")
        parser.add_argument(
            "--top",
            type=_count,
            metavar="N",
            help="the N most central facts alone, of all kinds and from all the articles",
        )
        parser.add_argument("--slug", default="", help="the bank's stable name; made from the title without it")

    def handle(
        self,
        *,
        articles: list[str],
        output: str | None,
        title: str,
        slug: str,
        report: bool,
        top: int | None = None,
        **options: Any,
    ) -> None:
        """Nothing is written unless every article could be read."""
        try:
            inputs = read_articles(articles)
        except ArticleError as error:
            raise CommandError(str(error)) from error
        for one in inputs:
            for notice in one.article.notices:
                self.stderr.write(notice)
        try:
            bank, generated = make_bank(inputs, title=title, slug=slug, top=top)
        except NothingToAskError as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError("\n".join(problem["msg"] for problem in error.errors())) from error
        text = write_bank(bank)
        if output is None:
            self.stdout.write(text, ending="")
        else:
            _write(Path(output), text)
        count = sum(1 for _ in bank.items())
        kept = f"{output or 'bank'}: {len(bank.facts)} facts, {count} questions ({_types(bank)})"
        self.stderr.write(f"{kept}; {len(generated.dropped)} questions and facts left out.")
        if report:
            self.stderr.write("".join(f"Left out: {one.what} ({one.why})\n" for one in generated.dropped), ending="")
        for conflict in generated.conflicts:
            values = ", ".join(f"{value} ({title})" for value, title in conflict.told)
            self.stderr.write(f"Not asked, because the articles disagree: {conflict.about}: {values}")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is no number of facts. Give 1 or more.")
    return int(text)


def _types(bank: schema.Bank) -> str:
    counts: dict[str, int] = {}
    for _, item in bank.items():
        counts[item.question.type] = counts.get(item.question.type, 0) + 1
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))


def _write(path: Path, text: str) -> None:
    """The whole file or nothing: written beside it first, then put in its place."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CommandError(f"{path}: cannot be written: {error.strerror or error}. Choose another -o.") from error
