"""When and where: the dates and places that say so of an event."""

from collections.abc import Iterator

from quiz.core.extraction.clauses import Clause, noun_phrase
from quiz.core.extraction.dates import Timex
from quiz.core.extraction.events import says_something
from quiz.core.extraction.lexicon import words
from quiz.core.extraction.model import Fact, Mention
from quiz.core.extraction.parse import Word
from quiz.core.extraction.quantities import innermost
from quiz.core.extraction.statements import (
    Answer,
    clause_when,
    dated_by,
    full_slots,
    is_reporter,
    make_fact,
    name_answer,
    statement,
)
from quiz.core.extraction.wording import Reading, date_place, written_date

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside", "across"})
_WAYS = frozenset({"to", "from", "into"})
_MOTION = words(
    """travel go move fly return come head arrive send march flee sail drive walk leave deploy withdraw transfer deport
    escape cross escort bring carry take ship export import migrate emigrate spread advance"""
)
_DATE_PREPOSITIONS = frozenset({"on", "in", "since", "until", "till", "by", "before", "after", "during", "from"})

_HAPPENINGS = words(
    """meeting summit conference talk session ceremony attack bombing explosion earthquake election trial hearing rally
    protest demonstration match festival exhibition crash flood fire battle wedding funeral speech forum congress
    reporter journalist crowd audience"""
)
"""Nouns for what takes place somewhere, or who was there: "a meeting in …" tells where as well as a verb does."""


def find_adjuncts(reading: Reading) -> Iterator[Fact]:
    for timex in reading.timexes:
        if timex.value and not reading.is_quoted(timex.start) and (fact := _date_fact(reading, timex)):
            yield fact
    for clause in reading.clauses:
        if (when := dated_by(reading, clause)) and (fact := _dated_clause_fact(reading, clause, when)):
            yield fact
    for name in reading.names:
        if name.type == "place" and not reading.is_quoted(name.start) and (fact := _place_fact(reading, name)):
            yield fact


def _date_fact(reading: Reading, timex: Timex) -> Fact | None:
    word = reading.passage.word_at(timex.start)
    clause = innermost(reading, word) if word is not None else None
    text = written_date(timex)
    if word is None or clause is None or text is None or not _usable(reading, clause):
        return None
    head = _adjunct(reading, timex)
    before = reading.passage.words[word.i - 1].lower if word.i else ""
    lead = date_place(reading.passage, timex)[0] if word.start in reading.written else ""
    answer = Answer(timex.start, timex.end, text, "date", lead)
    slots = {"value": timex.value or "", "date": text}
    if head is not None and head.i not in clause.subject_words:
        without = set(range(head.left, head.right + 1))
        preposition = before if before in _DATE_PREPOSITIONS else lead.strip()
        slots |= full_slots(reading, clause, without)
        slots |= {"preposition": "until" if preposition == "till" else preposition}
        slots |= {"event": statement(reading, clause, without=without)}
    elif head is None and (noun := _described(reading, timex)):
        slots["noun"] = noun
    said = statement(reading, clause, answer.mark)
    return make_fact(reading, "date", said, answer, slots=slots, when=clause_when(reading, clause))


def _dated_clause_fact(reading: Reading, clause: Clause, timex: Timex) -> Fact | None:
    """When it was that something happened "since 1999, when …"."""
    text = written_date(timex)
    if text is None or not _usable(reading, clause):
        return None
    answer = Answer(timex.start, timex.end, text, "date")
    day = {w.i for w in reading.passage.words if timex.start <= w.start < timex.end}
    slots = full_slots(reading, clause) | {"value": timex.value or "", "date": text, "preposition": "in"}
    slots |= {"event": statement(reading, clause, without=day)}
    return make_fact(reading, "date", statement(reading, clause, answer.mark), answer, slots=slots, when=timex.value)


def _place_fact(reading: Reading, name: Mention) -> Fact | None:
    passage = reading.passage
    word = passage.word_at(name.end - 1)
    if word is None or word.dep != "pobj":
        return None
    preposition = passage.words[word.head]
    clause = innermost(reading, word)
    if clause is None or preposition.lower not in _PLACE_PREPOSITIONS | _WAYS or not _usable(reading, clause):
        return None
    if preposition.lower in _WAYS and passage.words[preposition.head].lemma not in _MOTION:
        return None
    governor = passage.words[preposition.head]
    happening = governor.lemma.lower() in _HAPPENINGS
    if governor.pos not in {"VERB", "AUX"} and not happening:
        return None
    if any(child.dep == "conj" for child in passage.children(word)):
        return None
    answer = name_answer(reading, name)
    slots = {"place": answer.text, "preposition": preposition.lower}
    if not happening and preposition.i not in clause.subject_words:
        without = set(range(preposition.left, preposition.right + 1))
        slots |= full_slots(reading, clause, without)
        slots |= {"event": statement(reading, clause, without=without)}
    said = statement(reading, clause, answer.mark)
    return make_fact(reading, "place", said, answer, slots=slots, when=clause_when(reading, clause))


def _usable(reading: Reading, clause: Clause) -> bool:
    return not is_reporter(reading, clause) and says_something(reading, clause)


def _described(reading: Reading, timex: Timex) -> str:
    """The phrase that a date stands before: "meeting of the fishing ministers in Oslo" for "Friday's meeting …"."""
    passage = reading.passage
    last = passage.word_at(timex.end - 1)
    if last is None or last.dep not in {"poss", "nmod", "compound", "amod", "nummod"}:
        return ""
    noun = passage.words[last.head]
    first = last.i + 1 + (passage.words[last.i + 1].tag == "POS")
    if noun.pos != "NOUN" or noun.i < first:
        return ""
    return reading.write(i for i in noun_phrase(passage, noun) if i >= first)


def _adjunct(reading: Reading, timex: Timex) -> Word | None:
    """The head of the adverbial that the date makes up ("in November"); None where it only describes a noun."""
    words = reading.passage.words
    word: Word | None = reading.passage.word_at(timex.end - 1)
    while word is not None and word.start >= timex.start and word.head != word.i:
        above = words[word.head]
        if word.dep == "npadvmod" and above.pos in {"VERB", "AUX"}:
            return word
        if word.dep == "pobj" and above.pos in {"ADP", "SCONJ"}:
            return above if words[above.head].pos in {"VERB", "AUX", "NOUN"} else None
        word = above if above.start >= timex.start and above.end <= timex.end else None
    return None
