"""Everything that the bank's articles say, kept at hand: whom and what they name, and what they say of it."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quiz.core.extraction.model import MentionType
from quiz.core.generation.model import Known, Report
from quiz.core.generation.names import group, proper, same, stems

SUPPORT = 0.6
"""Share of a claim's content words that a sentence must hold, beside the name, to be taken as saying it of the name."""
TOPIC = 0.4
"""Share of all sentences."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of any article."""

    names: frozenset[str]
    stems: frozenset[str]


class Shelf:
    def __init__(self, reports: Sequence[Report], facts: Sequence[Known]) -> None:
        self.reports = tuple(reports)
        self.facts = tuple(facts)
        self._named: dict[tuple[str, ...], list[str]] = {}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        found = []
        for report in self.reports:
            mentions = sorted((m for m in report.extraction.mentions if m.type in _NAMING), key=lambda m: m.start)
            starts = [m.start for m in mentions]
            for sentence in report.extraction.sentences:
                inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                names = {name for m in inside for name in (m.text, m.value) if name}
                found.append(Line(frozenset(names), stems(sentence.text)))
        return tuple(found)

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        """Stem -> which lines hold it: long articles are asked of thousands of claims."""
        places = defaultdict(list)
        for place, line in enumerate(self.lines):
            for stem in line.stems:
                places[stem].append(place)
        return places

    @cached_property
    def people(self) -> dict[str, str]:
        """Full name -> title ("the prime minister of Serbia"), empty where none is told; those with titles first."""
        authors = {report.author for report in self.reports if report.author}
        titled: dict[str, str] = {}
        for known in self.of_kind("role"):
            titled.setdefault(known.slot("person") or known.fact.answer, known.slot("title"))
        named = self.named("person")
        untitled = {name: "" for name in named if " " in name and not any(same(name, other) for other in titled)}
        everyone = {**titled, **untitled}
        return {name: title for name, title in everyone.items() if " " in name and name not in authors}

    def of_kind(self, kind: str) -> Iterable[Known]:
        return (known for known in self.facts if known.fact.kind == kind)

    def named(self, *types: MentionType) -> list[str]:
        """Normal names of the mentions of these types, each once, the most often mentioned first."""
        if types not in self._named:
            counts: Counter[str] = Counter()
            for report in self.reports:
                counts.update(proper(m.value) for m in report.extraction.mentions if m.type in types and m.value)
            self._named[types] = [name for name, _ in counts.most_common()]
        return self._named[types]

    def in_group(self, wanted: str) -> list[str]:
        """The named places and organisations of a group that the world knows ("country")."""
        return [name for name in self.named("place", "organisation") if group(name) == wanted]

    def short_names(self, person: str) -> tuple[str, ...]:
        """The single names that the articles call a person by, else the last of the full name."""
        texts = self._called.get(person, set())
        particles = re.search(r"(?: (?:de|van|von|der|den|la|le|del|di|bin|al|el))+ .+$", person)
        own = {particles.group().strip()} if particles else set()
        return tuple(sorted((texts | own) - {person})) or tuple(person.rsplit(" ", 1)[1:])

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        """Person -> the single words that the articles call them by."""
        called = defaultdict(set)
        for report in self.reports:
            for m in report.extraction.mentions:
                if m.type == "person" and m.value and len(_COURTESY.sub("", m.text).split()) == 1:
                    called[m.value].add(m.text.split()[-1])
        return called

    def titled_names(self, person: str) -> tuple[str, ...]:
        """The name with what the articles put before it: "President Okoro", "Mr. Okoro"."""
        shown = re.compile(rf"((?:[A-Z][\w.]+ ){{1,3}}){re.escape(person.split()[-1])}")
        mentions = (m for report in self.reports for m in report.extraction.mentions)
        texts = {m.text: found[1] for m in mentions if (found := shown.fullmatch(m.text))}
        places = self.named("place")
        return tuple(
            sorted(text for text, before in texts.items() if before.split()[0] not in places and text != person)
        )

    @cached_property
    def actors(self) -> frozenset[str]:
        """Names that do or want something in some fact, or are listed; a mere scene of events is none."""
        doing = {known.fact.answer for known in self.facts if known.slot("asks") in {"subject", "holder"}}
        doing |= {known.slot("holder") or known.slot("subject") for known in self.facts}
        for known in self.of_kind("list"):
            doing |= {member.strip() for member in known.slot("members").split(";")}
        return frozenset(proper(name) for name in doing if name)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What the articles are about: named in so many sentences that to ask for it is to ask nothing."""
        counts = Counter(name for line in self.lines for name in {proper(name) for name in line.names})
        return tuple(name for name, count in counts.items() if count >= TOPIC * len(self.lines) and len(self.lines) > 8)

    def is_topic(self, name: str) -> bool:
        return any(same(name, topic) for topic in self.topics)

    def says_of(self, name: str, claim: str, *, support: float = SUPPORT) -> bool:
        """Whether some sentence may be read as saying the claim of this name. Errs on the side of yes."""
        wanted = stems(claim) - stems(name)
        if not wanted:
            return True
        side = _side(wanted)
        held = Counter(place for stem in wanted for place in self._places_of.get(stem, ()))
        near = (self.lines[place] for place, count in held.items() if count >= support * len(wanted))
        return any(
            any(same(name, other) for other in line.names) and not (side and _side(line.stems) == -side)
            for line in near
        )


def _side(words: frozenset[str]) -> int:
    """1 where the words are in favour of something, -1 where they are against it, 0 where both or neither."""
    return bool(words & _FOR) - bool(words & _AGAINST)


_FOR = stems("support back welcome endorse favour favor approve accept praise recognise recognize")
_AGAINST = stems(
    "oppose reject denounce condemn refuse block criticise criticize resist dismiss veto opposition rejection"
)
_COURTESY = re.compile(r"^(?:Mr|Mrs|Ms|Dr|President)\.? ")
_NAMING = frozenset({"person", "organisation", "place", "people", "document"})
