"""The rules, found by looking into the package `rules`: a new rule is one more function there."""

import importlib
import pkgutil
from collections.abc import Collection, Iterator, Mapping
from types import ModuleType
from typing import Any

from ..base import Question
from . import rules
from .model import Finding, Rule
from .parts import Parts, take_apart


def rules_in(package: ModuleType) -> dict[str, Any]:
    """The rules that the modules of a package make, by name."""
    found: dict[str, Any] = {}
    for entry in sorted(entry.name for entry in pkgutil.iter_modules(package.__path__)):
        module = importlib.import_module(f"{package.__name__}.{entry}")
        found |= {value.name: value for value in vars(module).values() if isinstance(value, Rule)}
    return found


RULES: Mapping[str, Rule[Parts, str]] = rules_in(rules)
"""Every rule about a single question by its name."""


def lint(question: Question, language: str = "en", *, only: Collection[str] = RULES) -> Iterator[Finding]:
    """What offends against the rules. `language` is the bank's (BCP 47); `only` names the rules to go by."""
    parts = take_apart(question, question.language or language)
    for name, rule in RULES.items():
        applies = (not rule.types or question.type in rule.types) and (parts.english or not rule.english)
        if applies and name in only:
            yield from (Finding(name, message, rule.hint) for message in rule.check(parts))
