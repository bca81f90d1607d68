"""A bank file as its author had better change it."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from quiz.core.questions.lint import RULES, Finding, Rule, lint
from quiz.core.questions.lint.registry import rules_in

from ..problems import Advice
from ..reader import Reading
from ..references import Path
from ..schema import Bank
from . import rules
from .survey import Asking, survey

BANK_RULES: Mapping[str, Rule[Bank, tuple[Path, str]]] = rules_in(rules)
"""Every rule about a bank by its name, found by looking into the package `rules`."""


def advise(reading: Reading) -> list[Advice]:
    """Every offence against a rule, in the order of the file. Questions out of use are passed over."""
    askings = survey(reading.bank)
    allowed = {asking.path: asking.question.allow for asking in askings}
    found = [*_of_questions(askings, reading.bank.language), *_of_bank(reading.bank)]
    return sorted(
        Advice(*reading.places.get(path, (1, 1)), finding.message, finding.hint, finding.rule, reading.name)
        for path, finding in found
        if finding.rule not in allowed.get(path, ())
    )


def _of_questions(askings: list[Asking], language: str) -> Iterator[tuple[Path, Finding]]:
    for asking in askings:
        yield from ((asking.path, finding) for finding in lint(asking.question, language))
        for name in asking.question.allow:
            if name not in RULES and name not in BANK_RULES:
                near = get_close_matches(name, [*RULES, *BANK_RULES], 1)
                hint = f"Did you mean `{near[0]}`?" if near else "Delete it from `allow`."
                yield asking.path, Finding("allow", f"there is no rule `{name}`", hint)


def _of_bank(bank: Bank) -> Iterator[tuple[Path, Finding]]:
    english = bank.language.split("-")[0].lower() == "en"
    for name, rule in BANK_RULES.items():
        if english or not rule.english:
            yield from ((path, Finding(name, message, rule.hint)) for path, message in rule.check(bank))
