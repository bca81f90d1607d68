"""Our questions as a GIFT file."""

import re
from decimal import Decimal

from quiz.core.questions.base import Question
from quiz.core.questions.cloze import Cloze
from quiz.core.questions.matching import Matching
from quiz.core.questions.multiple_answers import MultipleAnswers
from quiz.core.questions.numeric import Amount, Numeric
from quiz.core.questions.short_answer import ShortAnswer
from quiz.core.questions.single_choice import SingleChoice
from quiz.core.questions.true_false import TrueFalse

from ...schema import Bank, Item
from ..categories import path_to
from ..leaving import Leaving
from ..model import Export
from ..plaintext import has_markup
from ..weighing import share_of
from .syntax import WEIGHT, escape

_COMMON = {"id", "tags", "explain", "ask", "answer"}
_CARRIED: dict[type[Question], set[str]] = {
    SingleChoice: _COMMON | {"wrong"},
    MultipleAnswers: _COMMON | {"wrong", "partial"},
    TrueFalse: _COMMON | {"feedback"},
    ShortAnswer: _COMMON | {"feedback", "accept"},
    Numeric: _COMMON | {"feedback"},
    Matching: _COMMON | {"pairs", "extra"},
    Cloze: _COMMON | {"feedback", "cloze"},
}


def write(bank: Bank) -> Export:
    """The bank's questions in one category that has its title."""
    leaving = Leaving()
    blocks = [_block(item, body, leaving) for item in leaving.items(bank, {"title"}) if (body := _body(item, leaving))]
    head = f"$CATEGORY: {escape(path_to(' '.join(bank.title.split())))}\n"
    return Export("\n".join([head, *blocks]).encode(), tuple(leaving.omissions))


def _block(item: Item, body: str, leaving: Leaving) -> str:
    leaving.keys(item, _CARRIED[type(item.question)])
    labels = [*([f"[id:{item.id}]"] if item.id else []), *(f"[tag:{_label(tag)}]" for tag in item.question.tags)]
    head = f"// {' '.join(labels)}\n" if labels else ""
    return f"{head}{body}\n"


def _body(item: Item, leaving: Leaving) -> str:
    """The question with its answers; empty, and said so, where GIFT has nothing like it."""
    question = item.question
    if isinstance(question, Cloze):
        return _missing_word(item, question, leaving)
    match question:
        case SingleChoice():
            answers = [f"={_text(question.answer)}", *_wrong(question)]
        case MultipleAnswers():
            answers = _multiple(item, question, leaving)
        case TrueFalse():
            answers = [str(question.answer).upper() + (f"#{_text(question.feedback)}" if question.feedback else "")]
        case ShortAnswer():
            answers = _typed((question.answer, *question.accept), question.feedback)
        case Numeric():
            answers = [f"#={_amount(item, question.answer, leaving)}"]
            answers += [f"~#{_text(question.feedback)}"] if question.feedback else []
        case Matching():
            pairs = [*question.pairs.items(), *(("", text) for text in question.extra)]
            answers = [f"={_text(left) if left else ''} -> {escape(right)}" for left, right in pairs]
        case _:
            leaving.of_type(item, "GIFT")
            return ""
    if _has_arrow(item, question, leaving):
        return ""
    return f"{_text(question.ask)} {_braces(answers, question)}"


def _missing_word(item: Item, question: Cloze, leaving: Leaving) -> str:
    gapped = question.gapped
    if len(gapped.gaps) > 1:
        leaving.whole(item, "for GIFT has no questions with several gaps")
        return ""
    if _has_arrow(item, question, leaving):
        return ""
    leaving.say(item, "written as a short answer with a gap in its text")
    if gapped.gaps[0].hint:
        leaving.say(item, "without the hint in its gap")
    before, after = (escape(part) for part in gapped.parts)
    mark = "[plain]" if _text("_".join(gapped.parts)).startswith("[plain]") else ""
    return f"{mark}{before}{_braces(_typed(gapped.gaps[0].answers, question.feedback), question)}{after}"


def _braces(answers: list[str], question: Question) -> str:
    parts = [*answers, *([f"####{_text(question.explain)}"] if question.explain else [])]
    return "{" + "".join(f"\n\t{part}" for part in parts) + "\n}" if len(parts) > 1 else "{" + parts[0] + "}"


def _wrong(question: SingleChoice | MultipleAnswers, mark: str = "~") -> list[str]:
    return [
        f"{mark}{_text(option.text)}{f'#{_text(option.feedback)}' if option.feedback else ''}"
        for option in question.wrong
    ]


def _multiple(item: Item, question: MultipleAnswers, leaving: Leaving) -> list[str]:
    share = share_of(len(question.answer))
    if not question.partial:
        leaving.say(item, "in GIFT a part of the right options earns a part of the mark")
    right = [f"~%{share}%{_text(text)}" for text in question.answer]
    return [*right, *_wrong(question, f"~%-{share if question.partial else 100}%")]


def _typed(answers: tuple[str, ...], feedback: str) -> list[str]:
    said = [f"=%0%*#{_text(feedback)}"] if feedback else []
    # Moodle takes a bare * for any text.
    literal = [answer.replace("*", r"\*") for answer in answers]
    return [*(f"={_text(answer)}" for answer in literal), *said]


def _amount(item: Item, amount: Amount, leaving: Leaving) -> str:
    if amount.unit:
        leaving.say(item, f"without its unit, {amount.unit}")
    if amount.value is None:
        return f"{amount.from_}..{amount.to}"
    if isinstance(amount.tolerance, str):
        margin = amount.bounds()[1] - Decimal(str(amount.value))
        leaving.say(item, f"with {margin.normalize():f} for a tolerance of {amount.tolerance}")
        return f"{amount.value}:{margin.normalize():f}"
    return f"{amount.value}:{amount.tolerance}" if amount.tolerance else f"{amount.value}"


def _has_arrow(item: Item, question: Question, leaving: Leaving) -> bool:
    """Whether GIFT would take an answer for a pair, or break one at the wrong place."""
    match question:
        case ShortAnswer():
            texts = [question.answer, *question.accept]
        case Cloze():
            texts = [answer for gap in question.gapped.gaps for answer in gap.answers]
        case Matching():
            texts = list(question.pairs)
        case _:
            texts = []
    if any("->" in text for text in texts):
        leaving.whole(item, "for GIFT takes -> in an answer for the sign between a pair")
        return True
    return False


def _text(text: str) -> str:
    """The text with escapes, marked as plain where it would else be taken for more, or its spaces for less."""
    odd = re.search(r"[ \t\f]{2}|[\t\f]| \n|\n |\n\n", text) or text.startswith(("//", "["))
    mark = "[plain]" if odd or has_markup(text) or WEIGHT.match(text) else ""
    return mark + escape(text)


def _label(text: str) -> str:
    return re.sub(r"[\\\[\]]", r"\\\g<0>", " ".join(text.split()))
