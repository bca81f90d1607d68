"""Answer spans: the noun phrases and clauses that a question could ask for, beside the names.

What people ask of news sentences (QAMR; Michael et al. 2018) is nearly always a constituent: a noun phrase, bare or
with what hangs on it, a verb phrase, a number, or a part of a name. Each sentence gives at most `LIMIT`, the likeliest
first.
"""

from collections.abc import Callable

from quiz.core.extraction.parse import Passage, Word

LIMIT = 24
"""Spans a sentence, so that what is offered to ask for stays readable."""

_NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
_PREMODIFIERS = frozenset({"amod", "compound", "nummod", "nmod", "quantmod", "poss", "case", "advmod", "npadvmod"})
_LEFT_OUT = frozenset({"relcl", "advcl", "appos", "acl", "cc", "conj", "punct", "parataxis", "ccomp"})
_TRIMMED = frozenset({"DET", "PUNCT", "SPACE", "CCONJ", "PART"})
_EDGES = frozenset("\"'“”‘’()[]{},.;:!?-–—…` ")

Span = tuple[int, int]


def answer_spans(passage: Passage, sentence: Span, named: set[Span]) -> list[Span]:
    """Spans of the body for one sentence that are not in `named` yet, in order of the text."""
    ranked: dict[Span, int] = {}

    def offer(first: int, last: int, rank: int) -> None:
        span = _trimmed(passage, max(first, sentence[0]), min(last, sentence[1] - 1))
        if span and span not in named:
            ranked[span] = min(rank, ranked.get(span, rank))

    for word in passage.words[sentence[0] : sentence[1]]:
        if word.pos in _NOUNS:
            _offer_noun(passage, word, offer)
        elif word.pos in {"VERB", "AUX"}:
            _offer_verb(passage, word, offer)
        elif word.pos == "ADP" and word.right > word.i:
            offer(word.i, word.right, 6)
        elif word.pos == "ADJ" and word.text[0].isupper():
            offer(word.i, word.i, 3)
    best = sorted(ranked, key=lambda span: (ranked[span], span))[:LIMIT]
    return sorted(best)


def _offer_noun(passage: Passage, word: Word, offer: Callable[[int, int, int], None]) -> None:
    name = word.text[0].isupper() or word.text[0].isdigit()
    left = word.i
    for i in sorted(word.children, reverse=True):
        if i < word.i and passage.words[i].dep in _PREMODIFIERS:
            left = min(left, passage.words[i].left)
    if word.dep == "compound" or word.dep == "nummod":
        if name:
            offer(left, word.i, 4)
        return
    offer(left, word.i, 1)
    right = word.i
    for child in passage.children(word):
        if child.i > word.i and child.dep == "prep":
            right = max(right, child.right)
            offer(left, right, 2)
        elif child.i > word.i and child.dep in _LEFT_OUT:
            break
    offer(word.left, word.right, 3)
    if name:
        offer(word.i, word.i, 4)
    else:
        offer(word.i, word.i, 7)


def _offer_verb(passage: Passage, word: Word, offer: Callable[[int, int, int], None]) -> None:
    if word.dep in {"aux", "auxpass"}:
        return
    offer(word.i, word.right, 5)
    offer(word.left, word.right, 5)


def _trimmed(passage: Passage, first: int, last: int) -> Span | None:
    while first <= last and passage.words[first].pos in _TRIMMED:
        first += 1
    while last >= first and (passage.words[last].pos in _TRIMMED or passage.words[last].text in _EDGES):
        last -= 1
    if first > last:
        return None
    return passage.words[first].start, passage.words[last].end
