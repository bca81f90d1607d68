"""What a name is said to be: acronyms written out, and appositions ("X, the longest river of …,")."""

import re
from collections.abc import Iterator

from quiz.core.extraction.lexicon import OFFICE
from quiz.core.extraction.model import Fact, FactKind
from quiz.core.extraction.parse import Word
from quiz.core.extraction.statements import Answer, make_fact, name_answer
from quiz.core.extraction.wording import Reading, as_of, lower_first, sentence_of, stands_alone

_DESCRIBED: dict[str, FactKind] = {"person": "person", "organisation": "term", "place": "term"}


_PRONOUN = re.compile(r"\b(?:its|their|his|her|our|my|it|they|them)\b", re.I)


def find_descriptions(reading: Reading) -> Iterator[Fact]:
    yield from _acronyms(reading)
    for word in reading.passage.words:
        if word.dep == "appos" and word.pos == "NOUN" and not reading.is_quoted(word.start):
            fact = _apposition(reading, word)
            if fact:
                yield fact


def _acronyms(reading: Reading) -> Iterator[Fact]:
    passage = reading.passage
    for start, end, short, long in reading.register.expansion_spans:
        if not passage.start <= start < passage.start + len(passage.text):
            continue
        answer = Answer(start, end, long, "organisation")
        slots = {"acronym": short, "expansion": long}
        fact = make_fact(
            reading, "organisation", f"The letters {short} stand for \ue000{long}\ue001.", answer, slots=slots
        )
        if fact:
            yield fact


def _apposition(reading: Reading, other: Word) -> Fact | None:
    """The name is the one right before the comma: of "Oslo and Norway, a …" only Norway is described."""
    passage = reading.passage
    comma = passage.words[other.left - 1]
    name = next((name for name in reading.names if name.end == comma.start and name.type in _DESCRIBED), None)
    if name is None or comma.text != ",":
        return None
    indices = [i for i in range(other.left, other.right + 1) if passage.words[i].pos != "SPACE"]
    text = lower_first(reading.write(indices), reading, indices[0])
    author = reading.article.author or ""
    full = name_answer(reading, name)
    if not 2 <= len(indices) <= 14 or (author and full.text in author) or other.tag not in {"NN", "NNP"}:
        return None
    if (
        (name.type == "person" and (OFFICE.search(text) or " " not in full.text))
        or _PRONOUN.search(text)
        or not stands_alone(text)
    ):
        return None
    if passage.words[indices[0]].dep not in {"det", "poss"} and not any(
        passage.words[i].dep == "poss" for i in indices
    ):
        return None
    stamp = as_of(reading.article.published)
    said = f"\ue000{full.text}\ue001 was {text}"
    answer = Answer(full.start, full.end, full.text, name.type)
    published = reading.article.published
    slots = {"person" if name.type == "person" else "name": full.text, "description": text, "as_of": stamp or ""}
    return make_fact(
        reading,
        _DESCRIBED[name.type],
        sentence_of(f"{stamp}, {said}" if stamp else said),
        answer,
        slots=slots,
        when=published.isoformat() if published else None,
    )
