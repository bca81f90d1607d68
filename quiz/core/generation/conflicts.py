"""Reports that contradict one another: what they disagree about is set apart, shown and not asked."""

import re
from collections.abc import Iterator, Sequence

from quiz.core.extraction.model import Fact
from quiz.core.generation import dates
from quiz.core.generation.merging import alike, claim, differ, office, same_answer
from quiz.core.generation.model import Conflict, Known
from quiz.core.generation.names import proper, stems

SAME_SLOT = 0.8
"""The share from which two statements with different answers speak of the same thing."""
DAYS_APART = 92
"""Reports further apart than this may differ because the world has changed."""
_RULE = r"(?:administ|govern|rul|control|command|run|manag|occup|protect)"
_UNDER = re.compile(
    rf"(?P<thing>[A-Z][\w ]*?) (?:has|had|have|was|were|is) (?:been )?under (?P<who>.+?) (?P<how>{_RULE}\w*)"
)
_RULED = re.compile(
    rf"(?P<thing>[A-Z][\w ]*?) (?:has|had|have|was|were|is) (?:been )?(?P<how>{_RULE}\w*) by (?P<who>(?:the )?[A-Z].*?)"
    r"(?= (?:since|in|for|from|until|when|after)\b|[,.]|$)"
)
_RULES = re.compile(
    rf"(?:^|, )(?P<who>(?:[Tt]he )?[A-Z][^,]*?) (?:(?:has|had|have) )?(?P<how>{_RULE}\w*(?:ed|s)) (?P<thing>[A-Z]\w+)"
)
_ENDED = re.compile(
    r"^(?P<what>.+?) (?:ended|concluded|were concluded|finished|broke up) (?:in|on) (?P<date>[\w ]*\d{4})"
)
_DUE = re.compile(
    r"(?P<date>(?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}) deadline for (?:an end to|the end of|ending|completing|concluding)"
    r" (?P<what>.+?)\.?$"
)
_ASIDE = re.compile(r" [-–] .*")
_SPEAKING_TOGETHER = re.compile(r"\b(?:talks|negotiations|discussions|consultations)\b", re.I)


def set_apart(facts: Sequence[Known]) -> tuple[list[Known], list[Conflict]]:
    """The facts that no report contradicts, and the conflicts with those that are."""
    conflicts = [*_rivals(facts), *_rulers(facts), *_endings(facts)]
    contested = {id(known) for conflict in conflicts for known in conflict.facts}
    return [known for known in facts if id(known) not in contested], conflicts


def _rivals(facts: Sequence[Known]) -> Iterator[Conflict]:
    """Facts of one kind with different answers for one thing."""
    for at, one in enumerate(facts):
        rivals = [other for other in facts[at + 1 :] if _contradicts(one, other)]
        if rivals:
            told = (one, *rivals)
            yield Conflict(claim(one.fact).strip(), told, tuple((k.fact.answer, k.report.title) for k in told))


def _rulers(facts: Sequence[Known]) -> Iterator[Conflict]:
    """Who rules one place, where the reports name different rulers for the time since one event."""
    told: dict[tuple[str, str], dict[frozenset[str], list[Known]]] = {}
    for known in facts:
        says = _plain(known)
        for found in (m for shape in (_UNDER, _RULED, _RULES) if (m := shape.search(says)) and " since " in says):
            names = re.split(r",? and |, ", re.sub(r"^(?:As of|In) [^,]+, ", "", found["who"]))
            who = frozenset(proper(name.strip()) for name in names)
            place = proper(re.sub(r"^(?:As of|In) [^,]+, ", "", found["thing"]).strip())
            told.setdefault((place, found["how"][:4]), {}).setdefault(who, []).append(known)
    for (place, _), by_ruler in told.items():
        if len(by_ruler) > 1:
            values = tuple((" and ".join(sorted(who)), known[0].report.title) for who, known in by_ruler.items())
            asking = tuple(k for who, said in by_ruler.items() for k in said if _among(k.fact.answer, who | {place}))
            yield Conflict(f"who has administered {place}", asking, values)


def _among(answer: str, names: frozenset[str]) -> bool:
    return any(proper(part.strip()) in names for part in re.split(r",? and |, ", answer))


def _endings(facts: Sequence[Known]) -> Iterator[Conflict]:
    """When talks ended, where another report has them go on until a deadline."""
    dated = [known for known in facts if known.fact.kind == "date" and dates.precision(known.slot("value"))]
    for one in dated:
        ended = _ENDED.search(_plain(one))
        for other in dated if ended else ():
            due = _DUE.search(_plain(other))
            if not ended or not due or due["date"] not in other.fact.answer or ended["date"] not in one.fact.answer:
                continue
            shared = stems(_as_talks(ended["what"])) & stems(_as_talks(due["what"]))
            apart = not dates.overlap(one.slot("value"), other.slot("value"))
            if apart and len(shared) >= 2 and _SPEAKING_TOGETHER.search(ended["what"]) and _same_time(one, other):
                told = tuple((known.fact.answer, known.report.title) for known in (one, other))
                yield Conflict(f"the end: {_ASIDE.sub('', ended['what'])}", (one, other), told)


def _as_talks(text: str) -> str:
    return _SPEAKING_TOGETHER.sub("talks", text)


def _plain(known: Known) -> str:
    return known.fact.says.replace("{", "").replace("}", "")


def _contradicts(one: Known, other: Known) -> bool:
    a, b = one.fact, other.fact
    if a.kind != b.kind or a.sentence == b.sentence or not _same_time(one, other):
        return False
    if a.kind == "role":
        unique = a.slots.get("unique") == b.slots.get("unique") == "yes"
        return unique and not same_answer(a, b) and bool(a.slots.get("of")) and _one_office(a, b)
    if a.kind == "quantity":
        measured = stems(a.slots.get("thing", ""))
        return (
            len(measured) >= 2
            and measured == stems(b.slots.get("thing", ""))
            and not differ(a, b, "unit")
            and differ(a, b, "value")
            and alike(claim(a), claim(b)) >= SAME_SLOT
        )
    if a.kind == "date":
        values = a.slots.get("value", ""), b.slots.get("value", "")
        apart = all(values) and not dates.overlap(*values)
        return apart and not differ(a, b, "preposition") and len(stems(claim(a))) >= 3 and _one_event(a, b)
    return False


def _one_office(a: Fact, b: Fact) -> bool:
    return stems(office(a)) == stems(office(b))


def _one_event(a: Fact, b: Fact) -> bool:
    left, right = stems(claim(a)), stems(claim(b))
    return len(left & right) >= SAME_SLOT * len(left | right)


def _same_time(one: Known, other: Known) -> bool:
    first, second = one.report.published, other.report.published
    return first is None or second is None or abs((first - second).days) <= DAYS_APART
