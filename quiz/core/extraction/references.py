"""What pronouns, surnames, "the province" and "on Monday" stand for, written into a `Reading` for the wording to use.

Cautious on purpose: "he" and "she" go to the person who was last the subject, a bare definite noun to the name that the
article gives it. What stays unclear is marked, and no fact is made of it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.core.extraction.dates import Timex
from quiz.core.extraction.geography import gazetteer
from quiz.core.extraction.lexicon import GROUP_NOUNS, HONORIFICS, OFFICE, PLACE_NOUNS
from quiz.core.extraction.model import Mention
from quiz.core.extraction.parse import SUBJECTS, Passage, Word
from quiz.core.extraction.wording import Reading, date_place, written_date

_RELATIVE_RULES = frozenset(
    {
        "weekday",
        "deictic day",
        "deictic",
        "month",
        "month day",
        "day month",
        "neighbour",
        "ago",
        "later",
        "holiday",
        "end",
    }
)
_PART_NOUNS = ("province", "territory", "region", "republic", "enclave")
"""Different words for one place, where an article speaks of one such place only."""
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


def quoted_spans(passage: Passage) -> list[tuple[int, int]]:
    """Where somebody else speaks; a quotation that the paragraph leaves open runs to its end."""
    return [(passage.start + found.start(), passage.start + found.end()) for found in _QUOTED.finditer(passage.text)]


class Resolver:
    """Reads the passages of one article in order and remembers who and what was spoken of."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.nouns = _named_nouns(readings)
        self.offices = _officeholders(readings)
        self.seen: dict[str, tuple[str, bool]] = {}
        self.last_person: str | None = None
        self.last_object: str | None = None

    def resolve(self) -> None:
        for reading in self.readings:
            for timex in reading.timexes:
                _write_date(reading, timex)
            for name in reading.names:
                if name.type == "person":
                    self._write_person(reading, name)
            for sentence in reading.passage.sentences:
                self._sentence(reading, sentence)

    def display(self, person: str) -> str:
        """A full name; a surname alone keeps the office that the article gives it ("President Bush")."""
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
        passage = reading.passage
        subject_here: str | None = None
        resolved_here = False
        for word in passage.words[sentence[0] : sentence[1]]:
            if reading.is_quoted(word.start):
                continue
            person = next((n for n in reading.names if n.type == "person" and n.start <= word.start < n.end), None)
            if (
                person
                and word.dep in SUBJECTS | {"conj", "pobj", "agent"}
                and (word.dep in SUBJECTS or subject_here is None)
            ):
                subject_here = self.display(person.value or person.text)
            if word.lower in {"he", "she", "his", "her"} and word.pos in {"PRON", "DET"}:
                if subject_here or resolved_here:
                    if subject_here:
                        reading.local[word.start] = subject_here
                    continue
                if _refers_forward(reading, word, sentence):
                    continue
                if self.last_person is None or (word.lower == "her" and word.dep != "poss"):
                    reading.unresolved.add(word.start)
                    continue
                possessive = word.lower in {"his", "her"}
                reading.written[word.start] = (word.end, self.last_person + ("'s" if possessive else ""))
                resolved_here, subject_here = True, self.last_person
            elif word.lower == "the" and word.dep == "det":
                resolved_person = self._definite(reading, word)
                if resolved_person and passage.words[word.head].dep in SUBJECTS:
                    subject_here = resolved_person
            elif word.lower in {"this", "that", "these", "those"} and word.dep == "det":
                reading.unresolved.add(word.start)
            elif word.lower in {"it", "they", "its", "their", "them"}:
                self._impersonal(reading, word, sentence)
        if subject_here:
            self.last_person = subject_here
        self.last_object = self._main_object(reading, sentence)
        for i in range(*sentence):
            self._remember(reading, passage.words[i])

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
        """ "It" as the subject of what somebody says is that somebody; without anyone before it, it is nobody we know."""
        passage = reading.passage
        if word.lower == "it" and word.dep in {"dobj", "pobj"}:
            self._object(reading, word, sentence)
            return
        for above in passage.ancestors(word):
            subject = passage.child(above, "nsubj")
            if subject is not None and subject.i < word.i and subject.pos in {"PROPN", "NOUN"}:
                plural = subject.tag in {"NNS", "NNPS"} or any(c.dep == "conj" for c in passage.children(subject))
                if plural == (word.lower in {"they", "their", "them"}) and word.dep in SUBJECTS:
                    reading.local[word.start] = reading.write(
                        i for i in _bare_phrase(passage, subject) if passage.words[i].text != ","
                    )
                return
        if word.dep in SUBJECTS and not _is_expletive(passage, word):
            reading.unresolved.add(word.start)

    def _object(self, reading: Reading, word: Word, sentence: tuple[int, int]) -> None:
        """ "It" as an object, with no thing before it in the sentence, is the object of the sentence before."""
        things = (w for w in reading.passage.words[sentence[0] : word.i] if w.pos == "NOUN")
        if any(things):
            return
        if self.last_object:
            reading.written[word.start] = (word.end, self.last_object)
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
        if follows or any(child.dep not in {"amod"} or child.text[0].isupper() for child in adjectives):
            return None
        named = self.nouns.get(noun.lower)
        if (named and not adjectives) or (named and noun.lower in PLACE_NOUNS):
            reading.written[article.start] = (noun.end, named)
            return None
        person = self.offices.get(noun.lower)
        if person and noun.text[0].islower():
            reading.written[article.start] = (noun.end, person)
            return person
        if adjectives:
            return None
        earlier = self.seen.get(noun.lemma.lower())
        if earlier is None:
            if noun.lower in PLACE_NOUNS | GROUP_NOUNS:
                reading.unresolved.add(article.start)
            return None
        phrase, named_phrase = earlier
        if named_phrase:
            reading.written[article.start] = (noun.end, phrase)
        else:
            reading.unresolved.add(article.start)
        return None

    def _remember(self, reading: Reading, noun: Word) -> None:
        """The fullest way in which a thing was spoken of so far: "Kosovo's declaration" for "the declaration"."""
        if noun.pos != "NOUN" or reading.is_quoted(noun.start):
            return
        passage = reading.passage
        indices = _bare_phrase(passage, noun)
        names = [n for n in reading.names if any(n.start <= passage.words[i].start < n.end for i in indices)]
        good = bool(names) and len(indices) <= 7 and not any(passage.words[i].pos in {"PRON", "PUNCT"} for i in indices)
        key = noun.lemma.lower()
        if not good:
            self.seen.setdefault(key, ("", False))
            return
        text = reading.write(indices)
        text = re.sub(r"^(?:an?|The) ", "the ", text)
        if not re.match(r"(?:the |[A-Z]\S*[’']s? )", text):
            self.seen.setdefault(key, ("", False))
        else:
            self.seen[key] = (text, True)


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


def _is_expletive(passage: Passage, word: Word) -> bool:
    verb = passage.words[word.head]
    return verb.lemma in {"be", "seem", "appear", "take"} and any(
        c.dep in {"acomp", "attr", "ccomp", "xcomp"} for c in passage.children(verb)
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


def _write_date(reading: Reading, timex: Timex) -> None:
    passage = reading.passage
    if timex.rule not in _RELATIVE_RULES or reading.is_quoted(timex.start):
        return
    word = passage.word_at(timex.start)
    if word is None:
        return
    before = passage.words[word.i - 1] if word.i else None
    if timex.value is None:
        _drop(reading, timex, word, before)
        return
    written = written_date(timex)
    if written is None:
        reading.unresolved.add(word.start)
        return
    lead, end = date_place(passage, timex)
    reading.written[word.start] = (end, f"{lead}{written}")


def _drop(reading: Reading, timex: Timex, word: Word, before: Word | None) -> None:
    """ "On Monday" of an undated article says nothing: it is left out where it can be, and spoils the fact elsewhere."""
    covered = [w.start for w in reading.passage.words[word.i :] if w.start < timex.end]
    head = reading.passage.words[word.head]
    if before is not None and before.dep == "prep" and head.i == before.i and before.lower in {"on", "in"}:
        reading.dropped.update([before.start, *covered])
    elif word.dep == "npadvmod":
        reading.dropped.update(covered)
    else:
        reading.unresolved.update(covered)


def _named_nouns(readings: Sequence[Reading]) -> dict[str, str]:
    """What a class noun names in this article: "province" -> "Kosovo", "alliance" -> "NATO"; only where it is one thing."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        passage = reading.passage
        for name in reading.names:
            if name.type not in {"place", "organisation"}:
                continue
            word = passage.word_at(name.end - 1)
            if word is None:
                continue
            head = passage.words[word.head]
            noun: Word | None = None
            if word.dep == "pobj" and head.lower == "of" and passage.words[head.head].lower in PLACE_NOUNS:
                noun = passage.words[head.head]
            elif word.dep in {"appos", "compound", "nmod", "amod"} and head.pos == "NOUN":
                noun = head
            elif (appositive := passage.child(word, "appos")) is not None:
                noun = appositive
            wanted = PLACE_NOUNS if name.type == "place" else GROUP_NOUNS
            if noun is not None and noun.lower in wanted and word.dep != "amod":
                found.setdefault(noun.lower, set()).add(_with_article(name))
    for noun, names in _by_last_word(readings).items():
        found.setdefault(noun, set()).update(names)
    named = {noun: next(iter(names)) for noun, names in found.items() if len(names) == 1}
    parts = {named[noun] for noun in named if noun in _PART_NOUNS}
    if len(parts) == 1:
        named = {**dict.fromkeys(_PART_NOUNS, parts.pop()), **named}
    return named


def _by_last_word(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """ "The Council" is the one organisation whose name ends so."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for name in reading.names:
            last = name.text.split()[-1].lower()
            if name.type == "organisation" and " " in name.text and last in GROUP_NOUNS:
                found.setdefault(last, set()).add(_with_article(name))
    return {noun: {max(names, key=len)} for noun, names in found.items() if _same_ending(names)}


def _same_ending(names: set[str]) -> bool:
    longest = max(names, key=len)
    return all(longest.endswith(name.removeprefix("the ")) for name in names)


def _with_article(name: Mention) -> str:
    value = name.value or name.text
    takes = name.type == "organisation" and (" " in value or "." in value) and not value.endswith(("'s", "’s"))
    takes = takes or bool(
        re.match(r"(?:United|Czech|Dominican|Philippines|Netherlands|Balkans|Caucasus|Middle East)", value)
    )
    return f"the {value}" if takes else value


def _officeholders(readings: Sequence[Reading]) -> dict[str, str]:
    """ "president" -> "President Bush", and "Bush" -> "President Bush" where no first name is given."""
    holders: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for reading in readings:
        for name in reading.names:
            if name.type != "person":
                continue
            before = reading.passage.slice(reading.passage.start, name.start)[-60:]
            office = next((found for found in OFFICE.finditer(before) if found.end() + 1 == len(before)), None)
            value = name.value or name.text
            if office is None:
                continue
            title = office.group()
            if " " not in value and title[0].isupper():
                titles.setdefault(value, f"{title} {value}")
            holders.setdefault(title.lower().split()[-1], set()).add(value)
    unique = {office: next(iter(names)) for office, names in holders.items() if len(names) == 1}
    return {**{office: titles.get(name, name) for office, name in unique.items() if name not in gazetteer()}, **titles}
