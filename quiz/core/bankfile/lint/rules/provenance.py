"""Rules about where the answers come from."""

import re
from collections.abc import Iterator

from quiz.core.questions.lint.model import rule
from quiz.core.questions.lint.rules.references import MONTHS
from quiz.core.questions.lint.words import content_words, folded, is_initials, quantity

from ...references import Path
from ...schema import Bank, Evidence
from ..survey import Asking, survey

MOST_WORDS = 4
"""Longer answers are put in other words than the source, as they should be."""

_RECALLED = frozenset({"single-choice", "multiple-answers", "short-answer", "cloze"})


@rule("Our own", "Name a source under `from`.")
def no_provenance(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Who doubts an answer wants to see where it is from. In a bank that lists no sources nothing is said."""
    if not bank.sources:
        return
    for place, fact in enumerate(bank.facts):
        if not fact.from_ and not all(item.from_ for item in fact.questions or (None,) if item):
            yield ("facts", place), "the fact names no source"
    for place, item in enumerate(bank.questions):
        if not item.from_ and item.status != "retired":
            yield ("questions", place), "the question names no source"


@rule("Our own", "Copy the words of the sentence that hold the answer.")
def answer_not_in_sentence(bank: Bank) -> Iterator[tuple[Path, str]]:
    """The answer is marked in the sentence that is shown as the source: it must stand there."""
    cited: list[tuple[Path, tuple[Evidence, ...]]] = [
        (("facts", place), fact.from_) for place, fact in enumerate(bank.facts)
    ]
    cited += [(asking.path, asking.item.from_) for asking in survey(bank)]
    for path, evidences in cited:
        for evidence in evidences:
            if evidence.sentence and evidence.answer and _plain(evidence.answer) not in _plain(evidence.sentence):
                yield path, f"“{evidence.answer}” is not in the sentence cited"


@rule("Our own", "Cite the sentence that tells the answer, or say in `explain` how it follows.")
def answer_not_in_evidence(bank: Bank) -> Iterator[tuple[Path, str]]:
    """After the answer the sentence is shown that it rests on: the reader must find it there."""
    for asking in survey(bank):
        if asking.question.type not in _RECALLED or asking.question.explain:
            continue
        told = _told(asking)
        for key in asking.parts.keys if told else ():
            found = any(_is_in(one, told) for one in (key, *asking.parts.accepted))
            if not found and len(key.split()) <= MOST_WORDS and (_is_figure(key) or not _is_about(asking, told)):
                yield asking.path, f"nothing of the answer “{key}” is in the sentences cited"


def _told(asking: Asking) -> str:
    """What is cited for a question, and what its fact says; empty where no sentence is cited."""
    evidences = [*asking.item.from_, *(asking.fact.from_ if asking.fact else ())]
    sentences = [evidence.sentence for evidence in evidences if evidence.sentence]
    return "\n".join([*sentences, *([asking.fact.says] if asking.fact else [])]) if sentences else ""


def _is_in(key: str, told: str) -> bool:
    """Whether any word of an answer is in a text, of a number its digits, or its initials are.

    True where it has no word of weight.
    """
    words = content_words(folded(key))
    words = frozenset(word for word in words if word[0].isdigit()) or words
    if not words or words & content_words(folded(told)):
        return True
    names = re.findall(r"(?:[A-Z]\.?){2,}", told)
    return any(is_initials(name, key) for name in names)


def _is_figure(key: str) -> bool:
    """Whether an answer is a number that the source must have. A date may be reckoned from the day of the source."""
    return quantity(key) is not None and not re.search(rf"{MONTHS}|^\W*(?:\w+ )?[12]\d{{3}}\W*$", key)


def _is_about(asking: Asking, told: str) -> bool:
    """Whether a text is about what is asked, so that it may well give the answer in other words."""
    words = content_words(asking.parts.stem)
    return len(words & content_words(told)) * 2 >= len(words)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
