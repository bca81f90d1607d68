"""What of the drafts may be asked in this bank: the gate's rules, and those that look at the whole bank."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from quiz.core.generation import gate
from quiz.core.generation.item import item
from quiz.core.generation.model import Draft, Dropped, Evidence
from quiz.core.generation.names import same
from quiz.core.generation.shelf import Shelf

TOPICAL = 3
"""Questions whose answer may be what the articles are about: more would answer one another."""
_BODY = re.compile(r"\b[Tt]he (?:company|firm|carmaker|airline|bank|party)\b(?! (?:of|that|which)\b| [A-Z])")
_SPREAD = re.compile(r"(?<=[A-Za-z0-9]) - (?=[A-Za-z0-9])")


class Sieve:
    """Remembers what has been asked, and why the rest was not."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.dropped: list[Dropped] = []
        self._asked: set[str] = set()
        self._topical: Counter[str] = Counter()
        self._judged: set[tuple[str, int]] = set()

    @cached_property
    def _spread(self) -> bool:
        """Whether the articles are spelled as some corpora do, with spaces around hyphens: "six - member"."""
        text = " ".join(s.text for report in self.shelf.reports for s in report.extraction.sentences)
        return len(_SPREAD.findall(text)) > len(re.findall(r"[a-z]-[a-z]", text))

    def passing(self, drafts: Iterable[Draft], evidence: Evidence | None) -> Iterator[Draft]:
        """The drafts that may be asked. `evidence` is the sentence that they rest on, where it is one."""
        for draft in (self._straight(one) for one in drafts):
            faults = [
                *gate.faults(draft),
                *self._furniture(draft),
                *self._body(draft),
                *self._topic(draft),
                *self._again(draft, evidence),
            ]
            stem = item(draft).stem
            if faults:
                self.dropped.append(Dropped(stem, "; ".join(faults)))
                continue
            self._topical.update(key for key in item(draft).keys if self.shelf.is_topic(key))
            self._asked.add(f"{draft.type}/{stem}")
            if draft.type == "true-false" and evidence:
                self._judged.add((evidence.report.key, evidence.sentence.start))
            yield draft

    def _straight(self, draft: Draft) -> Draft:
        """Typed as one would type it, however the article was: options must not differ in their apostrophes."""
        return Draft(draft.type, {key: self._retyped(value) for key, value in draft.content.items()})

    def _retyped(self, value: Any) -> Any:
        if isinstance(value, str):
            value = re.sub(r"(?<=\w)’", "'", value)
            value = value if self._spread else re.sub(r" - (?=\w)", " – ", value)
            value = re.sub(r"\.([\"”])(?=[.?]$)", r"\1", value)
            value = re.sub(r"(?<!\S)\" ([^\"]+?) \"(?!\w)", r"“\1”", value)
            value = _SPREAD.sub("-", value) if self._spread else value
            return re.sub(r"([$€£]) (?=[\d{_])", r"\1", value)
        if isinstance(value, list):
            return [self._retyped(one) for one in value]
        if isinstance(value, dict):
            return {self._retyped(key): self._retyped(one) for key, one in value.items()}
        return value

    def _furniture(self, draft: Draft) -> Iterator[str]:
        """Who wrote and published the articles is not what they are about."""
        told = repr(dict(draft.content))
        for report in self.shelf.reports:
            if report.author and report.author in told:
                yield f"names the author of an article: {report.author}"
            if report.publisher and any(same(report.publisher, key) for key in item(draft).keys):
                yield f"asks for the publisher of an article: {report.publisher}"

    def _body(self, draft: Draft) -> Iterator[str]:
        """ "The company" is one that the question has named: a person's name before it does not tell which."""
        body = item(draft).body
        for found in _BODY.finditer(body):
            before = body[: found.start()]
            if not any(name in before for name in self.shelf.named("organisation")):
                yield f"which one is meant: {found.group()}"

    def _topic(self, draft: Draft) -> Iterator[str]:
        """To ask for what all the articles are about is to ask nothing."""
        if draft.type in {"single-choice", "short-answer", "cloze"}:
            for key in item(draft).keys:
                if self.shelf.is_topic(key) and self._topical[key] >= TOPICAL:
                    yield f"asks for the topic once more: {key}"

    def _again(self, draft: Draft, evidence: Evidence | None) -> Iterator[str]:
        """A question once, and one statement to judge a sentence: a second would tell whether the first was true."""
        if f"{draft.type}/{item(draft).stem}" in self._asked:
            yield "asked already"
        if draft.type == "true-false" and evidence and (evidence.report.key, evidence.sentence.start) in self._judged:
            yield "its sentence is judged already"
