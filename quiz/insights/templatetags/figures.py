"""Figures in the notation of the pages: 34 %, -0.12, 9 s."""

from django import template

register = template.Library()

MINUS = "\u2212"


@register.filter
def percent(share: float) -> str:
    """A share from 0 to 1 in whole percent, with a space that does not break."""
    return f"{round(100 * share)}\u00a0%".replace("-", MINUS)


@register.filter
def coefficient(value: float) -> str:
    """A correlation with two decimals and its sign."""
    return f"{value:+.2f}".replace("-", MINUS)


@register.filter
def duration(seconds: float) -> str:
    if seconds < 9.95:
        return f"{seconds:.1f}\u00a0s"
    if seconds < 119.5:
        return f"{round(seconds)}\u00a0s"
    return f"{round(seconds / 60)}\u00a0min"
