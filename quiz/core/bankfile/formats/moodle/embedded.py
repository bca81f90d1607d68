"""Moodle's embedded answers: a text in which {1:SHORTANSWER:=Black~%50%Dark} is a gap.

Source: <https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type>.
"""

import re
from collections.abc import Callable, Iterator

from ..plaintext import clean
from ..weighing import Tell, UntakableError

_GAP = re.compile(r"\{\d*:([A-Z_]+):((?:\\.|[^\\}])*)\}", re.DOTALL)
_MARK = re.compile(r"=|%(-?\d+(?:\.\d*)?)%")
_TYPED = frozenset({"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"})
_CHOSEN = frozenset({"MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH"} | {
    "MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS"})  # fmt: skip
_NUMERIC = frozenset({"NUMERICAL", "NM"})


def cloze(text: str, format: str, read: Callable[[str], str], tell: Tell) -> str:
    """The text as our cloze. `read` takes away its formatting, which is of `format`. Raises `UntakableError`."""
    gaps: list[str] = []

    def take(found: re.Match[str]) -> str:
        gaps.append(_gap(len(gaps) + 1, found[1], _answers(found[2], format), tell))
        # Signs that no XML file holds keep the place of a gap while the formatting is taken away.
        return f"\x02{len(gaps) - 1}\x03"

    plain = read(_GAP.sub(take, text))
    if not gaps:
        raise UntakableError("there is no gap in its text", "Write one such as {1:SHORTANSWER:=Black}.")
    if "{" in plain or "}" in plain:
        raise UntakableError("its text has braces besides those of gaps", "Write other brackets.")
    return re.sub("\x02(\\d+)\x03", lambda found: f"{{{gaps[int(found[1])]}}}", plain)


def _gap(number: int, kind: str, answers: Iterator[tuple[str, float, str]], tell: Tell) -> str:
    if kind not in _TYPED | _CHOSEN | _NUMERIC:
        raise UntakableError(
            f"gap {number} is of Moodle's type {kind}, which has no counterpart here", "Make it typed."
        )
    right, others = [], []
    for text, weight, said in answers:
        if said:
            tell(f"what gap {number} says to “{text}” is left out: “{said}”")
        if kind in _NUMERIC and text != "*":
            text, _, tolerance = text.partition(":")
            if tolerance.strip(" 0."):
                tell(f"gap {number} asks for {text} as it is, not within {tolerance}")
        if weight >= 100:
            right.append(text)
        elif text not in {"*", ""}:
            others.append(text)
    if not right:
        raise UntakableError(f"gap {number} has no right answer", "Write = before one.")
    if bad := next((text for text in right if not text or re.search(r"[{}|]|::", text)), None):
        raise UntakableError(f"“{bad[:60]}” in gap {number} cannot be an answer here", "Leave out {, }, | and ::.")
    if others:
        tell(f"gap {number} is typed, without {' and '.join(f'“{text}”' for text in others)}")
    return "|".join(dict.fromkeys(right))


def _answers(text: str, format: str) -> Iterator[tuple[str, float, str]]:
    """Each answer with its weight in per cent, and what is said to it."""
    for part in re.findall(r"(?:\\.|[^\\~])+", text, re.DOTALL):
        answer = part.strip()
        weight = 0.0
        if mark := _MARK.match(answer):
            weight = float(mark[1] or 100)
            answer = answer[mark.end() :]
        words = re.match(r"(?:\\.|[^\\#])*", answer, re.DOTALL)
        end = words.end() if words else 0
        yield _plain(answer[:end], format), weight, _plain(answer[end + 1 :], format)


def _plain(text: str, format: str) -> str:
    return clean(re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL), format).text


def gap(answers: tuple[str, ...]) -> str:
    """A gap to be typed in, as Moodle writes it."""
    escaped = [re.sub(r"[\\}#~\"/*]", r"\\\g<0>", answer) for answer in answers]
    return "{1:SHORTANSWER:" + "~".join(f"%100%{answer}" for answer in escaped) + "}"
