"""Quotations and who said them: a name or pronoun beside the marks, or the speaker whom the passage goes on with."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.extraction.model import Fact, Sentence
from quiz.core.extraction.statements import Answer, make_fact
from quiz.core.extraction.wording import Reading, sentence_of

_SAID = """said says added adds warned told noted explained stated declared wrote replied insisted announced commented
    asked argued claimed continued responded stressed concluded tweeted"""
_VERB = rf"(?P<verb>{'|'.join(_SAID.split())})"
_AFTER_VERB_FIRST = re.compile(rf"[,.]?\s*(?:also )?{_VERB} ")
_AFTER_NAME_FIRST = re.compile(rf"[,.]?\s*(?P<who>(?:[\w.’'-]+ ){{1,7}}?)(?:also |later )?{_VERB}\b")
_BEFORE = re.compile(
    rf"(?:.*[ ,;]|^)(?P<who>(?:[\w.’'-]+ ){{1,6}}?)(?:also |later )?{_VERB}\b[^“”\".]{{0,60}}[:,]?\s*$"
)
_ATTRIBUTION = re.compile(rf"[,.]?\s*(?:[\w.’'-]+ ){{0,7}}(?:{'|'.join(_SAID.split())})(?: [\w.’'-]+){{0,3}}\.\s*")
"""All that may stand between two parts of what one person says."""
MOST_WORDS = 30
"""Of a quotation that is asked for as a whole."""
FEWEST_WORDS = 6
"""Of a quotation that somebody could be known by."""
_KEPT = frozenset({"said", "warned", "wrote", "asked", "declared", "insisted", "announced", "tweeted"})


def find_quotes(reading: Reading) -> Iterator[Fact]:
    before: tuple[int, Answer, str] | None = None
    for start, end in reading.quoted:
        found = _speaker(reading, start, end)
        if found is None and before is not None and _ATTRIBUTION.fullmatch(reading.passage.slice(before[0], start)):
            found = before[1:]
        before = (end, *found) if found else None
        author = reading.article.author or ""
        if found is None or (author and found[0].text in author):
            continue
        for first, last in _pieces(reading, start, end):
            fact = _fact(reading, *found, first, last)
            if fact:
                yield fact


def _pieces(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The quotation; one of many words by its sentences."""
    passage = reading.passage
    if len(passage.slice(start, end).split()) <= MOST_WORDS:
        return [(start, end)]
    sentences = [passage.sentence(span) for span in passage.sentences]
    return [(max(s.start, start), min(s.end, end)) for s in sentences if s.start < end and start < s.end]


def _fact(reading: Reading, answer: Answer, verb: str, start: int, end: int) -> Fact | None:
    words = reading.passage.slice(start, end).strip('“”" ,')
    if len(words.split()) < FEWEST_WORDS or not words[0].isupper() or words.endswith("?"):
        return None
    words = words.rstrip(".,")
    slots = {"speaker": answer.text, "words": words, "verb": verb, "whole": "yes"}
    said = f"\ue000{answer.text}\ue001 {verb if verb in _KEPT else 'said'}: “{words}”"
    published = reading.article.published
    fact = make_fact(
        reading,
        "quote",
        sentence_of(said).replace("”.", ".”"),
        answer,
        slots=slots,
        when=published.isoformat() if published else None,
    )
    return replace(fact, sentence=_holding(reading, fact.sentence, start, end)) if fact else None


def _holding(reading: Reading, sentence: Sentence, start: int, end: int) -> Sentence:
    """The sentence that names the speaker, with those to where the words stand."""
    passage = reading.passage
    around = [passage.sentence(span) for span in passage.sentences]
    first = min(s.start for s in around if s.end > min(start, sentence.start))
    last = max(s.end for s in around if s.start < max(end, sentence.end))
    return Sentence(first, last, passage.slice(first, last))


def _speaker(reading: Reading, start: int, end: int) -> tuple[Answer, str] | None:
    passage = reading.passage
    tail = passage.slice(end, min(end + 120, passage.start + len(passage.text)))
    verb_first = _AFTER_VERB_FIRST.match(tail)
    if verb_first:
        answer = _person_near(reading, end + verb_first.end(), end + verb_first.end() + 60)
        return (answer, verb_first["verb"]) if answer else None
    name_first = _AFTER_NAME_FIRST.match(tail)
    if name_first:
        answer = _person_near(reading, end + name_first.start("who"), end + name_first.end("who"))
        if answer:
            return answer, name_first["verb"]
    at = max(passage.start, start - 140)
    before = _BEFORE.search(passage.slice(at, start))
    if before:
        answer = _person_near(reading, at + before.start("who"), at + before.end("who"))
        return (answer, before["verb"]) if answer else None
    return None


def _person_near(reading: Reading, start: int, end: int) -> Answer | None:
    """The person named between two offsets, or the pronoun that stands for one."""
    for name in reading.names:
        if name.type == "person" and name.start < end and start < name.end:
            return Answer(name.start, name.end, name.value or name.text, "person")
    for word in reading.passage.words:
        if not start <= word.start < end:
            continue
        if word.lower in {"he", "she", "the"} and word.start in reading.written:
            finish, text = reading.written[word.start]
            return Answer(word.start, finish, text, "person")
        if word.lower in {"he", "she"} and word.start in reading.local:
            return Answer(word.start, word.end, reading.local[word.start], "person")
    return None
