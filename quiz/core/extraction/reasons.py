"""Reasons and purposes that the article itself gives: because, because of, due to, in order to."""

from collections.abc import Iterator

from quiz.core.extraction.clauses import Clause
from quiz.core.extraction.events import says_something
from quiz.core.extraction.lexicon import TAKING_INFINITIVES
from quiz.core.extraction.model import Fact
from quiz.core.extraction.parse import Word
from quiz.core.extraction.statements import Answer, clause_when, full_slots, is_reporter, make_fact, statement
from quiz.core.extraction.wording import Reading

_MARKERS = frozenset({"because", "amid", "due", "owing"})
_FEWEST_WORDS = 3


def find_reasons(reading: Reading) -> Iterator[Fact]:
    for clause in reading.clauses:
        if is_reporter(reading, clause) or not says_something(reading, clause):
            continue
        for child in reading.passage.children(clause.verb, "advcl", "prep"):
            marker = _marker(reading, child)
            if marker and child.left >= clause.verb.i and (fact := _fact(reading, clause, child, marker)):
                yield fact


def _marker(reading: Reading, child: Word) -> str:
    passage = reading.passage
    if child.dep == "prep":
        return child.lower if child.lower in _MARKERS else ""
    marks = [mark.lower for mark in passage.children(child, "mark")]
    if "because" in marks:
        return "because"
    before = passage.words[child.left - 1]
    if before.pos == "NOUN" and before.lemma.lower() in TAKING_INFINITIVES:
        return ""
    purpose = any(aux.tag == "TO" for aux in passage.children(child, "aux"))
    return "to" if purpose and passage.words[child.left].lower in {"to", "in"} else ""


def _fact(reading: Reading, clause: Clause, child: Word, marker: str) -> Fact | None:
    words = reading.passage.words
    indices = [i for i in clause.predicate if child.left <= i <= child.right]
    if len(indices) < _FEWEST_WORDS or indices != list(range(indices[0], indices[-1] + 1)):
        return None
    text = reading.write(indices)
    answer = Answer(words[indices[0]].start, words[indices[-1]].end, text, "term")
    slots = full_slots(reading, clause, set(indices)) | {"reason": text, "marker": marker}
    return make_fact(
        reading,
        "reason",
        statement(reading, clause, answer.mark),
        answer,
        slots=slots,
        when=clause_when(reading, clause),
    )
