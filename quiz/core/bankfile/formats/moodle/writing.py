"""Our questions as a Moodle XML file, all texts being plain."""

import re
from collections.abc import Iterable
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from quiz.core.questions.base import Asked, Question
from quiz.core.questions.cloze import Cloze
from quiz.core.questions.matching import Matching
from quiz.core.questions.multiple_answers import MultipleAnswers
from quiz.core.questions.numeric import Amount, Numeric
from quiz.core.questions.ordering import Ordering
from quiz.core.questions.short_answer import ShortAnswer
from quiz.core.questions.single_choice import SingleChoice
from quiz.core.questions.true_false import TrueFalse

from ...schema import Bank, Item
from ..categories import path_to
from ..leaving import Leaving
from ..model import Export
from ..weighing import share_of
from . import embedded

_COMMON = {"id", "tags", "explain", "hint", "ask", "answer", "feedback"}
_TYPES: dict[type[Question], tuple[str, set[str]]] = {
    SingleChoice: ("multichoice", _COMMON | {"wrong"}),
    MultipleAnswers: ("multichoice", _COMMON | {"wrong", "partial"}),
    TrueFalse: ("truefalse", _COMMON),
    ShortAnswer: ("shortanswer", _COMMON | {"accept", "match"}),
    Numeric: ("numerical", _COMMON),
    Matching: ("matching", _COMMON | {"pairs", "extra"}),
    Ordering: ("ordering", _COMMON | {"order"}),
    Cloze: ("cloze", (_COMMON - {"feedback"}) | {"cloze"}),
}
"""Moodle's name of each type, and the keys that it carries."""
_UNPRINTABLE = re.compile("[\ufffe\uffff]")
MAX_NAME = 80


def write(bank: Bank) -> Export:
    """The bank's questions in one category that has its title."""
    leaving = Leaving()
    title = " ".join(bank.title.split())
    category = _element("question", _element("category", _text(path_to(title))), type="category")
    parts = [category, *(part for item in leaving.items(bank, {"title"}) if (part := _question(item, leaving)))]
    xml = '<?xml version="1.0" encoding="UTF-8"?>\n' + _element("quiz", "\n" + "".join(parts)) + "\n"
    return Export(_UNPRINTABLE.sub("", xml).encode(), tuple(leaving.omissions))


def _question(item: Item, leaving: Leaving) -> str:
    question = item.question
    if type(question) not in _TYPES:
        leaving.of_type(item, "Moodle")
        return ""
    kind, carried = _TYPES[type(question)]
    leaving.keys(item, carried)
    if _UNPRINTABLE.search(question.model_dump_json()):
        leaving.say(item, "without characters that XML cannot have")
    asked = question.ask if isinstance(question, Asked) else _embedded(item, question, leaving)
    parts = [
        _element("name", _text(_name(question.wording))),
        _formatted("questiontext", asked),
        _formatted("generalfeedback", question.explain),
        _element("defaultgrade", "1"),
        _element("hidden", "0"),
        _element("idnumber", escape(item.id)),
        *_answers(item, question, leaving),
        *([_formatted("hint", question.hint)] if question.hint else []),
        _element("tags", "".join(_element("tag", _text(tag)) for tag in question.tags)),
    ]
    return _element("question", "\n" + "".join(f"  {part}\n" for part in parts), type=kind) + "\n"


def _answers(item: Item, question: Question, leaving: Leaving) -> Iterable[str]:
    match question:
        case SingleChoice():
            return [*_combined(question, "true"), _answer("100", question.answer), *_wrong(question, "0")]
        case MultipleAnswers():
            share = share_of(len(question.answer))
            if not question.partial:
                leaving.say(item, "in Moodle a part of the right options earns a part of the mark")
            right = [_answer(share, text) for text in question.answer]
            return [*_combined(question, "false"), *right, *_wrong(question, f"-{share if question.partial else 100}")]
        case TrueFalse():
            both = {"true": question.answer, "false": not question.answer}
            return [
                _answer("100" if right else "0", text, "" if right else question.feedback)
                for text, right in both.items()
            ]
        case ShortAnswer():
            return _typed(item, question, leaving)
        case Numeric():
            return _number(item, question, leaving)
        case Matching():
            pairs = [*question.pairs.items(), *(("", text) for text in question.extra)]
            return [
                *_combined(question),
                *(_formatted("subquestion", left, _element("answer", _text(right))) for left, right in pairs),
            ]
        case Ordering():
            layout = [_element("layouttype", "VERTICAL"), _element("selecttype", "ALL")]
            answers = [_answer(str(place), text) for place, text in enumerate(question.order, 1)]
            return [*_combined(question), *layout, *answers]
    return []


def _typed(item: Item, question: ShortAnswer, leaving: Leaving) -> list[str]:
    if set(question.match.model_dump(exclude_defaults=True)) - {"case"}:
        leaving.say(item, "of `match` with `case` alone")
    # Moodle takes a bare * for any text.
    texts = [text.replace("*", r"\*") for text in (question.answer, *question.accept)]
    other = [_answer("0", "*", question.feedback)] if question.feedback else []
    return [_element("usecase", str(int(question.match.case))), *(_answer("100", text) for text in texts), *other]


def _number(item: Item, question: Numeric, leaving: Leaving) -> list[str]:
    value, tolerance = _near(item, question.answer, leaving)
    answers = [_answer("100", value, extra=_element("tolerance", tolerance))]
    if question.feedback:
        answers.append(_answer("0", "*", question.feedback, extra=_element("tolerance", "0")))
    if not (unit := question.answer.unit):
        return answers
    parts = _element("multiplier", "1") + _element("unit_name", escape(unit))
    return [*answers, _element("units", _element("unit", parts))]


def _near(item: Item, amount: Amount, leaving: Leaving) -> tuple[str, str]:
    """A value and how far off an answer may be, which is all that Moodle has."""
    if amount.value is not None and not isinstance(amount.tolerance, str):
        return str(amount.value), str(amount.tolerance)
    low, high = amount.bounds()
    value = str(amount.value) if amount.value is not None else f"{(low + high) / 2:f}"
    tolerance = f"{((high - low) / Decimal(2)).normalize():f}"
    leaving.say(item, f"with {value} give or take {tolerance} for {amount.in_words()}")
    return value, tolerance


def _embedded(item: Item, question: Question, leaving: Leaving) -> str:
    """A cloze as Moodle writes it."""
    if not isinstance(question, Cloze):
        return question.wording
    gapped = question.gapped
    if any(gap.hint for gap in gapped.gaps):
        leaving.say(item, "without the hints in its gaps")
    gaps = [*(embedded.gap(gap.answers) for gap in gapped.gaps), ""]
    return "".join(part + gap for part, gap in zip(gapped.parts, gaps, strict=True))


def _combined(question: Question, single: str = "") -> list[str]:
    """What questions with several parts or options begin with."""
    parts = [_element("single", single)] if single else []
    said = [_formatted("incorrectfeedback", question.feedback)] if question.feedback else []
    return [*parts, _element("shuffleanswers", "true"), *said]


def _wrong(question: SingleChoice | MultipleAnswers, fraction: str) -> list[str]:
    return [_answer(fraction, option.text, option.feedback) for option in question.wrong]


def _answer(fraction: str, text: str, feedback: str = "", extra: str = "") -> str:
    inner = _text(text) + _formatted("feedback", feedback) + extra
    return _element("answer", inner, fraction=fraction, format="plain_text")


def _formatted(tag: str, text: str, inner: str = "") -> str:
    return _element(tag, _text(text) + inner, format="plain_text")


def _text(text: str) -> str:
    return _element("text", escape(text))


def _element(tag: str, inner: str, **attributes: str) -> str:
    said = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{tag}{said}>{inner}</{tag}>"


def _name(wording: str) -> str:
    name = " ".join(wording.split())
    return name if len(name) <= MAX_NAME else f"{name[: MAX_NAME - 1]}…"
