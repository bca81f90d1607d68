"""Events and states, and the positions that people and bodies take: who does what, asked by subject and by object."""

from collections.abc import Iterator

from quiz.core.extraction.clauses import Clause, noun_phrase
from quiz.core.extraction.lexicon import STANCES, words
from quiz.core.extraction.model import Fact, Mention
from quiz.core.extraction.parse import Word
from quiz.core.extraction.positions import position_slots
from quiz.core.extraction.statements import (
    Answer,
    clause_when,
    full_slots,
    is_reporter,
    make_fact,
    name_answer,
    phrase_answer,
    statement,
)
from quiz.core.extraction.wording import Reading

_NAMED = frozenset({"person", "organisation", "place", "people"})
_OBJECTS = ("dobj", "attr", "dative", "oprd")
_BARE_SPEECH = frozenset({"say", "tell", "add", "reply", "respond", "comment", "ask", "write", "tweet"})
_WANTING = words("want demand seek oppose support reject offer propose")
"""Verbs of which a single word may be the object that is worth asking for: "independence"."""
LONGEST_QUOTED = 12
"""Words of somebody else's that a statement may hold; more of them are a quotation."""
LONGEST_OBJECT = 10
"""Words. A longer object is not something that a learner could be asked to give."""


def find_events(reading: Reading) -> Iterator[Fact]:
    for clause in reading.clauses:
        if is_reporter(reading, clause) or reading.is_quoted(clause.verb.start) or not says_something(reading, clause):
            continue
        position = position_slots(reading, clause)
        for asks, answer, without in _answers(reading, clause):
            if asks == "subject" and not position and _is_list_of_names(reading, clause):
                continue
            slots = {**full_slots(reading, clause, without), **position, "asks": asks, "answer_type": answer.type}
            if not position:
                slots["verb"] = clause.verb.lemma
            elif asks == "subject":
                slots["asks"] = "holder"
            else:
                slots["asks"] = "target"
            fact = make_fact(
                reading,
                "position" if position else "event",
                statement(reading, clause, answer.mark),
                answer,
                slots=slots,
                when=clause_when(reading, clause),
            )
            if fact:
                yield fact


def _answers(reading: Reading, clause: Clause) -> Iterator[tuple[str, Answer, set[int]]]:
    subject = subject_answer(reading, clause)
    if subject is not None:
        yield "subject", subject, set(clause.subject_words)
    passage = reading.passage
    expected = (
        passage.child(verb, "nsubj")
        for verb in passage.children(clause.verb, "ccomp", "xcomp")
        if any(helper.tag == "TO" for helper in passage.children(verb, "aux"))
    )
    fewest = 1 if clause.verb.lemma in _WANTING else 2
    for child in (*passage.children(clause.verb, *_OBJECTS), *(child for child in expected if child is not None)):
        if child.i not in clause.predicate or child.pos not in {"NOUN", "PROPN"}:
            continue
        indices = [i for i in noun_phrase(passage, child) if i in clause.predicate]
        dated = [i for i in indices if any(timex.start == passage.words[i].start for timex in reading.timexes)]
        if dated and dated[0] > child.i and passage.words[dated[0] - 1].pos == "ADP":
            indices = [i for i in indices if i < dated[0] - 1]
        name = covering_name(reading, child)
        if name and len(indices) <= len(name.text.split()) + 1:
            yield "object", name_answer(reading, name), set(indices)
        elif fewest <= len(indices) <= LONGEST_OBJECT and (answer := phrase_answer(reading, indices)):
            yield "object", answer, set(indices)


def says_something(reading: Reading, clause: Clause) -> bool:
    """Not a bare "he said" beside a quotation, nor a subject that only the article makes clear ("the failure")."""
    passage, subject = reading.passage, clause.subject
    content = [i for i in clause.predicate if passage.words[i].pos in {"NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV"}]
    if clause.verb.lemma in _BARE_SPEECH and passage.child(clause.verb, "ccomp", "xcomp") is None:
        return any(child.lower in {"about", "of", "by"} for child in passage.children(clause.verb, "prep"))
    spoken = (passage.words[i] for i in clause.predicate if passage.words[i].pos != "PUNCT")
    quoted = sum(1 for word in spoken if reading.is_quoted(word.start))
    if (len(content) < 2 and len(clause.predicate) < 4) or quoted > LONGEST_QUOTED:
        return False
    if subject.pos == "PRON" and subject.start not in reading.local and subject.start not in reading.written:
        return False
    if _is_broken(reading, clause):
        return False
    article = passage.child(subject, "det")
    bare = article is not None and article.lower == "the" and len(clause.subject_words) == 2
    return not (bare and article is not None and article.start not in reading.written and not subject.text[0].isupper())


def _is_broken(reading: Reading, clause: Clause) -> bool:
    """What the parser reads badly: a comma inside the subject that sets nothing apart; "a bridge called X"."""
    passage, verb = reading.passage, clause.verb
    inside = [passage.words[i] for i in clause.subject_words]
    stray = any(word.text == "," for word in inside) and not any(
        word.dep in {"conj", "appos", "amod"} for word in inside
    )
    return stray or (verb.lemma in {"call", "name", "dub"} and clause.auxiliary is None and verb.tag in {"VBD", "VBN"})


def subject_answer(reading: Reading, clause: Clause) -> Answer | None:
    """The subject where it names somebody; a noun phrase around a name ("Malta's fishing fleet") as a whole."""
    passage, subject, words = reading.passage, clause.subject, reading.passage.words
    if subject.start in reading.local:
        return None
    if clause.context == "relative":
        joined = subject.dep == "conj" or passage.child(subject, "conj") is not None
        apart = words[clause.verb.left - 1].text == "," and not joined
        whose = covering_name(reading, subject) if apart else None
        return name_answer(reading, whose) if whose and whose.type in _NAMED else None
    if any(words[i].dep == "conj" for i in clause.subject_words):
        return phrase_answer(reading, clause.subject_words) if len(clause.subject_words) <= LONGEST_OBJECT else None
    stance = passage.child(subject, "poss") if subject.lower in STANCES else passage.child(subject, "appos")
    if stance is not None and (holder := covering_name(reading, stance)) and holder.type in _NAMED:
        return name_answer(reading, holder)
    name = covering_name(reading, subject)
    if name is not None and name.type == "people" and 2 <= len(clause.subject_words) <= LONGEST_OBJECT:
        return phrase_answer(reading, clause.subject_words)
    if name is not None:
        return name_answer(reading, name) if name.type in _NAMED else None
    if subject.start in reading.written:
        return Answer(subject.start, subject.end, reading.written[subject.start][1], "person")
    start, end = words[clause.subject_words[0]].start, words[clause.subject_words[-1]].end
    if 2 <= len(clause.subject_words) <= 8 and reading.name_at(start, end):
        return phrase_answer(reading, clause.subject_words)
    return None


def _is_list_of_names(reading: Reading, clause: Clause) -> bool:
    """Nothing but names, commas and "and": `lists` asks for them already."""
    words = reading.passage.words
    inner = [words[i] for i in clause.subject_words if covering_name(reading, words[i]) is None]
    return any(word.dep == "cc" for word in inner) and all(word.pos in {"PUNCT", "CCONJ", "DET"} for word in inner)


def covering_name(reading: Reading, word: Word) -> Mention | None:
    """The name that a word is in; for the letters in "Northern Ports Authority (NPA)" the name before them."""
    found = next((name for name in reading.names if name.start <= word.start < name.end), None)
    if found is not None and reading.passage.slice(found.start - 2, found.start) == " (":
        return next((name for name in reading.names if name.end == found.start - 2), found)
    return found
