"""Dates in a passage: found by `date_rules`, read against the article's date and the tense of the governing verb.

The approach is that of rule-based temporal taggers (HeidelTime; Strötgen & Gertz 2013): patterns, then normalisation.
"""

import re
from dataclasses import dataclass
from datetime import date

from quiz.core.extraction.date_rules import RULES
from quiz.core.extraction.date_values import Setting, Tense
from quiz.core.extraction.lexicon import SPEECH_VERBS, words
from quiz.core.extraction.parse import Passage, Word

_PLANNED = words(
    "expect plan schedule due set intend hope want agree decide promise prepare vow slate aim propose threaten likely"
)
_MODALS = words("will shall 'll ’ll would may might could should must can wo 'd")
_HINT = re.compile(
    r"\d|day\b|night|week|month|year|decade|centur|ago\b|[JFMASOND][a-z]{2}|Christmas|tomorrow|end of", re.I
)
"""Without one of these there is no date to look for."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression. `rule` names how it was written."""

    start: int
    end: int
    text: str
    value: str | None
    rule: str


def find_dates(passage: Passage, anchor: date | None, reference: str | None = None) -> list[Timex]:
    """The dates of a passage in order; of overlapping readings the longest, then the earlier rule."""
    text = passage.text
    if not _HINT.search(text):
        return []
    candidates = [
        (found.end() - found.start(), -order, found, rule)
        for order, rule in enumerate(RULES)
        for found in rule.pattern.finditer(text)
    ]
    candidates.sort(key=lambda candidate: candidate[:2], reverse=True)
    chosen: list[tuple[int, int, int]] = []
    for index, (_, _, found, _rule) in enumerate(candidates):
        if not any(found.start() < end and start < found.end() for start, end, _ in chosen):
            chosen.append((found.start(), found.end(), index))
    timexes = []
    for start, end, index in sorted(chosen):
        found, rule = candidates[index][2:]
        tense = governing_tense(passage, passage.start + start)
        if text.startswith(("'s", "’s"), end):
            tense = tense if tense == "future" else "past"
        setting = Setting(anchor, tense, reference)
        value = rule.resolve(found, setting)
        if value and re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value):
            reference = value
        timexes.append(Timex(passage.start + start, passage.start + end, text[start:end], value, rule.name))
    return timexes


def governing_tense(passage: Passage, offset: int) -> Tense:
    """The tense of the verb that the word at `offset` hangs on: told by auxiliaries and by plans ("is due to …")."""
    word = passage.word_at(offset)
    if word is None:
        return None
    chain = [word, *passage.ancestors(word)][:14]
    for candidate in chain:
        if candidate.pos in {"VERB", "AUX"}:
            marked, tense = _tense(passage, candidate)
            if marked:
                return tense
    return None


def _tense(passage: Passage, verb: Word) -> tuple[bool, Tense]:
    """Whether the verb shows a tense at all, and which; a bare infinitive or participle leaves it to its head."""
    auxiliaries = {child.lower for child in passage.children(verb, "aux", "auxpass")}
    head = passage.words[verb.head]
    if auxiliaries & _MODALS:
        return True, "past" if auxiliaries & {"have", "'ve"} else "future"
    if auxiliaries & {"has", "had", "have", "'ve", "was", "were", "did", "been"} or verb.tag == "VBD":
        return True, "past"
    if "to" in auxiliaries:
        planned = head.lemma in _PLANNED or head.lemma == "be"
        return planned, "future"
    if verb.tag == "VBG":
        return bool(auxiliaries & {"is", "are", "'s", "'re", "am"}), "future"
    if verb.lemma in _PLANNED and auxiliaries & {"is", "are"}:
        return True, "future"
    if verb.tag in {"VBZ", "VBP"}:
        planned = any(
            child.lower in {"due", "set", "scheduled"}
            or (verb.lemma == "be" and child.dep == "xcomp" and child.tag == "VB")
            for child in passage.children(verb)
        )
        if planned:
            return True, "future"
        return True, "past" if verb.lemma in SPEECH_VERBS else "present"
    return verb.tag == "VBN" and not auxiliaries, "past"
