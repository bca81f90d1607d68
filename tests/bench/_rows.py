"""Timing one thing many times, and a row of the table that says so."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    size: int
    """Of what grows: memories, questions, pupils."""
    seconds: list[float]
    queries: float | None = None
    """Database queries each time, on average."""

    def __str__(self) -> str:
        median = statistics.median(self.seconds)
        p95 = sorted(self.seconds)[int(len(self.seconds) * 0.95)]
        queries = "" if self.queries is None else f"{self.queries:.1f}"
        return f"{self.what:<44} {self.size:>10,} {median * 1000:>7.2f} ms {p95 * 1000:>7.2f} ms {queries:>8}"


def timed(what: Callable[[], object], times: int) -> list[float]:
    """Seconds of each of `times` calls, after one that does not count."""
    what()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        what()
        taken.append(time.perf_counter() - begun)
    return taken
