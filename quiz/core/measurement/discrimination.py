"""Whether those who know the rest of the bank also know this question."""

from collections.abc import Hashable, Mapping
from math import fsum
from statistics import correlation
from typing import TypeVar

Learner = TypeVar("Learner", bound=Hashable)
Item = TypeVar("Item", bound=Hashable)

DECIMALS = 9
"""Means are rounded to this: sums of thirds that differ in the last bit would else pass for a difference."""


def discrimination(scores: Mapping[Learner, Mapping[Item, float]]) -> dict[Item, float | None]:
    """For every item the correlation of its score with the mean score on the learner's other items, from -1 to 1.

    This is the point-biserial correlation corrected for the item itself (Henrysson 1963, Psychometrika 28, 211-218):
    an item is part of the total and would else correlate with itself. Moodle's "discrimination index" is the same for
    a quiz of questions of equal weight. Here learners need not have answered the same items; over those that a learner
    did answer the mean stands for the total, which for a complete table makes no difference.

    `scores` holds, by learner and item, scores from 0 to 1. None where it cannot be told: fewer than three learners who
    answered this and another item, or no variation in the item or in the rest.
    """
    pairs: dict[Item, list[tuple[float, float]]] = {}
    for answered in scores.values():
        total = fsum(answered.values())
        for item, score in answered.items():
            found = pairs.setdefault(item, [])
            if len(answered) > 1:
                found.append((score, round((total - score) / (len(answered) - 1), DECIMALS)))
    return {item: _correlation(found) for item, found in pairs.items()}


def _correlation(pairs: list[tuple[float, float]]) -> float | None:
    # Sorted, so that the order in which learners come cannot show in the last digit.
    items, rests = [item for item, _ in sorted(pairs)], [rest for _, rest in sorted(pairs)]
    if len(pairs) < 3 or min(items) == max(items) or min(rests) == max(rests):
        return None
    return max(-1.0, min(1.0, correlation(items, rests)))
