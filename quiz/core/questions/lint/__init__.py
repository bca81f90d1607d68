"""Item-writing rules that a program can check, for questions written by hand and by the generator alike.

Most are guidelines of T. M. Haladyna, S. M. Downing and M. C. Rodriguez, A Review of Multiple-Choice Item-Writing
Guidelines for Classroom Assessment, Applied Measurement in Education 15(3), 2002; each names the guideline that it
checks. Not checked, for the app sees to it: where the key stands and in which order options are written (20, 21), since
options are shown shuffled; and how they are laid out (10).

A rule that is often wrong teaches authors to pass over all of them: where a program cannot tell, the rules are silent.
"""

from .model import Finding, Rule
from .registry import RULES, lint

__all__ = ["RULES", "Finding", "Rule", "lint"]
