"""Markdown, to print: the questions on one side, the answers with their sources on the other. It is not read back."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from quiz.core.questions.base import Showing
from quiz.core.questions.flashcard import Flashcard
from quiz.core.questions.short_answer import ShortAnswer

from ..schema import Bank, Item, Source
from .leaving import Leaving, label
from .model import Export, Format

_PRINTED = {
    "title", "description", "licence", "sources", "ask", "answer", "accept", "wrong", "front", "back", "cloze", "pairs",
    "extra", "order", "hint", "explain", "from",
}  # fmt: skip
_LINE = "…………………………"
_GAP = "……………"


def _write(bank: Bank) -> Export:
    leaving = Leaving()
    items = list(leaving.items(bank, _PRINTED))
    for item in items:
        leaving.keys(item, _PRINTED)
    parts = [f"# {_text(bank.title)}", _text(bank.description)]
    parts += [part for number, item in enumerate(items, 1) for part in _asked(number, item)]
    parts += ["## Answers", *(_answered(number, item, bank) for number, item in enumerate(items, 1))]
    if bank.sources:
        parts += ["## Sources", "\n".join(f"- {_source(source)}" for source in bank.sources.values())]
    if bank.licence:
        parts.append(f"Licence: {_text(bank.licence)}")
    return Export(("\n\n".join(part for part in parts if part) + "\n").encode(), tuple(leaving.omissions))


def _asked(number: int, item: Item) -> Iterator[str]:
    """The paragraphs of a question."""
    question = item.question
    showing = question.show(label(item))
    prompt = _text(question.front if isinstance(question, Flashcard) else showing.prompt)
    if showing.parts:
        gaps = [*(f"{_GAP} ({_text(hint)})" if hint else _GAP for hint in showing.gap_hints), ""]
        prompt = "".join(_text(part) + gap for part, gap in zip(showing.parts, gaps, strict=True))
    yield f"**{number}.** {prompt}"
    if question.hint:
        yield f"*Hint:* {_text(question.hint)}"
    if question.type == "ordering":
        yield _list(f"{_GAP} {_text(choice.text)}" for choice in showing.choices)
        return
    if showing.targets:
        yield _list(f"{_text(target)} {_GAP}" for target in showing.targets)
    if showing.choices:
        letters = _letters(showing)
        # Another sign begins another list.
        sign = "+" if showing.targets else "-"
        yield _list((f"{letters[choice.value]}. {_text(choice.text)}" for choice in showing.choices), sign)
    elif not showing.parts:
        yield f"{_LINE} {_text(showing.unit)}".rstrip()


def _answered(number: int, item: Item, bank: Bank) -> str:
    question, seed = item.question, label(item)
    letters = _letters(question.show(seed))
    key = _text(question.back if isinstance(question, Flashcard) else question.solve(seed).text)
    right = sorted(letters[value] for value in question.solve(seed).right if value in letters)
    said = f"**{number}.** {', '.join(right)}{'. ' if right else ''}{key}"
    if isinstance(question, ShortAnswer) and question.accept:
        said += f" (or {', '.join(_text(text) for text in question.accept)})"
    if question.explain:
        said += f"  \n{_text(question.explain)}"
    cited = dict.fromkeys(evidence.source for evidence in item.from_)
    if cited:
        said += f"  \n*{'; '.join(_text(bank.sources[name].title) for name in cited if name in bank.sources)}*"
    return said


def _letters(showing: Showing) -> dict[str, str]:
    """A letter, or past Z a letter and a number, for each choice in the order shown."""
    return {
        choice.value: ascii_uppercase[place % 26] + (str(place // 26 + 1) if place > 25 else "")
        for place, choice in enumerate(showing.choices)
    }


def _source(source: Source) -> str:
    told = [source.author, source.title, source.publisher, str(source.published or ""), source.url]
    return ", ".join(_text(part) for part in told if part)


def _list(entries: Iterator[str], sign: str = "-") -> str:
    return "\n".join(f"{sign} {entry}" for entry in entries)


def _text(text: str) -> str:
    """The text such that Markdown shows it as it is, line by line (CommonMark 0.31, backslash escapes)."""
    escaped = re.sub(r"[\\`*_{}\[\]<>#|~&]", r"\\\g<0>", text)
    escaped = re.sub(r"^(\s*)([-+=])", r"\1\\\2", escaped, flags=re.MULTILINE)
    escaped = re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", escaped, flags=re.MULTILINE)
    return re.sub(r"[ \t]*\n\s*", "  \n", escaped)


FORMAT = Format("md", "Markdown", (".md", ".markdown"), write=_write)
