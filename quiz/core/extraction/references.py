"""What pronouns, surnames, "the province" and "on Monday" stand for, written into a `Reading` for the wording to use.

Cautious on purpose: "he" and "she" go to the person who was last the subject, a bare definite noun to the name that the
article gives it. What stays unclear is marked, and no fact is made of it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.core.extraction.absolute_dates import write_date
from quiz.core.extraction.antecedents import PART_NOUNS, named_nouns, officeholders
from quiz.core.extraction.lexicon import GROUP_NOUNS, HONORIFICS, PLACE_NOUNS, words
from quiz.core.extraction.model import Mention
from quiz.core.extraction.parse import SUBJECTS, Passage, Word
from quiz.core.extraction.wording import Reading

_RECURRING = words("match game race round bout half set heat quarter goal")
"""Of these an article tells of several: "the game" is not the one that it named a while ago."""
_STEM = 5
"""Letters in which "teachers" and "teaching" agree."""
_DEFINITE = re.compile(r"(?:the |[A-Z]\S*[’']s? )")
_SPEAKER_LABEL = re.compile(r"(?:[QA]|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
"""How a paragraph of a transcript begins: all of it is what somebody said."""
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


def quoted_spans(passage: Passage) -> list[tuple[int, int]]:
    """Where somebody else speaks; a quotation that the paragraph leaves open runs to its end."""
    if _SPEAKER_LABEL.match(passage.text):
        return [(passage.start, passage.start + len(passage.text))]
    return [(passage.start + found.start(), passage.start + found.end()) for found in _QUOTED.finditer(passage.text)]


class Resolver:
    """Reads the passages of one article in order and remembers who and what was spoken of."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.nouns = named_nouns(readings)
        self.offices = officeholders(readings)
        self.seen: dict[str, set[str]] = {}
        """Each noun with the phrases that it stood in; an empty one where the phrase names nothing."""
        self.kin: dict[str, str] = {}
        """How a word begins -> the name right before it: "UNICEF teaching staff" tells whose "the teachers" are."""
        self.told: set[str | None] = set()
        """The names that earlier passages told."""
        self.last_person: str | None = None
        self.last_object: str | None = None

    def resolve(self) -> None:
        for reading in self.readings:
            for timex in reading.timexes:
                write_date(reading, timex)
            for name in reading.names:
                if name.type == "person":
                    self._write_person(reading, name)
            for sentence in reading.passage.sentences:
                self._sentence(reading, sentence)
            self.told.update(name.value for name in reading.names)

    def display(self, person: str) -> str:
        """A full name; a surname alone keeps the office that the article gives it ("President Brandt")."""
        return person if " " in person else self.offices.get(person, person)

    def _write_person(self, reading: Reading, name: Mention) -> None:
        full = self.display(name.value or name.text)
        before = reading.passage.slice(reading.passage.start, name.start)
        honorific = re.search(r"(\w+\.?) $", before)
        start = name.start
        if honorific and honorific.group(1) in HONORIFICS:
            start -= len(honorific.group())
        elif full != name.value and before.endswith(full.removesuffix(name.text)):
            return
        if reading.passage.slice(start, name.end) != full:
            reading.written[start] = (name.end, full)

    def _sentence(self, reading: Reading, sentence: tuple[int, int]) -> None:
        here: str | None = None
        for word in reading.passage.words[sentence[0] : sentence[1]]:
            if reading.is_quoted(word.start):
                continue
            if word.lower in {"he", "she", "his", "her"} and word.pos in {"PRON", "DET"}:
                here = self._personal(reading, word, sentence, here)
            elif word.lower == "the" and word.dep == "det":
                person = self._definite(reading, word)
                if person and reading.passage.words[word.head].dep in SUBJECTS:
                    here = person
            elif word.lower in {"this", "that", "these", "those"} and word.dep == "det":
                self._demonstrative(reading, word)
            elif word.lower in {"it", "they", "its", "their", "them"}:
                self._impersonal(reading, word, sentence)
            else:
                here = self._named(reading, word, here)
        self.last_person = here or self.last_person
        self.last_object = self._main_object(reading, sentence)
        for i in range(*sentence):
            self._remember(reading, reading.passage.words[i])

    def _named(self, reading: Reading, word: Word, here: str | None) -> str | None:
        """The person that later pronouns of the sentence mean: its subject, else the first one named."""
        of_subject = word.dep == "appos" and reading.passage.words[word.head].dep in SUBJECTS
        if word.dep not in SUBJECTS and not of_subject and (here is not None or word.dep not in {"conj", "pobj"}):
            return here
        person = next((n for n in reading.names if n.type == "person" and n.start <= word.start < n.end), None)
        return self.display(person.value or person.text) if person else here

    def _personal(self, reading: Reading, word: Word, sentence: tuple[int, int], here: str | None) -> str | None:
        """ "He", "she", "his", "her": of the same sentence, of what follows, or of the sentence before."""
        if here:
            reading.local[word.start] = here
            return here
        if _refers_forward(reading, word, sentence) or _has_named_subject(reading, word, sentence):
            return None
        if self.last_person is None or (word.lower == "her" and word.dep != "poss"):
            reading.unresolved.add(word.start)
            return None
        reading.written[word.start] = (word.end, self.last_person + ("'s" if word.lower in {"his", "her"} else ""))
        return self.last_person

    def _main_object(self, reading: Reading, sentence: tuple[int, int]) -> str | None:
        passage = reading.passage
        root = next((w for w in passage.words[sentence[0] : sentence[1]] if w.dep == "ROOT"), None)
        thing = passage.child(root, "dobj") if root is not None else None
        if thing is None or thing.tag != "NN":
            return None
        indices = _bare_phrase(passage, thing)
        named = any(
            passage.words[indices[0]].start <= name.start <= passage.words[indices[-1]].end for name in reading.names
        )
        return reading.write(indices) if named else None

    def _impersonal(self, reading: Reading, word: Word, sentence: tuple[int, int]) -> None:
        """ "It" as the subject of what somebody says is that somebody; without anyone before it, nobody we know."""
        passage = reading.passage
        if word.lower == "it" and word.dep in {"dobj", "pobj"}:
            self._object(reading, word, sentence)
            return
        plural = word.lower in {"they", "their", "them"}
        for above in passage.ancestors(word):
            subject = passage.child(above, "nsubj", "nsubjpass")
            if subject is None or subject.pos not in {"PROPN", "NOUN"} or plural != _is_plural(passage, subject):
                continue
            if subject.i < word.i and word.dep in SUBJECTS:
                phrase = (i for i in _bare_phrase(passage, subject) if passage.words[i].text != ",")
                reading.local[word.start] = reading.write(phrase)
            if subject.i < word.i or word.lower in {"its", "their"}:
                return
        before = passage.words[sentence[0] : word.i]
        known = any(w.pos == "NOUN" and plural == _is_plural(passage, w) for w in before) and word.dep not in SUBJECTS
        if not known and not _is_expletive(passage, word):
            reading.unresolved.add(word.start)

    def _object(self, reading: Reading, word: Word, sentence: tuple[int, int]) -> None:
        """ "It" as an object, with no thing before it in its clause, is the object of the sentence before."""
        passage = reading.passage
        verb = next((above for above in passage.ancestors(word) if above.dep in {"ROOT", "conj", "ccomp"}), None)
        first = verb.i if verb is not None and verb.i < word.i else sentence[0]
        if any(thing.pos == "NOUN" for thing in passage.words[first : word.i]):
            return
        if self.last_object:
            reading.written[word.start] = (word.end, self.last_object)
        else:
            reading.unresolved.add(word.start)

    def _name_for(self, reading: Reading, noun: Word, bare: bool) -> str | None:
        """The name that a class noun stands for; none for "the team" where the article tells of several."""
        named = self.nouns.get(noun.lower)
        if named is None or not (bare or noun.lower in PLACE_NOUNS):
            return None
        plain = named.removeprefix("the ")
        here = {name.value for name in reading.names if name.start < noun.start}
        if plain not in self.told and plain not in here:
            return None
        phrases = self.seen.get(noun.lemma.lower(), set())
        others = any(plain not in phrase for phrase in phrases)
        return None if others and noun.lower in GROUP_NOUNS else named

    def _demonstrative(self, reading: Reading, word: Word) -> None:
        """ "That decision" is the one that the article named, "that independence" the one whose owner it told."""
        noun = reading.passage.words[word.head]
        phrases = self.seen.get(noun.lemma.lower(), set())
        if noun.lower.endswith(("ence", "ance", "ship", "dom", "ty")) and len(phrases) > 1:
            phrases = {phrase for phrase in phrases if re.match(r"[A-Z]\S*[’']s? ", phrase)}
        if noun.i == word.i + 1 and len(phrases) == 1 and "" not in phrases:
            reading.written[word.start] = (noun.end, next(iter(phrases)))
        else:
            reading.unresolved.add(word.start)

    def _definite(self, reading: Reading, article: Word) -> str | None:
        """ "The province", "the president", "the declaration". Returns the person, where it is one."""
        passage = reading.passage
        noun = passage.words[article.head]
        if noun.i < article.i or noun.dep == "compound":
            return None
        follows = [
            child
            for child in passage.children(noun)
            if child.i > noun.i and child.dep in {"prep", "relcl", "acl", "appos"}
        ]
        adjectives = [child for child in passage.children(noun) if child.i < noun.i and child.i != article.i]
        part = noun.lower in PART_NOUNS and noun.dep != "compound"
        if follows or any(child.dep != "amod" or (child.text[0].isupper() and not part) for child in adjectives):
            return None
        named = self._name_for(reading, noun, bare=not adjectives)
        if named:
            reading.written[article.start] = (noun.end, named)
            return None
        if adjectives:
            return None
        person = self.offices.get(noun.lower)
        if person:
            reading.written[article.start] = (noun.end, person)
            return person
        earlier = self.seen.get(noun.lemma.lower())
        if (earlier is None or "" in earlier) and (akin := self.kin.get(noun.lower[:_STEM])) and noun.tag == "NNS":
            reading.written[article.start] = (noun.end, f"the {akin} {noun.text}")
            return None
        if earlier is None:
            if noun.lower in PLACE_NOUNS | GROUP_NOUNS:
                reading.vague.add(article.start)
            return None
        if len(earlier) == 1 and "" not in earlier and noun.lemma.lower() not in _RECURRING:
            reading.written[article.start] = (noun.end, next(iter(earlier)))
        else:
            reading.vague.add(article.start)
        return None

    def _remember(self, reading: Reading, noun: Word) -> None:
        """The fullest way in which a thing was spoken of so far: "Malta's offer" for "the offer"."""
        if noun.pos != "NOUN" or reading.is_quoted(noun.start):
            return
        passage = reading.passage
        indices = _bare_phrase(passage, noun)
        names = [n for n in reading.names if any(n.start <= passage.words[i].start < n.end for i in indices)]
        for before, after in pairwise(passage.words[i] for i in indices):
            name = next((name for name in names if name.type == "organisation" and name.end == before.end), None)
            if name and len(after.text) > _STEM and after.pos in {"NOUN", "ADJ", "VERB"}:
                self.kin.setdefault(after.lower[:_STEM], name.text)
        plain = len(indices) == 2 and passage.words[indices[0]].lower in {"the", "this", "that"}
        if plain:
            return
        good = bool(names) and len(indices) <= 7 and not any(passage.words[i].pos in {"PRON", "PUNCT"} for i in indices)
        text = re.sub(r"^(?:an?|The) ", "the ", reading.write(indices)) if good else ""
        if text and noun.tag == "NN" and not _DEFINITE.match(text):
            text = f"the {text}"
        self.seen.setdefault(noun.lemma.lower(), set()).add(text if _DEFINITE.match(text) else "")


def _bare_phrase(passage: Passage, noun: Word) -> list[int]:
    """A noun with what stands before it and one "of …" after it."""
    right = noun.i
    for child in passage.children(noun):
        if child.dep == "prep" and child.i == noun.i + 1 and child.lower in {"of", "on", "in", "for"}:
            right = child.right
            break
    left = min(
        [child.left for child in passage.children(noun) if child.i < noun.i and child.dep != "cc"], default=noun.i
    )
    return list(range(min(left, noun.i), right + 1))


def _is_plural(passage: Passage, noun: Word) -> bool:
    return noun.tag in {"NNS", "NNPS"} or any(child.dep == "conj" for child in passage.children(noun))


def _is_expletive(passage: Passage, word: Word) -> bool:
    verb = passage.words[word.head]
    return verb.lemma in {"be", "seem", "appear", "take"} and any(
        c.dep in {"acomp", "attr", "ccomp", "xcomp"} for c in passage.children(verb)
    )


def _has_named_subject(reading: Reading, word: Word, sentence: tuple[int, int]) -> bool:
    """A name before the pronoun, even one not known for a person's, is likelier meant than the sentence before."""
    bodies = [name for name in reading.names if name.type in {"place", "organisation", "people"}]
    return any(
        before.pos == "PROPN"
        and before.dep in SUBJECTS
        and not reading.is_quoted(before.start)
        and not any(body.start <= before.start < body.end for body in bodies)
        for before in reading.passage.words[sentence[0] : word.i]
    )


def _refers_forward(reading: Reading, word: Word, sentence: tuple[int, int]) -> bool:
    """ "Before he left, the minister said …": the pronoun's clause hangs on a verb whose subject follows."""
    passage = reading.passage
    chain = [word, *passage.ancestors(word)]
    for below, above in pairwise(chain):
        subject = passage.child(above, "nsubj", "nsubjpass")
        if (
            below.dep in {"advcl", "prep", "pcomp"}
            and subject is not None
            and subject.i > below.right
            and above.i < sentence[1]
        ):
            return subject.pos == "PROPN"
    return False
