"""Named persons, organisations, places and peoples: the model's entities, repaired and made consistent by rules.

The small model's faults that are mended here: a surname alone taken for an organisation or a place, titles read into
names, "the" and "'s" inside a name, countries and peoples missed in compounds ("U.S.-backed", "non-Albanian").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quiz.core.extraction.geography import first_words, gazetteer
from quiz.core.extraction.lexicon import (
    ACRONYMS,
    HONORIFICS,
    MONTHS_AND_DAYS,
    NOT_A_PERSON,
    ORGANISATION_HEADS,
    TITLE_WORDS,
    WORK_BEFORE,
)
from quiz.core.extraction.model import Mention, MentionType
from quiz.core.extraction.parse import Entity, Passage

_TYPES: dict[str, MentionType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
    "LAW": "document",
    "EVENT": "term",
    "WORK_OF_ART": "term",
    "PRODUCT": "term",
    "LANGUAGE": "term",
}
_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w]*(?:['’][A-Z]\w+)?")
_TITLED = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gen|Lt|Col|President|Senator|Chancellor|Premier|Judge|Pope|King|Queen|Prince|Princess|"
    r"Minister|Secretary|Ambassador|Governor|Mayor|General|Secretary[- ]General|spokes(?:man|woman|person))\.? "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|(?:de|van|von|al|bin|der|den|la|el|da|di)(?= )|[A-Z][\w’'-]+))*)"
)
_PARTICLES = frozenset(
    {"de", "van", "von", "al", "bin", "der", "den", "la", "el", "da", "di", "dos", "du", "ten", "ter"}
)
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_INITIALISM = re.compile(
    r"(?<![\w.])(?P<long>(?:[A-Z][\w'’-]+(?: (?:of|for|the|and|on|in|&) | |-)?){2,9})\((?P<short>[A-Z][A-Za-z.]{1,9})\)"
)
_EXPANDED = re.compile(r"(?<![\w.])(?P<short>[A-Z]{2,8}) \((?P<long>(?:[A-Za-z][\w'’-]+ ?){2,9})\)")


@dataclass(slots=True)
class Register:
    """What the whole article says about names, so that a part of one can be read anywhere in it."""

    persons: dict[str, str] = field(default_factory=dict)
    """A surname (or the first of the names, where the article uses that) -> the full name."""
    types: dict[str, MentionType] = field(default_factory=dict)
    expansions: dict[str, str] = field(default_factory=dict)
    """An acronym -> what it stands for, as the article itself says."""
    expansion_spans: list[tuple[int, int, str, str]] = field(default_factory=list)
    """Where it says so: the span of the expansion, the acronym, the expansion."""

    def full_name(self, name: str) -> str:
        """The full name that a surname stands for; the name itself where the article gives no other."""
        bare = _without_titles(name)
        if bare in self.persons:
            return self.persons[bare]
        return self.persons.get(bare.split()[-1], bare) if " " not in bare and bare else bare


def find_names(passages: Sequence[Passage]) -> tuple[list[list[Mention]], Register]:
    """The names of each passage, in order and without overlaps, and the article's register of names."""
    register = _register(passages)
    return [_names(passage, register) for passage in passages], register


def _register(passages: Sequence[Passage]) -> Register:
    register = Register()
    votes: dict[str, dict[MentionType, int]] = {}
    fulls: dict[str, set[str]] = {}
    for passage in passages:
        for found in (*_INITIALISM.finditer(passage.text), *_EXPANDED.finditer(passage.text)):
            long, short = " ".join(found["long"].split()).removeprefix("The "), found["short"]
            if _stands_for(short, long):
                register.expansions[short] = long
                span = found.span("long")
                end = span[0] + len(found["long"].rstrip())
                register.expansion_spans.append((passage.start + span[0], passage.start + end, short, long))
        for start, end, kind in [*_entity_spans(passage), *_titled_spans(passage)]:
            name = passage.slice(start, end)
            if kind == "person" and " " in name and name not in gazetteer():
                for part in _keys(name):
                    fulls.setdefault(part, set()).add(name)
            votes.setdefault(name, {})[kind] = votes.setdefault(name, {}).get(kind, 0) + 1
    for part, names in fulls.items():
        longest = max(names, key=len)
        if all(name in longest or name.split()[-1] != longest.split()[-1] for name in names) or len(names) == 1:
            register.persons[part] = longest
    for part in [part for part in register.persons if " " not in part and _names_a_body(part, votes)]:
        del register.persons[part]
    for name, counts in votes.items():
        register.types[name] = max(counts, key=lambda kind: (counts[kind], kind == "person"))
    return register


def _names_a_body(part: str, votes: dict[str, dict[MentionType, int]]) -> bool:
    """Whether an organisation of the article is called by this name first: "Lorne" is Lorne Motors."""
    return any(name.startswith(f"{part} ") and "organisation" in kinds for name, kinds in votes.items())


def _keys(name: str) -> list[str]:
    """The ways in which a name may be shortened: "de la Cruz Vega", "Vega", and the first of "Lee Soo-jin"."""
    parts = name.split()
    keys = [" ".join(parts[i:]) for i in range(len(parts)) if i == 0 or parts[i - 1][0].isupper()]
    if len(parts) == 2 and "-" in parts[1]:
        keys.append(parts[0])
    return [key for key in keys if key not in gazetteer() and key not in {"Jr.", "Sr.", "Jr", "III", "II"}]


def _stands_for(short: str, long: str) -> bool:
    letters = [letter.lower() for letter in short if letter.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"[\w]+", long)]
    matched = 0
    for initial in initials:
        if matched < len(letters) and initial == letters[matched]:
            matched += 1
    return len(letters) >= 2 and (matched == len(letters) or (matched >= 2 and matched >= len(letters) - 1))


def _names(passage: Passage, register: Register) -> list[Mention]:
    spans: list[tuple[int, int, MentionType, int]] = []
    for start, end, kind in _gazetteer_spans(passage):
        spans.append((start, end, kind, 1))
    for start, end, kind in _titled_spans(passage):
        spans.append((start, end, kind, 3))
    for start, end, kind in _entity_spans(passage):
        spans.append((start, end, kind, 0))
    for start, end, kind in _known_spans(passage, register):
        spans.append((start, end, kind, 2))
    spans.sort(key=lambda span: (-(span[1] - span[0]), -span[3]))
    chosen: list[tuple[int, int, MentionType]] = []
    for start, end, kind, _ in spans:
        if not any(start < other_end and other_start < end for other_start, other_end, _ in chosen):
            chosen.append((start, end, kind))
    return [_mention(passage, start, end, kind, register) for start, end, kind in sorted(chosen)]


def _mention(passage: Passage, start: int, end: int, kind: MentionType, register: Register) -> Mention:
    text = passage.slice(start, end)
    plain = " ".join(text.split())
    known = gazetteer().get(plain)
    if plain in register.persons and kind != "people" and not known:
        return Mention(start, end, text, "person", register.persons[plain])
    if known and kind != "person":
        return Mention(start, end, text, "place" if known.type == "place" else "people", known.value)
    kind = register.types.get(plain, kind)
    last = plain.split()[-1]
    if last in ORGANISATION_HEADS and kind != "person":
        kind = "organisation"
    if plain in ACRONYMS or plain in register.expansions:
        kind = "organisation"
    if kind == "person":
        return Mention(start, end, text, kind, register.full_name(plain))
    return Mention(start, end, text, kind, _full_form(plain, register))


def _full_form(name: str, register: Register) -> str:
    """Acronyms in a name are written out: "U.N. Security Council" is the "United Nations Security Council"."""
    expansions = {**ACRONYMS, **register.expansions}
    if name in expansions:
        return expansions[name]
    first, _, rest = name.partition(" ")
    if rest and first in {"U.N.", "UN", "EU", "E.U."}:
        return f"{ACRONYMS[first]} {rest}"
    return name


def _entity_spans(passage: Passage) -> Iterable[tuple[int, int, MentionType]]:
    for entity in passage.entities:
        kind = _TYPES.get(entity.label)
        if kind is None:
            continue
        start, end = _trim(entity, kind)
        if kind == "person":
            start, end = _widen(passage, start, end)
        name = passage.slice(start, end)
        if end - start < 2 or not name[0].isalnum() or not any(c.isupper() for c in name):
            continue
        if name in MONTHS_AND_DAYS or name.lower() in TITLE_WORDS or (name.isupper() and len(name) > 12):
            continue
        if kind == "person" and any(c.isdigit() for c in name):
            continue
        if kind == "person" and (
            NOT_A_PERSON.search(name) or WORK_BEFORE.search(passage.text[: start - passage.start])
        ):
            kind = "term"
        yield start, end, kind


def _trim(entity: Entity, kind: MentionType) -> tuple[int, int]:
    start, end, text = entity.start, entity.end, entity.text
    bracket = text.find("(")
    if bracket > 0 and ")" not in text:
        text = text[:bracket].rstrip()
        end = start + len(text)
    possessive = _POSSESSIVE.search(text)
    if possessive and kind != "term":
        end -= len(possessive.group())
        text = text[: possessive.start()]
    for lead in ("the ", "The ", "a ", "an "):
        if text.startswith(lead) and kind != "term":
            start += len(lead)
            text = text[len(lead) :]
            break
    if kind == "person":
        bare = _without_titles(text)
        if bare and text.endswith(bare):
            start = end - len(bare)
    return start, end


def _without_titles(name: str) -> str:
    parts = name.split(" ")
    while len(parts) > 1 and (
        parts[0] in HONORIFICS
        or parts[0].lower() in TITLE_WORDS
        or (parts[0] in gazetteer() and len(parts) > 2 and parts[1].lower() in TITLE_WORDS)
    ):
        parts = parts[1:]
    return " ".join(parts)


def _widen(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Particles and capitalised names that the model left off: "Maria | de la Cruz Vega"."""
    text = passage.text
    following = re.match(
        r"(?: (?:de|van|von|al|bin|der|den|la|el|da|di))+(?: [A-Z][\w’'-]+)+", text[end - passage.start :]
    )
    if following:
        end += following.end()
    before = re.search(
        r"(?:[A-Z][\w’'-]+ )+(?:(?:de|van|von|al|bin|der|den|la|da|di) )+$", text[: start - passage.start]
    )
    if before:
        words = before.group().split()
        while words and words[0].lower() in TITLE_WORDS:
            words = words[1:]
        if words and words[0][0].isupper():
            start -= len(" ".join(words)) + 1
    elif text[: start - passage.start].endswith(tuple(f" {particle} " for particle in _PARTICLES)):
        return start, end
    return start, end


def _titled_spans(passage: Passage) -> Iterable[tuple[int, int, MentionType]]:
    for found in _TITLED.finditer(passage.text):
        start, end = found.span("name")
        name = _without_titles(found["name"])
        start = end - len(name)
        possessive = _POSSESSIVE.search(name)
        if possessive:
            end -= len(possessive.group())
        if name.split()[0] in gazetteer() or name.lower() in TITLE_WORDS or name.split()[0].lower() in TITLE_WORDS:
            continue
        if name.split()[-1] in ORGANISATION_HEADS or name in MONTHS_AND_DAYS:
            continue
        yield passage.start + start, passage.start + end, "person"


def _gazetteer_spans(passage: Passage) -> Iterable[tuple[int, int, MentionType]]:
    text, index, known = passage.text, first_words(), gazetteer()
    for found in _CAPITALISED.finditer(text):
        at = found.start()
        chunk = re.match(r"[\w'’]+(?:\.[A-Z])*\.?", text[at:])
        firsts = {found.group()} | ({chunk.group(), chunk.group().rstrip(".")} if chunk else set())
        for name in (name for first in firsts for name in index.get(first, ())):
            end = at + len(name)
            if (
                text.startswith(name, at)
                and not text[end : end + 1].isalnum()
                and not (name in {"US", "Male", "Pole", "Dane", "Turkey"} and text[end : end + 2] == "ly")
            ):
                yield passage.start + at, passage.start + end, "place" if known[name].type == "place" else "people"
                break


def _known_spans(passage: Passage, register: Register) -> Iterable[tuple[int, int, MentionType]]:
    """Names that the article uses elsewhere: surnames, and acronyms that it explains."""
    for found in re.finditer(r"(?<![\w.-])[A-Z][\w’-]*(?:\.[A-Z]\.)*", passage.text):
        name = _POSSESSIVE.sub("", found.group())
        if name in register.persons and " " in register.persons[name]:
            yield passage.start + found.start(), passage.start + found.start() + len(name), "person"
        elif name in register.expansions or name in ACRONYMS:
            yield passage.start + found.start(), passage.start + found.start() + len(name), "organisation"
    for found in re.finditer(r"(?<![\w])(?:U\.N\.|E\.U\.)", passage.text):
        yield passage.start + found.start(), passage.start + found.end(), "organisation"
