"""A clause as a statement of its own: with who says so, as of when, and the answer marked."""

import re
from dataclasses import dataclass

from quiz.core.extraction.clauses import Clause, plain_auxiliary
from quiz.core.extraction.dates import Timex
from quiz.core.extraction.lexicon import ACRONYMS, KEPT_ACRONYMS, OFFICE
from quiz.core.extraction.model import Fact, FactKind, Mention, Sentence
from quiz.core.extraction.parse import Word
from quiz.core.extraction.wording import (
    OPEN,
    UNCLEAR,
    VAGUE,
    Mark,
    Reading,
    as_of,
    braced,
    clause_slots,
    lower_first,
    sentence_of,
    stands_alone,
)

MOST_WORDS = 55
_TEMPORAL = frozenset({"after", "before", "during", "since", "until", "when", "in", "on", "by", "following", "from"})
_POINTING = re.compile(r"(?:its|their|his|her|it|they|he|she|that|which|who|what|both|either|neither)\b", re.I)
_ARTICLE = re.compile(
    r"(?:United (?:Nations|States|Kingdom|Arab)|European|Czech Republic|Dominican|Netherlands|Philippines|Balkans|"
    r"Caucasus|Middle East|Gulf|West Bank|Gaza Strip|Maldives|Bahamas|Soviet|Former Soviet|"
    r".* (?:Council|Union|Organi[sz]ation|Committee|Commission|Ministry|Department|Court|Party|Agency|Nations|"
    r"Association|Senate|Fund|Bank|Federation|Army|Navy|Sea|Ocean))\b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a fact asks for: its span, how it is written in the sentence, and its type."""

    start: int
    end: int
    text: str
    type: str
    lead: str = ""

    @property
    def mark(self) -> Mark:
        return Mark(self.start, self.end, self.text, self.lead)


def name_answer(reading: Reading, name: Mention) -> Answer:
    """A name as an answer: a person in full, a country by its name, with "the" where it takes one."""
    text = name.value or name.text
    if name.type == "person" and " " not in text and (office := _office_before(reading, name)):
        return Answer(name.start - len(office) - 1, name.end, f"{office} {text}", name.type)
    if name.type == "organisation" and (name.text in KEPT_ACRONYMS or name.text not in ACRONYMS):
        text = name.text
    if name.type == "people" or name.type not in {"person", "place", "organisation"}:
        text = name.text
    before = reading.passage.slice(max(reading.passage.start, name.start - 4), name.start)
    if name.type in {"place", "organisation"} and not before.lower().endswith("the "):
        word = reading.passage.word_at(name.end - 1)
        if word is not None and word.dep not in {"compound", "amod", "nmod"}:
            text = with_article(text)
    return Answer(name.start, name.end, text, name.type)


def with_article(name: str) -> str:
    """ "the United States", "the European Union", but "France"."""
    return f"the {name}" if _ARTICLE.match(name) and not name.startswith("the ") else name


def _office_before(reading: Reading, name: Mention) -> str:
    """ "President" before a surname that the article gives no first name for: the answer is "President Brandt"."""
    before = reading.passage.slice(reading.passage.start, name.start)
    return next(
        (o.group() for o in OFFICE.finditer(before) if o.end() + 1 == len(before) and o.group()[0].isupper()), ""
    )


def phrase_answer(reading: Reading, indices: list[int]) -> Answer | None:
    """A noun phrase as an answer; None where it would mean nothing alone."""
    words = reading.passage.words
    if not indices or indices != list(range(indices[0], indices[-1] + 1)):
        return None
    text = lower_first(reading.write(indices), reading, indices[0])
    named = reading.name_at(words[indices[0]].start, words[indices[-1]].end)
    if not text or not stands_alone(f"X Y {text.replace(VAGUE, '')}") or _POINTING.match(text):
        return None
    if re.search(r"\d ?[–-] ?\d", text) or (
        named is None and re.fullmatch(r"(?:the|an?) [\w-]+", text.replace(VAGUE, ""))
    ):
        return None
    return Answer(words[indices[0]].start, words[indices[-1]].end, text, "term")


def is_reporter(reading: Reading, clause: Clause) -> bool:
    """The journalist who wrote the article: what they report is the article's own voice."""
    subject = reading.passage.slice(*_span(reading, clause.subject_words))
    author = reading.article.author or ""
    if author and author.split()[-1] in subject:
        return True
    return "orrespondent" in subject and clause.verb.lemma == "report"


def _span(reading: Reading, indices: list[int]) -> tuple[int, int]:
    words = reading.passage.words
    return (words[indices[0]].start, words[indices[-1]].end) if indices else (0, 0)


def subject_text(reading: Reading, clause: Clause, mark: Mark | None = None, alone: bool = True) -> str:
    """The subject; a pronoun by what it stands for where the clause is to stand `alone`."""
    local = reading.local.get(clause.subject.start)
    if alone and local:
        return local
    text = _definite(reading.write(clause.subject_words, mark), clause)
    last = reading.passage.words[clause.subject_words[-1]] if clause.subject_words else clause.subject
    apposition = next((w for w in (last, reading.passage.words[last.head]) if w.dep == "appos"), None)
    if apposition is not None and reading.passage.words[apposition.left - 1].text == ",":
        text += ","
    return lower_first(text, reading, clause.subject_words[0]) if clause.subject_words else text


def _definite(subject: str, clause: Clause) -> str:
    """ "A strike that closed the mines" is afterwards the strike."""
    return re.sub(r"^an? ", "the ", subject, flags=re.I) if clause.context == "relative" else subject


def statement(reading: Reading, clause: Clause, mark: Mark | None = None, without: set[int] | None = None) -> str:
    """One sentence that says what the clause says, as strongly and as surely as the article does."""
    left_out = without or set()
    words = reading.passage.words
    plain = _plain(reading, clause, mark, left_out, alone=_speaker(reading, clause) is None)
    timed, speaker = clause, _speaker(reading, clause)
    while speaker is not None:
        outer = _speaker(reading, speaker)
        plain = f"{subject_text(reading, speaker, alone=outer is None)} {_speech(reading, speaker)} that {plain}"
        timed, speaker = speaker, outer
    dated = timed is clause and any(
        words[f.left].start <= timex.start <= words[f.right].end for f in clause.fronted for timex in reading.timexes
    )
    when = as_of(reading.article.published) if timed.present and not dated else None
    return sentence_of(f"{when}, {plain}" if when else plain)


def _speaker(reading: Reading, clause: Clause) -> Clause | None:
    return clause.head if clause.head is not None and not is_reporter(reading, clause.head) else None


def _plain(reading: Reading, clause: Clause, mark: Mark | None, left_out: set[int], alone: bool) -> str:
    lent = f"{plain_auxiliary(clause.lent)} " if clause.lent else ""
    predicate = lent + reading.write([i for i in clause.predicate if i not in left_out], mark)
    text = f"{subject_text(reading, clause, mark, alone)} {predicate}"
    front = _front(reading, clause, mark, left_out)
    return f"{front}, {text}" if front else text


def _front(reading: Reading, clause: Clause, mark: Mark | None, left_out: set[int]) -> str:
    words = reading.passage.words
    if timex := dated_by(reading, clause):
        day = [word.i for word in words if timex.start <= word.start < timex.end]
        return "" if left_out & set(day) else f"in {reading.write(day, mark)}"
    for head in clause.fronted:
        indices = list(range(head.left, head.right + 1))
        temporal = head.lower in _TEMPORAL or any(
            words[head.left].start <= timex.start <= words[head.right].end for timex in reading.timexes
        )
        inside = mark is not None and words[head.left].start <= mark.start <= words[head.right].end
        if (temporal or inside or head.dep == "advcl") and not left_out & set(indices):
            text = reading.write(indices, mark)
            if text:
                return lower_first(text, reading, indices[0])
    return ""


def dated_by(reading: Reading, clause: Clause) -> Timex | None:
    """The year or month of "since 1999, when …": what the clause says was then."""
    if clause.context != "adverbial" or clause.verb.dep not in {"relcl", "conj"}:
        return None
    antecedent = reading.passage.words[clause.verb.head]
    if clause.verb.dep == "conj":
        antecedent = reading.passage.words[antecedent.head]
    found = (t for t in reading.timexes if t.value and len(t.value) <= 7 and t.start <= antecedent.start < t.end)
    return next(found, None)


def _speech(reading: Reading, speaker: Clause) -> str:
    """ "told reporters", "has warned": the speaker's predicate without what was said."""
    passage = reading.passage
    said: set[int] = set()
    for child in passage.children(speaker.verb, "ccomp", "parataxis", "advcl", "prep", "npadvmod"):
        said.update(word.i for word in passage.subtree(child))
    return reading.write([i for i in speaker.predicate if i not in said and passage.words[i].lower != "that"])


def attribution_slots(reading: Reading, clause: Clause) -> dict[str, str]:
    """Who says so, for a reported clause."""
    if clause.head is None or is_reporter(reading, clause.head):
        return {}
    return {
        "attribution": subject_text(reading, clause.head),
        "attribution_verb": _speech(reading, clause.head),
    }


def make_fact(
    reading: Reading,
    kind: FactKind,
    says: str,
    answer: Answer,
    *,
    slots: dict[str, str],
    when: str | None = None,
) -> Fact | None:
    """The fact, or None where its sentence would not stand alone, is too long or does not hold its answer once."""
    finished = braced(says)
    words = len(says.split())
    if finished is None or not stands_alone(says) or not 4 <= words <= MOST_WORDS or not answer.text:
        return None
    sentence = sentence_at(reading, answer.start)
    if sentence is None or sentence.text.rstrip('"”').endswith("?"):
        return None
    kept = {
        key: value.replace(VAGUE, "")
        for key, value in slots.items()
        if value and OPEN not in value and UNCLEAR not in value
    }
    text, written = answer.text.replace(VAGUE, ""), finished[finished.index("{") + 1 : finished.index("}")]
    # A capital that only the beginning of the sentence asks for is no part of the answer; its tidied spaces are.
    text = text if text.casefold() == written.casefold() else written
    return Fact(kind, finished, text, answer.start, answer.end, sentence, when, kept)


def sentence_at(reading: Reading, offset: int) -> Sentence | None:
    for span in reading.passage.sentences:
        sentence = reading.passage.sentence(span)
        if sentence.start <= offset < sentence.end:
            return sentence
    return None


def full_slots(reading: Reading, clause: Clause, without: set[int] | None = None) -> dict[str, str]:
    """The clause's slots with its subject resolved and who says so."""
    slots = clause_slots(reading, clause, without)
    local = reading.local.get(clause.subject.start)
    if local:
        slots["subject"] = local
    if "subject" in slots:
        slots["subject"] = _definite(slots["subject"], clause)
    stamp = as_of(reading.article.published) if clause.present else None
    if stamp:
        slots["as_of"] = stamp
    return {**slots, **attribution_slots(reading, clause)}


def clause_when(reading: Reading, clause: Clause) -> str | None:
    """The date that the clause itself gives; for what is said of the present, the article's."""
    if (timex := dated_by(reading, clause)) and timex.value:
        return timex.value
    words = reading.passage.words
    indices = set(clause.predicate)
    for head in clause.fronted:
        indices.update(range(head.left, head.right + 1))
    for timex in reading.timexes:
        word = reading.passage.word_at(timex.start)
        if timex.value and word is not None and word.i in indices and _governed(reading, word, clause):
            since = word.i and words[word.i - 1].lower == "since"
            return f"{timex.value}/.." if since and "/" not in timex.value else timex.value
    if clause.present and reading.article.published:
        return reading.article.published.isoformat()
    return None


def _governed(reading: Reading, word: Word, clause: Clause) -> bool:
    for above in reading.passage.ancestors(word):
        if above.i == clause.verb.i:
            return True
        if above.pos == "VERB" and above.dep in {"advcl", "relcl", "ccomp", "acl", "csubj"}:
            return False
    return False
