"""Finite clauses of a passage: who does what, with the auxiliaries and the context that its truth depends on."""

from dataclasses import dataclass, field
from typing import Literal

from quiz.core.extraction.lexicon import SPEECH_VERBS, words
from quiz.core.extraction.parse import SUBJECTS, Passage, Word

Context = Literal["main", "reported", "relative", "adverbial"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEVER = frozenset({"mark", "parataxis", "intj", "meta", "preconj", "dep"})
_DISCOURSE = words(
    """also however meanwhile moreover furthermore thus therefore too then though but and yet nevertheless additionally
    finally second first so instead again"""
)
_FACTIVE_MARKS = frozenset({"when", "after", "since", "because", "before", "while", "as", "where"})
_PLAIN = dict(pair.split("=") for pair in words("'s=is ’s=is 're=are 've=have 'll=will wo=will ca=can 'm=am 'd=had"))


@dataclass(slots=True)
class Clause:
    """A finite verb with its subject. `predicate` indexes the words after the subject, in order.

    `context` is "main" for what the article says itself, "reported" for what the subject of `head` says. `lent` is the
    auxiliary that a joined verb borrows ("has recalled … and [has] denounced").
    """

    verb: Word
    subject: Word
    context: Context
    predicate: list[int]
    fronted: list[Word] = field(default_factory=list)
    lent: Word | None = None
    head: "Clause | None" = None
    subject_words: list[int] = field(default_factory=list)

    @property
    def auxiliary(self) -> Word | None:
        return self._auxiliary

    _auxiliary: Word | None = None

    @property
    def present(self) -> bool:
        """Said of the time of writing: true only as of the article's date."""
        finite = self._auxiliary or self.verb
        return finite.tag in {"VBZ", "VBP"}

    @property
    def plural(self) -> bool:
        finite = self._auxiliary or self.verb
        if finite.tag == "VBZ" or finite.lower in {"is", "was", "has", "does"}:
            return False
        if finite.tag == "VBP" or finite.lower in {"are", "were", "have", "do"}:
            return True
        return self.subject.tag == "NNS" or (
            self.subject.tag == "NNPS" and self.subject.lower not in {"states", "nations", "netherlands", "philippines"}
        )


def find_clauses(passage: Passage) -> list[Clause]:
    """Clauses that state something, outermost first. What a condition, a question or a wish says is not stated."""
    found: dict[int, Clause] = {}
    for first, last in passage.sentences:
        if passage.words[last - 1].text == "?":
            continue
        verbs = [word for word in passage.words[first:last] if _is_finite(passage, word)]
        for verb in sorted(verbs, key=lambda word: _depth(passage, word)):
            clause = _clause(passage, verb, found)
            if clause:
                found[verb.i] = clause
    return list(found.values())


def _depth(passage: Passage, word: Word) -> int:
    return sum(1 for _ in passage.ancestors(word))


def _is_finite(passage: Passage, word: Word) -> bool:
    if word.pos not in {"VERB", "AUX"} or word.dep in {"aux", "auxpass"}:
        return False
    if word.tag in _FINITE:
        return True
    helpers = passage.children(word, "aux", "auxpass")
    if any(helper.tag in _FINITE for helper in helpers):
        return not any(helper.tag == "TO" for helper in helpers)
    return word.dep == "conj" and not helpers and word.tag in {"VBN", "VB", "VBG"}


def _clause(passage: Passage, verb: Word, found: dict[int, Clause]) -> Clause | None:
    context, head = _context(passage, verb, found)
    if context is None:
        return None
    subject = passage.child(verb, *SUBJECTS)
    auxiliary = _first_auxiliary(passage, verb)
    lent: Word | None = None
    above = found.get(verb.head)
    if verb.dep == "conj" and above:
        if subject is None:
            subject = above.subject
            if auxiliary is None and verb.tag not in {"VBD", "VBZ", "VBP"}:
                auxiliary = lent = above.auxiliary
                if lent is None or above.verb.tag != verb.tag:
                    return None
        head = head or above.head
    if subject is None:
        return None
    if context == "relative":
        if subject.lower not in {"who", "which", "that"} or subject.start > verb.start:
            return None
        subject = passage.words[verb.head]
    clause = Clause(verb, subject, context, [], head=head, lent=lent, _auxiliary=auxiliary)
    _fill(passage, clause)
    return clause if clause.predicate and clause.subject_words else None


def _context(passage: Passage, verb: Word, found: dict[int, Clause]) -> tuple[Context | None, Clause | None]:
    if verb.dep == "ROOT":
        return "main", None
    above = found.get(verb.head)
    if verb.dep == "conj":
        return (above.context, above.head) if above else (None, None)
    if (
        verb.dep in {"ccomp", "parataxis"}
        and above
        and above.verb.lemma in SPEECH_VERBS
        and not _negated(passage, above.verb)
        and _is_content(passage, verb, above.verb)
    ):
        return "reported", above
    if verb.dep == "ccomp" and verb.right < verb.head and not passage.children(verb, "mark"):
        spliced = passage.words[verb.head].lemma == "be" or passage.words[verb.head].lemma not in SPEECH_VERBS
        return ("main", None) if spliced else (None, None)
    if verb.dep == "ccomp" and (outer := _speaking_on(passage, verb, found)):
        return "reported", outer
    if verb.dep == "relcl":
        antecedent = passage.words[verb.head]
        if any(child.lower == "when" for child in passage.children(verb, "advmod")):
            return ("adverbial", None) if antecedent.tag == "CD" else (None, None)
        if _tells_of_one(passage, verb, antecedent):
            return "relative", None
        apart = verb.left > 0 and passage.words[verb.left - 1].text == ","
        sole = len(passage.children(antecedent, "relcl")) == 1
        return ("relative", None) if apart and sole and antecedent.pos in {"PROPN", "NOUN"} else (None, None)
    if verb.dep == "advcl" and above and above.context == "main":
        markers = {child.lower for child in passage.children(verb, "mark", "advmod")}
        if markers & _FACTIVE_MARKS and not markers & {"if", "unless", "even"}:
            return "adverbial", None
    return None, None


def _tells_of_one(passage: Passage, verb: Word, antecedent: Word) -> bool:
    """ "A three-day strike that closed the mines": it did, as no strike has been told of before.
    Not where somebody says, wants or denies it."""
    article = passage.child(antecedent, "det")
    first = passage.child(antecedent, "relcl")
    if article is None or article.lower not in {"a", "an"} or verb.tag != "VBD" or first is None or first.i != verb.i:
        return False
    above = [word for word in passage.ancestors(verb) if word.pos in {"VERB", "AUX"}]
    told_of = antecedent.dep in {"pobj", "nsubj", "nsubjpass"}
    sure = all(word.tag in {"VBD", "VBZ", "VBP", "VBN"} and word.lemma not in SPEECH_VERBS for word in above)
    denied = any(_negated(passage, word) for word in (verb, *above))
    return told_of and sure and not denied and len(antecedent.children) > 2


def _speaking_on(passage: Passage, verb: Word, found: dict[int, Clause]) -> Clause | None:
    """ "…, he said, adding that …": the clause of who says that as well."""
    speech = passage.words[verb.head]
    if speech.tag != "VBG" or speech.lemma not in SPEECH_VERBS or speech.dep not in {"advcl", "pcomp"}:
        return None
    if not any(mark.lower == "that" for mark in passage.children(verb, "mark")):
        return None
    outer = next((found[word.i] for word in passage.ancestors(verb) if word.i in found), None)
    return outer if outer and outer.context == "main" and outer.verb.lemma in SPEECH_VERBS else None


def _is_content(passage: Passage, verb: Word, speech: Word) -> bool:
    """Whether a clause is what was said, not one that the parser hung there from further on."""
    if verb.i != min(child.i for child in passage.children(speech, verb.dep)):
        return False
    if verb.right < speech.i or any(mark.lower == "that" for mark in passage.children(verb, "mark")):
        return True
    between = passage.words[speech.i + 1 : verb.left]
    return verb.left > speech.i and not any(word.tag in _FINITE for word in between)


def _negated(passage: Passage, verb: Word) -> bool:
    return any(child.dep == "neg" for child in passage.children(verb))


def _first_auxiliary(passage: Passage, verb: Word) -> Word | None:
    helpers = [
        helper for helper in passage.children(verb, "aux", "auxpass") if helper.i < verb.i and helper.tag != "TO"
    ]
    return helpers[0] if helpers else None


def _fill(passage: Passage, clause: Clause) -> None:
    """Divide the verb's words into subject, predicate and what stands before the subject."""
    verb, words = clause.verb, passage.words
    own = passage.child(verb, *SUBJECTS)
    left_out: set[int] = set()
    if own is not None:
        left_out.update(word.i for word in passage.subtree(own))
    auxiliary = clause.auxiliary or verb
    joins = any(child.dep == "conj" and child.pos in {"VERB", "AUX"} for child in passage.children(verb))
    for child in passage.children(verb):
        outside = child.dep in _NEVER or (child.dep == "conj" and child.pos in {"VERB", "AUX"})
        outside = outside or (child.dep == "cc" and joins)
        discourse = child.dep == "advmod" and child.lower in _DISCOURSE and child.left == child.right
        relative = clause.context in {"relative", "adverbial"} and child.dep == "advmod" and child.tag == "WRB"
        if outside or discourse or relative or _is_loose(passage, child):
            left_out.update(word.i for word in passage.subtree(child))
        elif own is not None and own.i < verb.i and (child.right < own.left or _is_day_between(own, child, auxiliary)):
            left_out.update(word.i for word in passage.subtree(child))
            if child.dep not in {"punct", "cc", "ccomp"}:
                clause.fronted.append(child)
    after = own.i if own is not None and own.i < verb.i else -1
    predicate = sorted(word.i for word in passage.subtree(verb) if word.i not in left_out and word.i > after)
    while (
        predicate
        and words[predicate[-1]].pos in {"PUNCT", "SPACE", "CCONJ"}
        and words[predicate[-1]].text not in {'"', "”", ")"}
    ):
        predicate.pop()
    while predicate and words[predicate[0]].pos in {"PUNCT", "SPACE", "CCONJ"}:
        predicate.pop(0)
    clause.predicate = predicate
    clause.subject_words = noun_phrase(passage, clause.subject)
    if clause.context == "relative" and words[verb.left - 1].text != ",":
        clause.subject_words = [i for i in clause.subject_words if i < verb.left]
        clause.predicate = list(range(verb.i, clause.subject.right + 1))


def _is_day_between(subject: Word, child: Word, finite: Word) -> bool:
    """ "The ministry on Monday said": the day stands between the subject and the verb, and may as well stand first."""
    between = subject.right < child.left and child.right < finite.i
    return between and (child.dep == "npadvmod" or (child.dep == "prep" and child.lower in {"on", "in"}))


def _is_loose(passage: Passage, child: Word) -> bool:
    """An afterthought behind a comma ("…, rejecting the offer") is another statement."""
    before = passage.words[child.left - 1] if child.left else None
    if child.dep not in {"advcl", "relcl", "prep"} or before is None or before.text not in {",", "-", "–", "—", "--"}:
        return False
    if child.dep == "advcl":
        marks = {mark.lower for mark in passage.children(child, "mark", "advmod")}
        return not marks & {"if", "unless", "because", "until", "when", "before", "after"}
    return (
        child.lower in {"including", "like", "despite", "with", "amid", "such", "as", "according"}
        and child.left > child.head
    )


def noun_phrase(passage: Passage, noun: Word) -> list[int]:
    """The words of a noun phrase without what a comma sets apart from it (appositions, "…, which …")."""
    left_out: set[int] = set()
    for word in passage.subtree(noun):
        before = passage.words[word.left - 1] if word.left > 0 else None
        apart = before is not None and before.text in {",", "-", "–", "—", "--", "("}
        if (
            word.dep == "appos"
            and word.pos == "PROPN"
            and passage.words[word.left - 1].text == ","
            and word.tag == "NNP"
        ):
            continue
        if word.i != noun.i and (
            word.dep in {"relcl", "appos", "advcl", "acl", "ccomp", "prep", "parataxis"}
            and apart
            and word.left > noun.i
        ):
            left_out.update(inner.i for inner in passage.subtree(word))
    kept = sorted(word.i for word in passage.subtree(noun) if word.i not in left_out)
    while (
        kept
        and passage.words[kept[-1]].pos in {"PUNCT", "SPACE"}
        and passage.words[kept[-1]].text not in {'"', "”", ")"}
    ):
        kept.pop()
    while len(kept) > 1 and passage.words[kept[-1]].tag in {"DT", "CC"}:
        kept.pop()
    while kept and (
        passage.words[kept[0]].pos in {"PUNCT", "SPACE", "CCONJ"} or passage.words[kept[0]].dep == "preconj"
    ):
        kept.pop(0)
    return kept


def plain_auxiliary(word: Word) -> str:
    """The auxiliary written out: "'ve" is "have", "wo" (of "won't") is "will"."""
    return _PLAIN.get(word.lower, word.lower)
