"""Sentences of our own out of an article's words: pieces joined, names and dates in full, the answer in braces."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from quiz.core.article import Article
from quiz.core.extraction.clauses import Clause, plain_auxiliary
from quiz.core.extraction.dates import Timex
from quiz.core.extraction.lexicon import words
from quiz.core.extraction.model import Mention
from quiz.core.extraction.names import Register
from quiz.core.extraction.parse import Passage

if TYPE_CHECKING:
    from quiz.core.extraction.documents import Document
    from quiz.core.extraction.quantities import Quantity

OPEN, CLOSE = "\ue000", "\ue001"
"""Where the answer begins and ends while a sentence is put together."""
UNCLEAR = "\ue002"
"""Stands before a word that means nothing without the article: what has it is dropped."""
VAGUE = "\ue003"
"""Stands before "the deadlock" of an earlier sentence: clear enough where the statement names two others."""
_MONTHS = "January February March April May June July August September October November December".split()
_NOT = {"n't": "not", "n’t": "not"}
_LOOSE = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow|ago|"
    r"(?:last|next|this) (?:week|month|year|weekend)|"
    r"this|these|here|I|we|us|our|ours|you|your|me|my|the (?:former|latter)(?! (?-i:[A-Z]))|"
    r"such an?|the (?:move|news|same))\b",
    re.I,
)
_PART_OF = re.compile(r"(early|late|mid|later|earlier)\b[ -]", re.I)
DATE_PREPOSITIONS = words(
    "on by until till since from of before after for to during between through in at around about than early late"
)
_ABOUT_THEN = re.compile(
    r"\b(?:more|less|over|at least|nearly|almost|about|around|roughly|some|couple)\b|\b(?:week|decade|centur)", re.I
)
"""What makes "… ago" too vague for a date that a question could ask for."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|his|her|hers|its|their|theirs)\b", re.I)
_NAME = re.compile(r"\b[A-Z]\w*(?:[ .-]+[A-Z]\w*)*")
_NO_NAMES = words(
    "The A An In On At As By After Before Since When While During For From Of Both Many Some Most"
) | frozenset(_MONTHS)
_EXPLETIVE = re.compile(r"\bit (?:is|was|will be|would be|has been|had been) (?:\w+ )?(?:\w+ )?(?:to|that|for)\b", re.I)


@dataclass(frozen=True, slots=True)
class Mark:
    """The answer: its span of the body, and how it is written."""

    start: int
    end: int
    text: str
    lead: str = ""
    """What must be put before it ("on " before a date that was a bare weekday)."""


@dataclass(slots=True)
class Reading:
    """A passage with all that is known about it when facts are made."""

    article: Article
    passage: Passage
    names: Sequence[Mention]
    timexes: Sequence[Timex]
    register: Register
    documents: "Sequence[Document]" = ()
    quantities: "Sequence[Quantity]" = ()
    clauses: list[Clause] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    written: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Where a span starts -> where it ends and what is written instead (a resolved pronoun, a full date)."""
    local: dict[int, str] = field(default_factory=dict)
    """Pronouns that the same sentence explains: written out only where their clause stands without the rest."""
    dropped: set[int] = field(default_factory=set)
    """Starts of words that are left out ("on Monday" where the article has no date)."""
    unresolved: set[int] = field(default_factory=set)
    """Starts of words that mean nothing outside the article and could not be resolved."""
    vague: set[int] = field(default_factory=set)
    """Starts of definite noun phrases that go back to an earlier sentence and could not be resolved."""

    def name_at(self, start: int, end: int) -> Mention | None:
        return next((name for name in self.names if start <= name.start and name.end <= end), None)

    def is_quoted(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.quoted)

    def write(self, indices: Iterable[int], mark: Mark | None = None, lemma: int | None = None) -> str:
        """The words at `indices` as text, with references written out and the answer's span set between marks."""
        words, out, skip_to, previous = self.passage.words, "", -1, -2
        for i in sorted(indices):
            word = words[i]
            if word.start < skip_to or word.pos == "SPACE" or word.start in self.dropped:
                previous = i
                continue
            gap = previous != i - 1 or (i > 0 and words[i - 1].end < word.start) or word.lower in _NOT
            out += " " if out and gap else ""
            end, text = self.written.get(word.start, (word.end, ""))
            if mark and word.start <= mark.start < end:
                out += f"{mark.lead}{OPEN}{mark.text}{CLOSE}"
                skip_to = max(mark.end, end if text else 0)
            elif text:
                out += text
                skip_to = end
            else:
                out += UNCLEAR if word.start in self.unresolved else VAGUE if word.start in self.vague else ""
                out += word.lemma if i == lemma else _NOT.get(word.lower, word.text)
            previous = i
        return tidy(out)


def tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" ,;:-–—")
    text = re.sub(r" ([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[]) ", r"\1", text)
    text = re.sub(r",(?: ?,)+", ",", re.sub(rf" ?\((?:\s*|{OPEN}?[A-Z][A-Z.]+{CLOSE}?)\)", "", text))
    text = re.sub(r"^[\"”’']\s*(?=[^\"“”]*$)", "", text) if text.count('"') % 2 else text
    return text.strip(" ,;")


def sentence_of(text: str) -> str:
    """A capital and a full stop."""
    text = tidy(text).rstrip(".")
    end = "" if text.endswith(('."', ".”")) else "."
    for at, character in enumerate(text):
        if character.isalnum():
            text = text[:at] + character.upper() + text[at + 1 :]
            break
    return text + end


def braced(text: str) -> str | None:
    """The finished `says`: exactly one answer, in braces; None where the text has braces of its own."""
    text = text.replace(VAGUE, "")
    if (
        "{" in text
        or "}" in text
        or text.count(OPEN) != 1
        or text.count(CLOSE) != 1
        or text.index(OPEN) > text.index(CLOSE)
    ):
        return None
    return text.replace(OPEN, "{").replace(CLOSE, "}")


def stands_alone(text: str) -> bool:
    """Whether a sentence means the same without its article: no stray pronoun, weekday, "this" or "we"."""
    text = re.sub(r"^As of [\w ]+, ", "", text)
    if VAGUE in text and not _names_enough(text):
        return False
    plain = re.sub(f"[{OPEN}{CLOSE}{VAGUE}]", "", text)
    outside = re.sub(r"[\"“][^\"“”]*[\"”]", " ", plain)
    if UNCLEAR in text or _LOOSE.search(outside) or outside.count('"') % 2 or outside.count("“") != outside.count("”"):
        return False
    pronoun = _PRONOUN.search(_EXPLETIVE.sub("", outside))
    if pronoun is None:
        return True
    before = outside[: pronoun.start()]
    return len(re.findall(r"\w+", before)) >= 2 and bool(re.search(r"[A-Z]\w+|\b(?:the|an?) \w+", before))


def _names_enough(text: str) -> bool:
    """Whether a statement with "the deadlock" in it names what that is about: two names, one outside the answer."""

    def names(part: str) -> int:
        return sum(1 for found in _NAME.finditer(part) if found.group() not in _NO_NAMES)

    vague_subject = re.sub(f"[{OPEN}{CLOSE}]", "", text).startswith(VAGUE)
    return not vague_subject and names(text) >= 2 and names(re.sub(f"{OPEN}.*{CLOSE}", "", text)) >= 1


def date_in_words(value: str) -> str | None:
    """ "2007-12-07" is "7 December 2007", "199X" "the 1990s". None for what has no plain name."""
    if re.fullmatch(r"\d{4}", value):
        return value
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        season = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}.get(int(found[2]))
        return f"the {season} of {found[1]}" if season else f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := re.fullmatch(r"(\d{3})X", value):
        return f"the {found[1]}0s"
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        first, last = date.fromisoformat(value[:10]), date.fromisoformat(value[11:])
        return f"the {'weekend' if (last - first).days == 1 else 'week'} of {date_in_words(value[:10])}"
    return None


def written_date(timex: Timex) -> str | None:
    """The date in full, with the part of it that the text says ("late January 2008")."""
    if timex.value is None or (timex.rule == "ago" and _ABOUT_THEN.search(timex.text)):
        return None
    written = date_in_words(timex.value)
    if timex.rule == "end" and timex.value.endswith("12-31"):
        return f"the end of {timex.value[:4]}"
    part = _PART_OF.match(timex.text)
    return f"{part.group(1).lower()} {written}" if part and written and len(timex.value) <= 7 else written


def date_place(passage: Passage, timex: Timex) -> tuple[str, int]:
    """What a full date needs before it in the place of a relative one ("the " for "Friday's", "on " for "Friday"), and
    where the words end that it replaces."""
    word, last = passage.word_at(timex.start), passage.word_at(timex.end - 1)
    if word is None or last is None:
        return "", timex.end
    before = passage.words[word.i - 1] if word.i else None
    following = passage.words[last.i + 1] if last.i + 1 < len(passage.words) else None
    if following is not None and following.start == timex.end and following.tag == "POS":
        return "the ", following.end
    if before is not None and (before.lower in DATE_PREPOSITIONS or before.dep == "det"):
        return "", timex.end
    if last.dep in {"compound", "nmod", "amod", "poss"}:
        return "", timex.end
    written = written_date(timex) or ""
    return ("on " if len(timex.value or "") == 10 or "weekend" in written else "in "), timex.end


def as_of(published: date | None) -> str | None:
    return f"As of {date_in_words(published.isoformat())}" if published else None


def lower_first(text: str, reading: Reading, first: int) -> str:
    """A capital that only the beginning of the sentence asked for is taken away."""
    word = reading.passage.words[first]
    named = any(name.start <= word.start < name.end for name in reading.names)
    if word.start in reading.written or named or word.pos == "PROPN" or word.text in {"I"} or not text[:1].isalpha():
        return text
    return text[0].lower() + text[1:] if not word.text.isupper() or word.text == "A" else text


def clause_slots(reading: Reading, clause: Clause, without: set[int] | None = None) -> dict[str, str]:
    """The clause as the `Fact` docstring promises it, the words at `without` left out."""
    left_out = without or set()
    predicate = [i for i in clause.predicate if i not in left_out]
    subject = [i for i in clause.subject_words if i not in left_out]
    auxiliary, verb = clause.auxiliary, clause.verb
    slots = {"subject_number": "plural" if clause.plural else "singular"}
    lent = f"{plain_auxiliary(clause.lent)} " if clause.lent else ""
    slots["predicate"] = lent + reading.write(predicate)
    if auxiliary is not None:
        slots["aux"] = plain_auxiliary(auxiliary)
        slots["base"] = reading.write(i for i in predicate if i != auxiliary.i)
    elif verb.lemma == "be":
        slots["aux"] = plain_auxiliary(verb)
        slots["base"] = reading.write(i for i in predicate if i != verb.i)
    else:
        slots["aux"] = "did" if verb.tag == "VBD" else "do" if clause.plural else "does"
        slots["base"] = reading.write(predicate, lemma=verb.i)
    if subject:
        slots["subject"] = lower_first(reading.write(subject), reading, subject[0])
        name = reading.name_at(reading.passage.words[subject[0]].start, reading.passage.words[subject[-1]].end)
        covered = name and name.start <= clause.subject.start < name.end
        slots["subject_type"] = name.type if name and covered else "term"
    return slots
