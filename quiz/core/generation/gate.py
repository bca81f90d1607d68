"""What a question must pass to be asked: the rules of `quiz.core.questions.lint`, and stricter ones of its own.

A teacher is told only what is surely wrong; a program that has drafts enough drops what may be. The rules here are
small named functions that yield what they find; most catch what goes wrong when sentences are taken out of a report.
"""

from collections.abc import Callable, Iterator, Sequence

from pydantic import ValidationError

from quiz.core.generation import form_rules, option_rules, reference_rules
from quiz.core.generation.item import Item, item
from quiz.core.generation.model import Draft
from quiz.core.questions.lint import lint
from quiz.core.questions.registry import load

Rule = Callable[[Item], Iterator[str]]

RULES: Sequence[Rule] = (
    reference_rules.drifting_time,
    reference_rules.unresolved_pronoun,
    reference_rules.unresolved_noun,
    reference_rules.unnamed_body,
    reference_rules.open_gap,
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
)


def faults(draft: Draft) -> list[str]:
    """Why the draft may not be asked; empty where it may."""
    try:
        question = load(draft.type, draft.content)
    except ValidationError as error:
        return [problem["msg"] for problem in error.errors()]
    it = item(draft)
    own = [why for rule in RULES for why in rule(it)]
    return own or [finding.message for finding in lint(question)]
