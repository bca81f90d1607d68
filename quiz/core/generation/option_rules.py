"""Rules of the gate: neither the question nor the look of the options may tell the answer."""

import re
from collections.abc import Iterator

from quiz.core.generation.item import Item
from quiz.core.generation.names import related, stems
from quiz.core.generation.world import bare


def key_in_stem(it: Item) -> Iterator[str]:
    """The question must not tell its answer."""
    if "stand for" in it.stem or (it.draft.type == "flashcard" and it.draft.content.get("reverse")):
        return
    told = stems(it.stem)
    for key in it.keys:
        words = stems(key)
        own = {word for word in words if not any(word in stems(wrong) for wrong in it.wrong)}
        if words and words <= told:
            yield f"the answer is in the question: {key}"
        elif (
            own
            and len(own & told) * 2 >= len(own) + (it.draft.type == "flashcard")
            and len(words) > 1
            and any(len(w) > 3 for w in own & told)
        ):
            yield f"the question repeats words of its answer: {', '.join(sorted(own & told))}"


def options_apart(it: Item) -> Iterator[str]:
    """No two options may mean the same, nor one be a part of another."""
    options = [*it.keys, *it.wrong]
    for at, option in enumerate(options):
        for other in options[at + 1 :]:
            if option in it.keys and other in it.keys:
                continue
            if bare(option).casefold() == bare(other).casefold() or (_named(option, other) and related(option, other)):
                yield f"options overlap: {option} / {other}"


def told_by_looks(it: Item) -> Iterator[str]:
    """The right option must not be the only one with a capital, or without."""
    if it.draft.type != "single-choice" or not it.wrong:
        return
    key = it.keys[0]
    if all(option[:1].isupper() != key[:1].isupper() for option in it.wrong) and not _named(*it.wrong, key):
        yield "the key is told by its capital"


def _named(*options: str) -> bool:
    return all(re.match(r"(?:the |an? )?[A-Z]", option) for option in options)
