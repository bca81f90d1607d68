"""Item-writing rules over a whole bank: those about single questions, and those that need its facts and sources."""

from .advising import BANK_RULES, advise

__all__ = ["BANK_RULES", "advise"]
