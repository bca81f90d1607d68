"""What a question must pass to be asked: small named rules, each with the reason that it gives.

Most are item-writing rules of Haladyna, Downing and Rodriguez (2002) that a program can check; the others catch what
goes wrong when sentences are taken out of a report.
"""

from collections.abc import Callable, Iterator, Sequence

from quiz.core.generation import form_rules, option_rules, reference_rules
from quiz.core.generation.item import Item, item
from quiz.core.generation.model import Draft

Rule = Callable[[Item], Iterator[str]]

RULES: Sequence[Rule] = (
    reference_rules.drifting_time,
    reference_rules.unresolved_pronoun,
    reference_rules.unresolved_noun,
    reference_rules.unnamed_body,
    reference_rules.part_of_play,
    reference_rules.no_anchor,
    reference_rules.too_little,
    form_rules.ill_formed,
    form_rules.part_of_a_figure,
    form_rules.awkward_opening,
    form_rules.misbuilt,
    form_rules.several_sentences,
    form_rules.length,
    form_rules.negative_stem,
    option_rules.key_in_stem,
    option_rules.options_apart,
    option_rules.told_by_looks,
    option_rules.all_of_these,
)


def faults(draft: Draft) -> list[str]:
    """Why the draft may not be asked; empty where it may."""
    it = item(draft)
    return [why for rule in RULES for why in rule(it)]
