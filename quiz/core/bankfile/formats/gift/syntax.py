"""A GIFT file taken apart: blocks between blank lines, and in each its title, text and answers in braces.

Source: <https://docs.moodle.org/en/GIFT_format>.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..plaintext import lines_of

_ESCAPED = r"\\[\\:#={}~n]"
_FORMATS = ("html", "moodle", "plain", "markdown")
FORMAT_MARK = re.compile(rf"\[({'|'.join(_FORMATS)})\]", re.IGNORECASE)
WEIGHT = re.compile(r"%(-?\d+(?:\.\d*)?)%")
_COMMENT = re.compile(r"\s*//(.*)")
_LABEL = re.compile(r"\[(id|tag):((?:\\.|[^\[\]\\])*)\]")
_CATEGORY = re.compile(r"\s*\$CATEGORY:(.*)")


class GiftError(ValueError):
    """A block that is no GIFT. `at` is the place in the block's text; `hint` says what to do."""

    def __init__(self, message: str, hint: str, at: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.at = at


@dataclass(slots=True)
class Block:
    """A question as the file has it. `line` is where its `text` begins."""

    line: int
    text: str
    id: str = ""
    tags: tuple[str, ...] = ()
    category: str | None = None
    """Set on a block that names the category of those that follow; the rest is empty then."""

    def line_at(self, offset: int) -> int:
        return self.line + self.text[:offset].count("\n")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """`stem`, `answers` and `general` (feedback) still have their escapes. `answers` is None without braces."""

    title: str
    stem: str
    answers: str | None
    general: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """`sign` is "=", "~" or, where there is none, empty. `weight` is in per cent. Texts still have their escapes."""

    sign: str
    weight: float | None
    text: str
    feedback: str


def blocks(text: str) -> Iterator[Block]:
    """The blocks in order. A blank line does not end one whose brace is closed after it."""
    open_: list[tuple[int, str]] = []
    gap: list[tuple[int, str]] = []
    for number, line in [*enumerate(lines_of(text), 1), (0, "")]:
        if found := _CATEGORY.match(line):
            yield from _block(open_)
            open_, gap = [], []
            yield Block(number, "", category=found[1].strip())
        elif line.strip() and number:
            if gap and not _continues(open_, line):
                yield from _block(open_)
                open_ = []
            open_ += [*gap, (number, line)] if open_ else [(number, line)]
            gap = []
        elif open_:
            gap.append((number, ""))
    yield from _block(open_)


def _continues(lines: list[tuple[int, str]], line: str) -> bool:
    """Whether a line after a blank one still belongs to the braces open before it."""
    before = _uncommented("\n".join(text for _, text in lines))
    signs = [found[0] for found in find(r"[{}]", before)]
    if not signs or signs.count("{") <= signs.count("}"):
        return False
    return bool(re.match(r"\s*(?:[=~}]|####|//)", line))


def _uncommented(text: str) -> str:
    return "\n".join("" if _COMMENT.match(line) else line for line in text.split("\n"))


def _block(lines: list[tuple[int, str]]) -> Iterator[Block]:
    """The block of some lines; none where they are all comments."""
    comments = " ".join(found[1] for _, line in lines if (found := _COMMENT.match(line)))
    labels = [(kind, re.sub(r"\\(.)", r"\1", value).strip()) for kind, value in _LABEL.findall(comments)]
    text = _uncommented("\n".join(line for _, line in lines))
    if text.strip():
        skipped = len(text) - len(text.lstrip())
        yield Block(
            lines[0][0] + text[:skipped].count("\n"),
            text.strip(),
            id=next((value for kind, value in labels if kind == "id"), ""),
            tags=tuple(value for kind, value in labels if kind == "tag"),
        )


def anatomy(text: str) -> Anatomy:
    """The parts of a block's text. Raises `GiftError`."""
    title, start = "", 0
    if text.startswith("::") and (end := next((found.start() for found in find("::", text, 2)), None)):
        title, start = unescape(text[2:end]).strip(), end + 2
    braces = list(find(r"[{}]", text, start))
    if not braces:
        return Anatomy(title, text[start:].strip(), None)
    hint = r"Write \{ and \} for braces that are part of the text."
    if braces[0][0] == "}":
        raise GiftError("a } has no { before it", hint, braces[0].start())
    if len(braces) == 1 or braces[1][0] == "{":
        raise GiftError("a { is not closed", f"Write }} after the answers. {hint}", braces[0].start())
    if len(braces) > 2:
        raise GiftError("there are further braces after the answers", hint, braces[2].start())
    opened, closed = braces[0].start(), braces[1].start()
    answers, tail = text[opened + 1 : closed], text[closed + 1 :].strip()
    stem = text[start:opened]
    if tail:
        stem = f"{stem}_____{text[closed + 1 :]}"
    general = ""
    if marks := list(find("####", answers)):
        general, answers = answers[marks[-1].end() :], answers[: marks[-1].start()]
    return Anatomy(title, stem.strip(), answers.strip(), general.strip())


def split(answers: str) -> list[Answer]:
    """The answers that = and ~ begin. What stands before the first of them is one without a sign."""
    signs = list(find("[=~]", answers))
    starts = [0, *(sign.end() for sign in signs)]
    ends = [*(sign.start() for sign in signs), len(answers)]
    marks = ["", *(sign[0] for sign in signs)]
    parts = [(mark, answers[start:end].strip()) for mark, start, end in zip(marks, starts, ends, strict=True)]
    return [_answer(mark, part) for mark, part in parts if mark or part]


def _answer(sign: str, text: str) -> Answer:
    weight = WEIGHT.match(text)
    if weight:
        text = text[weight.end() :]
    said = divide("#", text)
    return Answer(sign, float(weight[1]) if weight else None, said[0].strip(), "#".join(said[1:]).strip())


def divide(sign: str, text: str) -> list[str]:
    """The text between the unescaped signs."""
    found = list(find(re.escape(sign), text))
    starts = [0, *(each.end() for each in found)]
    ends = [*(each.start() for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def find(pattern: str, text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Where a pattern matches without a backslash before it."""
    for found in re.compile(rf"{_ESCAPED}|(?P<sign>{pattern})").finditer(text, start):
        if found["sign"] is not None:
            yield found


def unescape(text: str) -> str:
    return re.sub(_ESCAPED, lambda found: "\n" if found[0] == r"\n" else found[0][1], text)


def escape(text: str) -> str:
    return re.sub(r"[\\:#={}~]", r"\\\g<0>", text).replace("\n", r"\n")


def formatted(text: str, default: str) -> tuple[str, str]:
    """A text without its escapes, and the format that it names in front or else has by default."""
    format = default
    if mark := FORMAT_MARK.match(text):
        format, text = mark[1].lower(), text[mark.end() :]
    if format == "moodle":
        text = re.sub(r"[ \t\n\r\f]+", " ", text).strip()
    return unescape(text), format
