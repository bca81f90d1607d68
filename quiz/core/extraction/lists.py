"""Lists: the members that one statement names together, asked for as a whole ("which countries oppose …")."""

import re
from collections.abc import Iterator, Sequence

from quiz.core.extraction.events import says_something
from quiz.core.extraction.model import Fact, Mention
from quiz.core.extraction.quantities import innermost
from quiz.core.extraction.statements import (
    Answer,
    clause_when,
    full_slots,
    is_reporter,
    make_fact,
    name_answer,
    statement,
    with_article,
)
from quiz.core.extraction.wording import Reading

_BETWEEN = re.compile(r"(?:,|,? (?:and|or)|, as well as)(?: (?:the|most|major|other|former))* ?", re.I)
_LISTED = frozenset({"person", "place", "organisation", "people"})
_OPEN = re.compile(r"\b(?:among (?:those|the)|including|such as|for example)\b")


def find_lists(reading: Reading) -> Iterator[Fact]:
    for members in _runs(reading):
        fact = _fact(reading, members)
        if fact:
            yield fact


def _runs(reading: Reading) -> Iterator[list[Mention]]:
    """Names with nothing but commas and "and" between them, outside quotations."""
    run: list[Mention] = []
    for name in reading.names:
        owner = reading.passage.slice(name.end, name.end + 2) in {"'s", "’s"}
        listed = name.type in _LISTED and not owner and not reading.is_quoted(name.start)
        if run and listed and _BETWEEN.fullmatch(reading.passage.slice(run[-1].end, name.start).replace("  ", " ")):
            run.append(name)
            continue
        if len(run) > 1:
            yield run
        run = [name] if listed else []
    if len(run) > 1:
        yield run


def _fact(reading: Reading, members: Sequence[Mention]) -> Fact | None:
    passage = reading.passage
    first, last = passage.word_at(members[0].end - 1), passage.word_at(members[-1].end - 1)
    joined = passage.slice(members[0].start, members[-1].end)
    if (
        first is None
        or last is None
        or {first.dep, last.dep} & {"compound", "amod", "poss", "nmod"}
        or not re.search(r"\b(?:and|or)\b", joined)
    ):
        return None
    clause = innermost(reading, first)
    if clause is None or is_reporter(reading, clause) or not says_something(reading, clause):
        return None
    in_subject, in_predicate = first.i in clause.subject_words, first.i in clause.predicate
    inside = clause.subject_words if in_subject else clause.predicate
    finite = clause.auxiliary or clause.verb
    alone = in_subject and (finite.tag == "VBZ" or finite.lower == "was")
    if not (in_subject or in_predicate) or last.i not in inside or alone:
        return None
    texts = [with_article(name_answer(reading, member).text) for member in members]
    written = f"{', '.join(texts[:-1])} and {texts[-1]}"
    start = members[0].start
    opening = passage.word_at(start)
    if opening is not None and opening.i - 1 in inside and passage.words[opening.i - 1].lower == "the":
        start = passage.words[opening.i - 1].start
        written = written if written.startswith("the ") else f"the {written}"
    answer = Answer(start, members[-1].end, written, members[0].type)
    span = {i for i in inside if passage.words[i].start >= start and i <= last.i}
    slots = full_slots(reading, clause, span) | {
        "members": "; ".join(texts),
        "member_type": members[0].type,
        "asks": "subject" if in_subject else "object",
    }
    if _OPEN.search(passage.slice(clause.verb.start, passage.words[clause.predicate[-1]].end)):
        slots["open"] = "yes"
    return make_fact(
        reading, "list", statement(reading, clause, answer.mark), answer, slots=slots, when=clause_when(reading, clause)
    )
