"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Subject = TypeVar("Subject")
"""What a rule looks at: one question, or a bank."""
Found = TypeVar("Found")
"""What a rule yields for each offence: a message, or a place and a message."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One offence against a rule."""

    rule: str
    message: str
    """What is wrong, without a full stop."""
    hint: str
    """What the author can do, as a sentence."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject, Found]):
    """A named rule. `check` yields what offends against it."""

    name: str
    reason: str
    source: str
    hint: str
    check: Callable[[Subject], Iterator[Found]]
    types: frozenset[str] = frozenset()
    """The question types that it is about; empty where it is about all."""
    english: bool = False
    """Whether it goes by English words."""


def guideline(*numbers: str | int) -> str:
    """The source of a rule among the 31 guidelines."""
    return f"Haladyna, Downing & Rodriguez 2002, {', '.join(map(str, numbers))}"


def rule(
    source: str, hint: str, *types: str, english: bool = False
) -> Callable[[Callable[[Subject], Iterator[Found]]], Rule[Subject, Found]]:
    """Makes a rule of a function: its name becomes the rule's, its docstring the reason."""

    def made(check: Callable[[Subject], Iterator[Found]]) -> Rule[Subject, Found]:
        name = check.__name__.replace("_", "-")
        return Rule(name, " ".join((check.__doc__ or "").split()), source, hint, check, frozenset(types), english)

    return made
