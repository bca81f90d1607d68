"""Facts -> questions. `generate` is the way in.

The steps, a module each: `merging` (restatements become one fact), `wording` (how each kind is asked), `distractors`,
`gate` (what no question may have), `across` (questions over several facts), `ranking`.
"""

from quiz.core.generation.generator import generate
from quiz.core.generation.model import Across, Asked, Conflict, Dropped, Evidence, Generated, Known, Report

__all__ = ["Across", "Asked", "Conflict", "Dropped", "Evidence", "Generated", "Known", "Report", "generate"]
