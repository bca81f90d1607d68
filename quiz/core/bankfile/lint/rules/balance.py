"""Rules about habits that show only over many questions."""

from collections.abc import Iterator
from math import sqrt

from quiz.core.questions.lint.model import guideline, rule
from quiz.core.questions.true_false import TrueFalse

from ...references import Path
from ...schema import Bank
from ..survey import survey

FEWEST = 12
"""Questions from which on a habit can be told from chance."""
MOST_ALIKE = 0.75
"""The share of true, or of false, statements that pupils learn to bet on."""
FAR_FROM_CHANCE = 3.0
"""Standard deviations from what chance would give."""


@rule(guideline(20), "Turn some of the statements round.")
def true_false_balance(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Where most statements are true, who always says “true” passes."""
    truths = [asking.question.answer for asking in survey(bank) if isinstance(asking.question, TrueFalse)]
    for answer in (True, False):
        count = truths.count(answer)
        if len(truths) >= FEWEST and count > MOST_ALIKE * len(truths):
            yield (), f"{count} of {len(truths)} true/false statements are {str(answer).lower()}"


@rule(guideline(24, "28d"), "Shorten right options, or make wrong ones as full.")
def longest_keys(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Where the right option is mostly the longest, who always takes the longest passes."""
    count, expected, variance, longest = 0, 0.0, 0.0, 0
    for asking in survey(bank):
        if asking.question.type == "single-choice":
            key, *others = (len(option) for option in asking.parts.options)
            chance = 1 / (1 + len(others))
            count, expected, variance = count + 1, expected + chance, variance + chance * (1 - chance)
            longest += key > max(others)
    if count >= FEWEST and longest > expected + FAR_FROM_CHANCE * sqrt(variance):
        yield (), f"the right option is the longest in {longest} of {count} single-choice questions"
