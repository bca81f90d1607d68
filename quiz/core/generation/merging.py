"""One fact, several sources: restatements become one fact with all its evidence."""

from collections.abc import Callable, Sequence

from quiz.core.extraction.model import Fact
from quiz.core.generation.model import Evidence, Known, Report
from quiz.core.generation.names import same, stems

ALIKE = 0.7
"""Share of the shorter statement's content words that the longer one must hold to say the same of one answer."""
SAME_SHARE = 0.4
"""The same for two statements of one percentage: it is told of one thing in many words."""


def merge(reports: Sequence[Report]) -> list[Known]:
    """All facts of all reports, each once, in the order in which they are first said."""
    merged: list[Known] = []
    for report in reports:
        for fact in report.extraction.facts:
            words = report_words(report, fact)
            evidence = Evidence(report, fact.sentence, words)
            for at, known in enumerate(merged):
                if _restates(known.fact, fact):
                    merged[at] = _joined(known, fact, evidence)
                    break
            else:
                merged.append(Known(fact, (evidence,)))
    return merged


def report_words(report: Report, fact: Fact) -> str:
    """The words of the sentence that the fact's span covers."""
    start = max(fact.start - fact.sentence.start, 0)
    return fact.sentence.text[start : fact.end - fact.sentence.start] or fact.answer


def claim(fact: Fact) -> str:
    """What the fact says, without its answer and without the time it is true of."""
    before, _, rest = fact.says.partition("{")
    _, _, after = rest.partition("}")
    text = f"{before} {after}"
    for leave_out in (fact.slots.get("as_of"), fact.slots.get("attribution")):
        text = text.replace(leave_out, " ") if leave_out else text
    return text


def alike(left: str, right: str) -> float:
    """The share of the shorter text's content words that are in the longer one; 0 where there is too little to tell."""
    a, b = stems(left), stems(right)
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter >= 2 else float(a == b and bool(a))


def _joined(known: Known, fact: Fact, evidence: Evidence) -> Known:
    said = {(e.report.key, e.sentence.start) for e in known.evidence}
    if (evidence.report.key, evidence.sentence.start) in said:
        return known
    if known.report.published is None and evidence.report.published is not None:
        return Known(fact, (evidence, *known.evidence))
    return Known(known.fact, (*known.evidence, evidence))


def _restates(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind:
        return False
    special = _BY_KIND.get(one.kind)
    if special:
        return special(one, other)
    if one.slots.get("polarity") != other.slots.get("polarity") or differ(one, other, "asks"):
        return False
    return same_answer(one, other) and alike(claim(one), claim(other)) >= ALIKE


def same_answer(one: Fact, other: Fact) -> bool:
    """Whether both answers mean the same."""
    if same(one.answer, other.answer):
        return True
    a, b = stems(one.answer), stems(other.answer)
    return bool(a) and a == b


def differ(one: Fact, other: Fact, slot: str) -> bool:
    """Whether the facts tell different things in the slot; two that tell nothing agree."""
    return one.slots.get(slot, "") != other.slots.get(slot, "")


def _same_role(one: Fact, other: Fact) -> bool:
    if not same(one.slots.get("person", one.answer), other.slots.get("person", other.answer)):
        return False
    return alike(office(one), office(other)) >= ALIKE


def office(fact: Fact) -> str:
    """The office and whose it is: \"prime minister of Portugal\"."""
    return f"{fact.slots.get('office', '')} of {fact.slots.get('of', '')}"


def _same_quantity(one: Fact, other: Fact) -> bool:
    if differ(one, other, "value") or differ(one, other, "unit"):
        return False
    if one.slots.get("measure") == "percent":
        shared = stems(claim(one)) & stems(claim(other))
        return len(shared) >= 3 and alike(claim(one), claim(other)) >= SAME_SHARE
    return alike(claim(one), claim(other)) >= ALIKE


def _same_date(one: Fact, other: Fact) -> bool:
    return not differ(one, other, "value") and alike(claim(one), claim(other)) >= ALIKE


def _same_quote(one: Fact, other: Fact) -> bool:
    return stems(one.slots.get("words", "")) == stems(other.slots.get("words", ""))


def _same_expansion(one: Fact, other: Fact) -> bool:
    return same(one.answer, other.answer) and not differ(one, other, "acronym")


def _same_list(one: Fact, other: Fact) -> bool:
    a, b = _members(one), _members(other)
    return len(a & b) * 2 >= len(a | b) and alike(claim(one), claim(other)) >= ALIKE


def _members(fact: Fact) -> frozenset[str]:
    return stems(fact.slots.get("members", fact.answer))


_BY_KIND: dict[str, Callable[[Fact, Fact], bool]] = {
    "role": _same_role,
    "quantity": _same_quantity,
    "date": _same_date,
    "quote": _same_quote,
    "organisation": _same_expansion,
    "list": _same_list,
}
