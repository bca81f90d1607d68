"""What an article calls its persons, places and groups: the nouns and offices that stand for one name in it."""

from collections.abc import Sequence

from quiz.core.extraction.geography import TERRITORIES, gazetteer
from quiz.core.extraction.lexicon import GROUP_NOUNS, OFFICE, PLACE_NOUNS
from quiz.core.extraction.parse import Word
from quiz.core.extraction.statements import with_article
from quiz.core.extraction.wording import Reading

PART_NOUNS = ("province", "territory", "region", "republic", "enclave")
"""Different words for one place, where an article speaks of one such place only; else for the one territory in it."""


def named_nouns(readings: Sequence[Reading]) -> dict[str, str]:
    """What a class noun names in this article: "island" -> "Malta", "bloc" -> "EU"; only where it is one."""
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
            else:
                noun = passage.child(word, "appos", "compound", "nmod")
                noun = noun if noun is not None and noun.pos == "NOUN" else None
            wanted = PLACE_NOUNS if name.type == "place" else GROUP_NOUNS
            if noun is not None and noun.lower in wanted and word.dep != "amod":
                found.setdefault(noun.lower, set()).add(with_article(name.value or name.text))
    for last, named_so in _by_last_word(readings).items():
        found.setdefault(last, set()).update(named_so)
    named = {class_noun: next(iter(names)) for class_noun, names in found.items() if len(names) == 1}
    parts = {named[class_noun] for class_noun in named if class_noun in PART_NOUNS}
    places = {name.value for reading in readings for name in reading.names if name.type == "place" and name.value}
    parts |= {with_article(place) for place in places & TERRITORIES}
    if len(parts) == 1:
        named = {**dict.fromkeys(PART_NOUNS, parts.pop()), **named}
    return named


def _by_last_word(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """ "The Council" is the one organisation whose name ends so."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for name in reading.names:
            last = name.text.split()[-1].lower()
            if name.type == "organisation" and " " in name.text and last in GROUP_NOUNS:
                found.setdefault(last, set()).add(with_article(name.value or name.text))
    return {noun: {max(names, key=len)} for noun, names in found.items() if _same_ending(names)}


def _same_ending(names: set[str]) -> bool:
    longest = max(names, key=len)
    return all(longest.endswith(name.removeprefix("the ")) for name in names)


def officeholders(readings: Sequence[Reading]) -> dict[str, str]:
    """ "president" -> "President Brandt", and "Brandt" -> "President Brandt" where no first name is given."""
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
