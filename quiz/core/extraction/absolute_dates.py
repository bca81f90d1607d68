"""Dates that only the article's own date makes clear ("on Monday", "last year") written in full."""

from quiz.core.extraction.dates import Timex
from quiz.core.extraction.parse import Word
from quiz.core.extraction.wording import Reading, date_place, written_date

_RELATIVE_RULES = frozenset(
    "weekday,deictic day,deictic,month,month day,day month,neighbour,ago,later,holiday,end".split(",")
)


def write_date(reading: Reading, timex: Timex) -> None:
    passage = reading.passage
    if timex.rule not in _RELATIVE_RULES or reading.is_quoted(timex.start):
        return
    word = passage.word_at(timex.start)
    if word is None:
        return
    before = passage.words[word.i - 1] if word.i else None
    if timex.value is None:
        _drop(reading, timex, word, before)
        return
    written = written_date(timex)
    if written is None:
        reading.unresolved.add(word.start)
        return
    lead, end = date_place(passage, timex)
    reading.written[word.start] = (end, f"{lead}{written}")


def _drop(reading: Reading, timex: Timex, word: Word, before: Word | None) -> None:
    """ "On Monday" of an undated article says nothing: left out where it can be, it spoils the fact elsewhere."""
    covered = [w.start for w in reading.passage.words[word.i :] if w.start < timex.end]
    head = reading.passage.words[word.head]
    if before is not None and before.dep == "prep" and head.i == before.i and before.lower in {"on", "in"}:
        reading.dropped.update([before.start, *covered])
    elif word.dep == "npadvmod":
        reading.dropped.update(covered)
    else:
        reading.unresolved.update(covered)
