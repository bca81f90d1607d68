"""How easy a question is, and how sure a small group lets us be of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import NormalDist


def facility(scores: Sequence[float]) -> float:
    """The mean score, from 0 (nobody) to 1 (everybody); with scores of 0 and 1 the share who were right.

    Moodle calls the same figure the facility index, classical test theory the item's difficulty p.
    Raises `ValueError` without any score.
    """
    if not scores:
        raise ValueError("Facility needs at least one score.")
    return fsum(scores) / len(scores)


def guess_corrected(share: float, options: int) -> float:
    """The share who knew, if whoever did not know picked one of `options` at random: (p - 1/k) / (1 - 1/k).

    Formula scoring, right minus wrong / (k - 1), divided by the number of answers (Frary 1988, Educational
    Measurement: Issues and Practice 7(2), 33-38). Never above `share`; 1 stays 1. Below 0, down to -1 / (k - 1), where
    an answer was rarer than chance makes it: something misleads those who answer. With fewer than two options there is
    nothing to guess from and the share is returned as it is.
    """
    if options < 2:
        return share
    return share - (1 - share) / (options - 1)


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float


def wilson(share: float, answers: int, confidence: float = 0.95) -> Interval:
    """The score interval of a share of `answers` (Wilson 1927, J. Am. Statistical Association 22, 209-212).

    Unlike the textbook interval it stays within 0 and 1 and does not collapse when everyone or nobody was right. For
    scores in part it is too wide rather than too narrow: no variable between 0 and 1 varies more than one that is only
    ever 0 or 1. Without answers it is all of 0 to 1.
    """
    if not answers:
        return Interval(0.0, 1.0)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    shrink = 1 + z * z / answers
    centre = (share + z * z / (2 * answers)) / shrink
    reach = z * sqrt(share * (1 - share) / answers + z * z / (4 * answers * answers)) / shrink
    # Rounding must not push the interval off the share itself where the share is 0 or 1.
    return Interval(max(0.0, min(share, centre - reach)), min(1.0, max(share, centre + reach)))
