"""Fuzz: intervals are spread a little, so that what was learned together does not come back together for ever.

The range is FSRS's own (`fsrs.scheduler.FUZZ_RANGES`). py-fsrs's dice are not used: they cannot be seeded, and they may
land one day past the range.
"""

import hashlib

from fsrs.scheduler import FUZZ_RANGES

SHORTEST_FUZZED = 2.5
"""Days. A shorter interval stays as it is."""


def fuzz_range(days: int, *, maximum: int) -> tuple[int, int]:
    """The first and the last day, both included, that an interval of `days` may be moved to."""
    if days < SHORTEST_FUZZED:
        return days, days
    delta = 1.0
    for part in FUZZ_RANGES:
        delta += part["factor"] * max(min(float(days), part["end"]) - part["start"], 0.0)
    latest = min(round(days + delta), maximum)
    earliest = min(round(days - delta), latest)
    return earliest, latest


def fuzzed(days: int, *, seed: str, maximum: int) -> int:
    """One day of the range, every day equally likely over all seeds; the same seed always gives the same day."""
    earliest, latest = fuzz_range(days, maximum=maximum)
    dice = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8])
    return earliest + dice % (latest - earliest + 1)
