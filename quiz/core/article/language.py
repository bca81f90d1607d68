"""Is a text English? By function words: prose of any length has them, lists and tables have none of any language."""

import re

_WORDS = re.compile(r"[^\W\d_]+")
_ENGLISH = """the of and to that is was for with he she said by from has have are it its this which be been not at as
    would will they their who but were had his her on an or after about we you"""
ENGLISH = frozenset(_ENGLISH.split())
_OTHER = """el la los las del que y una por con para le les des du et est dans une pour qui sur au der und das den von
    zu mit ist nicht ein eine auf im dem il di che è gli della per non sono o os da do em não na um uma het van een
    dat zijn voor op och att det som av för på w z na się jest nie ve bir bu için ile je i su da za"""
OTHER = frozenset(_OTHER.split())
"""Common words of ten other European languages that are not English words."""
ENOUGH_WORDS = 25
"""Fewer words than this tell nothing."""


def looks_english(text: str) -> bool:
    """False only for prose whose function words are those of another language, or for another script."""
    letters = [c for c in text[:20_000] if c.isalpha()]
    if letters and sum(1 for c in letters if ord(c) > 0x24F) * 3 > len(letters):
        return False
    words = _WORDS.findall(text[:20_000])
    if len(words) < ENOUGH_WORDS:
        return True
    lower = [word for word in words if word.islower()]
    english = sum(1 for word in lower if word in ENGLISH) / len(words)
    other = sum(1 for word in lower if word in OTHER) / len(words)
    if english >= 0.1:
        return True
    prose = len(lower) >= 0.6 * len(words)
    return english >= other and not (prose and english < 0.03)
