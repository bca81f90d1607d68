"""Rules that a proof-reader goes by."""

import re
from collections.abc import Iterator

from ..model import guideline, rule
from ..parts import Parts

DOUBLED = re.compile(r"\b([a-z]+) \1\b(?! \1)")
_FINE_TWICE = frozenset({"had", "that", "bye", "so", "very", "knock", "is", "do"})
WRONG_ARTICLE = re.compile(
    r"\ba (?=[aeio])(?!eu|ewe|one|once|ou|[aeio]\b)[a-z]{2,}"
    r"|\ban (?=[bcdfgjklmnpqrstvwz][a-z]{0,2}[aeiouy])[a-z]{3,}"
)
"""Small words only: initials are spelled out by some, and read as a word by others."""
PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))


@rule(guideline(11, 12), "Delete one of them.", english=True)
def doubled_word(parts: Parts) -> Iterator[str]:
    """Such slips cost a reader's trust in the rest."""
    if (found := DOUBLED.search(parts.body)) and found.group(1) not in _FINE_TWICE and not parts.about_words:
        yield f"a word is there twice: “{found.group()}”"


@rule(guideline(11, 12), "Change it to the other one.", english=True)
def wrong_article(parts: Parts) -> Iterator[str]:
    """Such slips cost a reader's trust in the rest."""
    for text in (parts.body, *parts.options):
        if (found := WRONG_ARTICLE.search(text)) and not parts.about_words:
            yield f"the article is wrong: “{found.group()}”"


@rule(guideline(11, 12), "Close it, or delete the lone one.")
def open_bracket(parts: Parts) -> Iterator[str]:
    """Where a quotation or an aside ends must be seen."""
    for text in (parts.stem, *parts.options):
        for left, right in PAIRS:
            one, other = text.count(left), text.count(right)
            if one != other and not re.search(r"[:;]-?[()\[\]]|(?:^|\s)\w\)", text) and one + other < 20:
                yield f"{left} and {right} do not match in “{text if len(text) < 60 else text[:57] + '…'}”"
                return
