"""Documents that an article names: resolutions, charters, treaties, laws; what they do and who issued them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.extraction.lexicon import DOCUMENT_HEADS, words
from quiz.core.extraction.model import Fact
from quiz.core.extraction.parse import Passage
from quiz.core.extraction.quantities import innermost
from quiz.core.extraction.statements import Answer, clause_when, full_slots, make_fact, statement
from quiz.core.extraction.wording import Reading

_ISSUER = r"(?P<issuer>(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*)(?: (?:(?:[A-Z]\.)+|[A-Z][\w’'-]*))*?)"
_HEAD = "|".join(head.capitalize() for head in DOCUMENT_HEADS)
_NUMBERED = re.compile(
    rf"(?<!\w)(?:{_ISSUER}(?:'s|’s)? )?"
    r"(?i:resolutions?|directive|decree|proposition|article|chapter|section)"
    r" (?:No\. ?)?(?:\d[\d/]*\d|\d|[IVX]+\b)(?: \(\d{4}\))?"
    r"(?: of the (?:(?:[A-Z]\.)+|[A-Z]\w+)(?: [A-Z]\w+)*)?"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:{_ISSUER} )(?:{_HEAD})\b(?! [A-Z])"
    r"(?: (?:of|on|for) (?:the )?[A-Z]\w+(?: (?:and |of )?[A-Z]\w+)*)?"
    r"|\b(?:Treaty|Charter|Declaration|Constitution|Convention|Protocol|Agreement|Accords?|Bill|Act)"
    r" (?:of|on) (?:the )?[A-Z]\w+(?: (?:and |of )?[A-Z]\w+)*"
)
_NO_ISSUER = words("The A An This That In On Under But And U Second When As Its His")


@dataclass(frozen=True, slots=True)
class Document:
    start: int
    end: int
    text: str
    issuer: str


def find_documents(passage: Passage) -> list[Document]:
    documents: list[Document] = []
    for pattern in (_NUMBERED, _NAMED):
        for found in pattern.finditer(passage.text):
            start, issuer = found.start(), found.groupdict().get("issuer") or ""
            parts = issuer.split()
            while parts and parts[0] in _NO_ISSUER:
                start += len(parts[0]) + 1
                parts = parts[1:]
            text = passage.text[start : found.end()]
            if " " not in text or (pattern is _NAMED and not parts and text.split()[0] == found.group().split()[-1]):
                continue
            begin, end = passage.start + start, passage.start + found.end()
            if not any(begin < other.end and other.start < end for other in documents):
                documents.append(Document(begin, end, text, " ".join(parts)))
    return sorted(documents, key=lambda document: document.start)


def find_document_facts(reading: Reading) -> Iterator[Fact]:
    for document in reading.documents:
        word = reading.passage.word_at(document.start)
        clause = innermost(reading, word) if word is not None else None
        if clause is None or reading.is_quoted(clause.verb.start) != reading.is_quoted(document.start):
            continue
        answer = Answer(document.start, document.end, document.text, "document")
        slots = full_slots(reading, clause)
        slots |= {"name": document.text, "issuer": document.issuer}
        if clause.subject.start >= document.start and clause.subject.end <= document.end:
            slots["does"] = slots["predicate"]
        fact = make_fact(
            reading,
            "document",
            statement(reading, clause, answer.mark),
            answer,
            slots=slots,
            when=clause_when(reading, clause),
        )
        if fact:
            yield fact
