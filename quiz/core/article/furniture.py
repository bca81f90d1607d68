"""What a web page says around an article: found by general rules and left out, with the original offsets kept.

Labels and menus, the repeated title, bylines and credits, calls to subscribe or share, and teasers for other articles
with all that follows them. The rules know the shapes that publishers use, never a single article.
"""

import re
from collections.abc import Iterator

from quiz.core.article.model import Paragraph

_BLOCK = re.compile(r"\S(?:.*\S)?")
_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][A-Z.'’-]+){0,4}"
    r"(?:, (?:[A-Z][a-z]+\.?)(?: [A-Z][a-z]+)?)?(?:,? (?:[A-Z][a-z]{2,8}\.? )?\d{1,2})?(?: ?\([\w .]+\))?"
    r"(?:\s?(?:--|[–—])\s?|\s-\s)(?=\S)"
)


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(alternatives) + ")", re.I)


_PAGE = r"(?: (?:page|article|story))?"
LABEL = _any(
    r"accessibility (?:links|help)",
    r"skip to (?:\w+ )?(?:content|navigation|search)",
    r"breaking(?: news)?|latest(?: news)?|top stories|news|world|politics|analysis|archive|live",
    r"home(?:page)?|menu|navigation|search|more|next|previous|back to top|close|loading.*",
    r"advertise?ments?|sponsored(?: content)?",
    rf"print(?: this)?{_PAGE}|e-?mail(?: this)?{_PAGE}|share(?: (?:this|on|via)\b.*)?|tweet|embed|play|download",
    r"comments?(?: \(\d+\))?|\d+ comments?|see comments",
    r"listen(?: to (?:this|the) .*)?|watch(?: (?:this|the) video)?|(?:file )?photo(?:graph)?s?|video|audio|transcript",
    r"(?:this (?:story|article) was )?(?:originally )?published(?:,| on| at)?:? .{0,40}\d{4}.{0,20}",
    r"(?:last )?updated:? .{0,60}\d.{0,20}",
)
"""A whole line that is a menu entry, a button or a stamp."""
CALL = _any(
    r"subscribe (?:to|now|for)|sign up (?:for|to)|sign in|log in|register (?:now|to)",
    r"follow (?:us|\w+ on)|like us on|join (?:us|our)|click here|read (?:more|also|next)|see also|also read",
    r"download (?:the|our)|support (?:our|us)|donate|get (?:the|our) (?:latest|newsletter|app)|share this",
    r"copyright\b|©|\(c\) \d{4}|all rights reserved|we use cookies|terms of (?:use|service)|privacy policy",
    r"(?:image|photo|picture|photograph|video|credit|source|file photo|tags|topics|filed under|categories|category)s?:",
    r"this (?:post|page|site) (?:is|was|uses)",
)
"""How a line begins that asks the reader for something, or gives credit."""
FOLLOWED = _any(
    r"check also|see also|read next|what to read next|don['’]t miss|external links|sister links|recent posts",
    r"related(?: (?:stories|story|articles?|news|posts?|topics|content|links|coverage))?",
    r"more (?:from|on|stories|news)\b.*|you (?:may|might) (?:also )?(?:like|be interested in).*",
    r"recommended(?: (?:for you|stories))?|most (?:read|popular|viewed)|popular (?:stories|posts)|trending(?: now)?",
    r"editors?['’]?s? picks|leave a (?:reply|comment)|about the author|have an opinion on this story\?.*",
)
"""A heading with nothing of this article below it."""
CREDIT = _any(r"\s*(?:image|photo|picture|photograph|file photo|photo credit|image credit)s?:")
LONGEST_CAPTION = 24
"""Words of a line right above such a credit that may be the picture's caption."""
_PAST = re.compile(r"\b(?:said|told|was|were|had|did|began|took|came|went|won|lost|\w{2,}ed)\b")
"""A caption says what is to be seen; what happened is the article's own."""
_NAME = r"[A-Z][\w.'’-]+"
_CREDIT = r"written by|reported by|reporting by|editing by|posted by|story by|author['’`´]?s? ?(?:name)?|by|from"
BYLINE = re.compile(
    rf"(?i:{_CREDIT})\b[: ]+(?:{_NAME}|and|for|in|by|[,;|&])[.,;]?"
    rf"(?: (?:{_NAME}|and|for|in|of|the|by|editing|additional|reporting|[,;|&])[.,;]?)*"
)


def own_paragraphs(
    body: str, *, title: str = "", author: str | None = None, publisher: str | None = None
) -> tuple[Paragraph, ...]:
    """The article's paragraphs as spans of `body`, in order."""
    kept: list[Paragraph] = []
    blocks = list(_blocks(body))
    total = sum(end - start for start, end in blocks) or 1
    seen = 0
    for start, end in blocks:
        text = body[start:end]
        one_line = " ".join(text.split())
        if FOLLOWED.fullmatch(one_line.rstrip(":.")) and kept:
            if seen * 5 >= total * 2:
                break
            continue
        seen += end - start
        if _is_furniture(one_line, title, author, publisher):
            continue
        dateline = _DATELINE.match(text)
        if dateline and dateline.end() < len(text) * 0.6:
            start += dateline.end()
        kept.append(Paragraph(start, end, body[start:end]))
    return tuple(kept)


def _blocks(body: str) -> Iterator[tuple[int, int]]:
    """Paragraphs by blank lines, and by single newlines where a line is whole; hard-wrapped lines are joined."""
    start = end = -1
    for found in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", body):
        line = _BLOCK.search(found.group())
        if line is None:
            if start >= 0:
                yield start, end
            start = -1
            continue
        if start >= 0 and not _continues(body[start:end], line.group()):
            yield start, end
            start = -1
        if start < 0:
            start = found.start() + line.start()
        end = found.start() + line.end()
    if start >= 0:
        yield start, end


def _continues(before: str, line: str) -> bool:
    last = before.splitlines()[-1]
    return line[0].islower() or (len(last) >= 55 and not _ENDS.search(last))


def _is_furniture(line: str, title: str, author: str | None, publisher: str | None) -> bool:
    plain = _plain(line)
    if not plain:
        return True
    if title and plain == _plain(title) and not _is_sentence(line):
        return True
    if publisher and plain in {_plain(publisher), _plain(f"{title} {publisher}")}:
        return True
    if LABEL.fullmatch(line.rstrip(":.!")):
        return True
    words = line.split()
    if CALL.match(line) and len(words) <= 25:
        return True
    if BYLINE.fullmatch(line) and len(words) <= 14:
        return True
    return bool(author and len(words) <= len(author.split()) + 6 and _plain(author) in plain and not _ENDS.search(line))


def is_caption(body: str, start: int, end: int) -> bool:
    """Whether `body[start:end]` says what a picture shows: a short line in the present with the credit right below.

    It names and dates things like any other paragraph, but tells nothing that happened.
    """
    line = body[start:end]
    return bool(CREDIT.match(body, end)) and len(line.split()) <= LONGEST_CAPTION and not _PAST.search(line)


def _is_sentence(line: str) -> bool:
    """Without a head the first line is the title; where that is the lead itself it must stay."""
    return line.endswith((".", '."', ".”")) and len(line.split()) >= 5


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
