"""One fact, several sources: restatements become one fact with all its evidence; contradictions are set apart."""

from collections.abc import Callable, Sequence

from quiz.core.extraction.model import Fact
from quiz.core.generation.dates import overlap as dates_overlap
from quiz.core.generation.model import Conflict, Evidence, Known, Report
from quiz.core.generation.names import same, stems

ALIKE = 0.7
"""Share of the shorter statement's content words that the longer one must hold to say the same of one answer."""
SAME_SHARE = 0.4
"""The same for two statements of one percentage: it is told of one thing in many words."""
SAME_SLOT = 0.8
"""The share from which two statements with different answers speak of the same thing."""
DAYS_APART = 92
"""Reports further apart than this may differ because the world has changed."""


def merge(reports: Sequence[Report]) -> tuple[list[Known], list[Conflict]]:
    """All facts of all reports, each once, in the order in which they are first said; and what is contradicted."""
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
    conflicts = _conflicts(merged)
    contested = {id(known) for conflict in conflicts for known in conflict.facts}
    return [known for known in merged if id(known) not in contested], conflicts


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
    if one.slots.get("polarity") != other.slots.get("polarity") or _differ(one, other, "asks"):
        return False
    return _same_answer(one, other) and alike(claim(one), claim(other)) >= ALIKE


def _same_answer(one: Fact, other: Fact) -> bool:
    if same(one.answer, other.answer):
        return True
    a, b = stems(one.answer), stems(other.answer)
    return bool(a) and a == b


def _differ(one: Fact, other: Fact, slot: str) -> bool:
    return one.slots.get(slot, "") != other.slots.get(slot, "")


def _same_role(one: Fact, other: Fact) -> bool:
    if not same(one.slots.get("person", one.answer), other.slots.get("person", other.answer)):
        return False
    return alike(_office(one), _office(other)) >= ALIKE


def _office(fact: Fact) -> str:
    return f"{fact.slots.get('office', '')} of {fact.slots.get('of', '')}"


def _same_quantity(one: Fact, other: Fact) -> bool:
    if _differ(one, other, "value") or _differ(one, other, "unit"):
        return False
    if one.slots.get("measure") == "percent":
        shared = stems(claim(one)) & stems(claim(other))
        return len(shared) >= 3 and alike(claim(one), claim(other)) >= SAME_SHARE
    return alike(claim(one), claim(other)) >= ALIKE


def _same_date(one: Fact, other: Fact) -> bool:
    return not _differ(one, other, "value") and alike(claim(one), claim(other)) >= ALIKE


def _same_quote(one: Fact, other: Fact) -> bool:
    return stems(one.slots.get("words", "")) == stems(other.slots.get("words", ""))


def _same_expansion(one: Fact, other: Fact) -> bool:
    return same(one.answer, other.answer) and not _differ(one, other, "acronym")


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


def _conflicts(facts: Sequence[Known]) -> list[Conflict]:
    found = []
    for at, one in enumerate(facts):
        rivals = [other for other in facts[at + 1 :] if _contradicts(one, other)]
        if rivals:
            found.append(Conflict(claim(one.fact).strip(), (one, *rivals)))
    return found


def _contradicts(one: Known, other: Known) -> bool:
    a, b = one.fact, other.fact
    if a.kind != b.kind or a.sentence == b.sentence or not _same_time(one, other):
        return False
    if a.kind == "role":
        unique = a.slots.get("unique") == b.slots.get("unique") == "yes"
        return unique and not _same_answer(a, b) and bool(a.slots.get("of")) and _one_office(a, b)
    if a.kind == "quantity":
        measured = stems(a.slots.get("thing", ""))
        return (
            len(measured) >= 2
            and measured == stems(b.slots.get("thing", ""))
            and not _differ(a, b, "unit")
            and _differ(a, b, "value")
            and alike(claim(a), claim(b)) >= SAME_SLOT
        )
    if a.kind == "date":
        values = a.slots.get("value", ""), b.slots.get("value", "")
        apart = all(values) and not dates_overlap(*values)
        return apart and not _differ(a, b, "preposition") and len(stems(claim(a))) >= 3 and _one_event(a, b)
    return False


def _one_office(a: Fact, b: Fact) -> bool:
    return stems(_office(a)) == stems(_office(b))


def _one_event(a: Fact, b: Fact) -> bool:
    left, right = stems(claim(a)), stems(claim(b))
    return len(left & right) >= SAME_SLOT * len(left | right)


def _same_time(one: Known, other: Known) -> bool:
    first, second = one.report.published, other.report.published
    return first is None or second is None or abs((first - second).days) <= DAYS_APART
