"""Choices in an order of their own: how a seed shuffles them and how a form's values lead back to them."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from .base import Choice, Form, MalformedAnswer
from .keys import Fault, Option, repeated

MAX_OPTIONS = 10_000
"""Past this many ways to answer a guess is as good as hopeless, and the number of no interest."""


def shuffled(texts: Iterable[str], seed: str) -> list[str]:
    """The texts in an order that depends on `seed` alone.

    Browsers know the seed. The texts are therefore sorted before they are shuffled, so that undoing the shuffle
    does not tell which of them the author wrote first, which is the key.
    """
    ordered = sorted(set(texts))
    by_chance = [hashlib.sha256(f"{seed}/{position}".encode()).digest() for position in range(len(ordered))]
    return [text for _, text in sorted(zip(by_chance, ordered, strict=True))]


def choices(texts: Iterable[str], seed: str) -> list[Choice]:
    return [Choice(str(place), text) for place, text in enumerate(shuffled(texts, seed), 1)]


def by_value(texts: Iterable[str], seed: str) -> dict[str, str]:
    """The text of each choice by the value that a form sends for it."""
    return {choice.value: choice.text for choice in choices(texts, seed)}


def single(form: Form, name: str, ask: str) -> str:
    """The one value of a field. `ask` is what to tell a learner who left it out."""
    values = [value for value in form.get(name, ()) if value]
    if not values:
        raise MalformedAnswer(ask)
    if len(set(values)) > 1:
        raise MalformedAnswer("Give one answer only.")
    return values[0]


def option_faults(
    right: Sequence[str], wrong: Sequence[Option], right_at: Sequence[tuple[str | int, ...]]
) -> Iterator[Fault]:
    """Options that are missing, written twice, or both right and wrong. `right_at` tells where the right ones stand."""
    if not wrong:
        yield Fault("there is no wrong option to choose from", "Add at least one under `wrong`.", ("wrong",))
    texts = [*right, *(option.text for option in wrong)]
    places: list[tuple[str | int, ...]] = [*right_at, *(("wrong", position) for position in range(len(wrong)))]
    for position, earlier in repeated(texts):
        if position >= len(right) > earlier:
            message = f"“{texts[position]}” is the answer and a wrong option at once"
            yield Fault(message, "Take it out of one of the two.", places[position], places[earlier])
        else:
            message = f"the option “{texts[position]}” is there twice"
            yield Fault(message, "Change or delete one of them.", places[position], places[earlier])


def feedback_by_value(wrong: Sequence[Option], texts: Iterable[str], seed: str) -> dict[str, str]:
    said = {option.text: option.feedback for option in wrong if option.feedback}
    return {value: said[text] for value, text in by_value(texts, seed).items() if text in said}
