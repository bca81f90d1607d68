"""Bytes -> `Article`: the limits, the encoding, the head."""

import re
from datetime import date

import yaml

from quiz.core.article.furniture import own_paragraphs
from quiz.core.article.language import looks_english
from quiz.core.article.model import Article, ArticleError

MAX_BYTES = 500_000
MAX_HEAD = 10_000
"""Characters. A head is six short lines; anything longer is not one."""
HEAD_KEYS = ("title", "publisher", "author", "published", "language", "url")

_FENCE = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_WORD = re.compile(r"[^\W\d_]")


def read_article(data: bytes | str, name: str = "article") -> Article:
    """Read a file's content. `name` (a path, or "standard input") begins every message.

    Raises `ArticleError` for what is empty, too large, binary, not text, not English, or has a malformed head.
    """
    text, notices = _decode(data, name)
    head, body, body_line = _split(text, name)
    values = _read_head(head, name) if head is not None else {}
    if not _WORD.search(body):
        raise ArticleError(f"{name}: there is no text. Paste the article's text below the head, or as the whole file.")
    language = values.get("language") or "en"
    if not re.match(r"en\b", language, re.I):
        raise ArticleError(
            f"{name}: the head says language: {language}, but only English can be read. "
            "Give an English article, or correct the head."
        )
    if not looks_english(body):
        raise ArticleError(f"{name}:{body_line}: this does not look like English, and only English can be read.")
    title = values.get("title") or _first_line(body)
    return Article(
        title=title,
        body=body,
        paragraphs=own_paragraphs(body, title=title, author=values.get("author"), publisher=values.get("publisher")),
        publisher=values.get("publisher"),
        author=values.get("author"),
        published=_published(values.get("published"), name),
        language=language,
        url=values.get("url"),
        notices=tuple(notices),
    )


def _decode(data: bytes | str, name: str) -> tuple[str, list[str]]:
    if len(data) > MAX_BYTES:
        raise ArticleError(f"{name}: larger than an article may be ({MAX_BYTES:,} bytes). Give each its own file.")
    notices: list[str] = []
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = _decode_legacy(data, name)
            notices.append(f"{name}: not UTF-8; read as windows-1252. Save the file as UTF-8 if letters look wrong.")
    else:
        text = data.removeprefix("\ufeff")
    if _CONTROL.search(text):
        raise ArticleError(f"{name}: this is not a text file. Save the article as plain text (UTF-8).")
    if not text.strip():
        raise ArticleError(f"{name}: the file is empty. Paste the article's text into it.")
    return text, notices


def _decode_legacy(data: bytes, name: str) -> str:
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name}: this is not a text file. Save the article as plain text (UTF-8).") from error
    odd = sum(1 for character in text if ord(character) > 126)
    if odd * 5 > len(text):
        raise ArticleError(f"{name}: the letters cannot be read. Save the article as plain text (UTF-8).")
    return text


def _split(text: str, name: str) -> tuple[str | None, str, int]:
    """The head's lines (None without a head), the body, and the line that the body begins on."""
    opening = _FENCE.match(text)
    if not opening:
        return None, text, 1
    at, line = opening.end(), 2
    while at < len(text) and at <= MAX_HEAD:
        closing = _FENCE.match(text, at)
        if closing:
            return text[opening.end() : at], text[closing.end() :], line + 1
        following = text.find("\n", at)
        if following < 0:
            break
        at, line = following + 1, line + 1
    raise ArticleError(f"{name}:1: the head that begins here never ends. Close it with a line of three dashes: ---")


def _read_head(head: str, name: str) -> dict[str, str]:
    """A flat mapping of known keys to text. Scalars are taken as written: the key says the type, not the look."""
    try:
        node = yaml.compose(head, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 2
        problem = getattr(error, "problem", None) or "it is not YAML"
        raise ArticleError(
            f"{name}:{line}: the head cannot be read: {problem}. Write one 'key: value' a line, "
            "and put a value that holds a colon into quotes."
        ) from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise ArticleError(f"{name}:2: the head is not a list of 'key: value' lines.")
    values: dict[str, str] = {}
    for key, value in node.value:
        line = key.start_mark.line + 2
        if not isinstance(key, yaml.ScalarNode) or key.value not in HEAD_KEYS:
            unknown = key.value if isinstance(key, yaml.ScalarNode) else "this"
            raise ArticleError(f"{name}:{line}: {unknown} is not a key of the head. Known: {', '.join(HEAD_KEYS)}.")
        if not isinstance(value, yaml.ScalarNode):
            raise ArticleError(f"{name}:{line}: {key.value} must be one line of text.")
        if key.value in values:
            raise ArticleError(f"{name}:{line}: {key.value} is given twice.")
        written = " ".join(value.value.split())
        if written and not (value.style is None and written in {"~", "null"}):
            values[key.value] = written
    return values


def _published(written: str | None, name: str) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        raise ArticleError(
            f"{name}: published: {written} is not a date. Write it as 2007-12-07, or leave it out where it is unknown."
        ) from error


def _first_line(body: str) -> str:
    return " ".join(next(line for line in body.splitlines() if line.strip()).split())[:300]
