"""What the templates of studying need: a form's values put back, two lists side by side, times in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest

from django import template

from ..wording import comes_back as when_it_comes_back

register = template.Library()


@register.filter
def comes_back(due: datetime, now: datetime) -> str:
    return when_it_comes_back(due, now)


@register.filter
def sent(given: Mapping[str, Sequence[str]], name: str) -> str:
    """The value that a field of the form had when it was sent; empty at first."""
    return next(iter(given.get(name, ())), "")


@register.filter
def beside(first: Iterable[str], second: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Two lists as pairs; the shorter is filled up with empty texts."""
    return zip_longest(first, second, fillvalue="")
