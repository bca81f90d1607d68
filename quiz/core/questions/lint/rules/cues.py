"""Rules about what tells the answer to those who do not know it."""

import re
from collections.abc import Iterator

from ..model import guideline, rule
from ..parts import Parts
from ..words import FUNCTION_WORDS, content_words, is_title
from .stems import NEGATION

LONG_KEY, LONGER = 25, 1.7
"""Characters from which on a right option is told by its length, and how many times as long as any other it then is."""
UNEVEN, UNEVEN_LENGTH = 4, 50
"""Options are uneven where the longest has so many times the characters of the shortest, and at least so many."""

ABSOLUTE = re.compile(r"\b(?:always|never|completely|absolutely|entirely|totally|invariably|without exception)\b", re.I)
_CHOICES = ("single-choice", "multiple-answers")


@rule(guideline(24, "28d"), "Shorten it, or make the wrong options as full.", *_CHOICES)
def longest_key(parts: Parts) -> Iterator[str]:
    """Authors take care to make the right option quite right, and so it grows; test-wise pupils know."""
    key = min(parts.keys, key=len)
    if len(key) > LONG_KEY and len(key) > LONGER * max(map(len, parts.wrong)):
        yield f"the right option is by far the longest: “{key}”"


@rule(guideline(24), "Bring them to about the same length.", "single-choice")
def uneven_options(parts: Parts) -> Iterator[str]:
    """An option that stands out by its length is picked or passed over for that."""
    longest, shortest = max(parts.options, key=len), min(parts.options, key=len)
    told = len(parts.keys[0]) > LONGER * max(map(len, parts.wrong))
    if not told and len(longest) >= UNEVEN_LENGTH and len(longest) >= UNEVEN * len(shortest):
        yield f"the options differ much in length, from “{shortest}” to “{longest}”"


@rule(guideline("28b"), "Say it in other words in the question, or let wrong options have the word, too.", *_CHOICES)
def repeated_word(parts: Parts) -> Iterator[str]:
    """A word of the question that only the right option repeats leads to it (a clang association)."""
    told = content_words(parts.stem)
    # The states of "United States" are not those of "as a state".
    told_small = content_words(" ".join(word for word in parts.stem.split() if not word[:1].isupper()))
    elsewhere = frozenset().union(*map(content_words, parts.wrong))
    for key in parts.keys:
        own = content_words(key) - elsewhere
        heard = told if key[:1].isupper() and len(key.split()) < 4 else told_small
        shared = {word for word in own & heard if len(word) > 3 and not word.isdigit()}
        if shared and len(shared) * 2 >= len(own) and not content_words(key) <= told:
            first = next(word for word in re.findall(r"[\w’'-]+", key) if content_words(word) & shared)
            yield f"of the options only the right one repeats “{first}” from the question"


@rule(guideline("28b", "28d"), "Take it out of the question.", *_CHOICES, "short-answer", "cloze")
def answer_in_stem(parts: Parts) -> Iterator[str]:
    """Who can read need not know."""
    text = parts.body if parts.question.type != "cloze" else parts.stem
    for key in parts.keys:
        if _stands_in(key, text) and not any(_stands_in(option, text) for option in parts.wrong):
            yield f"the answer is in the question: “{key}”"


@rule(guideline("28b"), "Let it help without telling the answer.", *_CHOICES, "short-answer", "cloze")
def answer_in_hint(parts: Parts) -> Iterator[str]:
    """A hint should lead to the answer, not be it."""
    hints = [parts.question.hint, *(gap.hint for gap in parts.gapped.gaps)] if parts.gapped else [parts.question.hint]
    for key in parts.keys:
        if (
            any(_stands_in(key, hint) for hint in hints)
            and not any(_stands_in(option, hint) for option in parts.wrong for hint in hints)
            and not any(re.search(r"\bor\b|/|\?", hint) for hint in hints)
        ):
            yield f"the hint tells the answer: “{key}”"


@rule(guideline("28d"), "Let all options begin alike.", "single-choice")
def odd_capital(parts: Parts) -> Iterator[str]:
    """The one option with a capital, or without, is taken for the right one."""
    first = [next(iter(re.findall(r"[^\W\d_]+", option)), "") for option in parts.options]
    if len(first) < 3 or not all(first):
        return
    key, *others = (word[0].isupper() for word in first)
    # A name may need its capital: what counts are words that are no names, and names without theirs.
    one_word = all(len(option.split()) == 1 for option in parts.options)
    plain = {word.casefold() for word in (first[:1] if key else first[1:])} <= FUNCTION_WORDS
    if key not in others and (plain or (one_word and not key)):
        how = "begins with a capital" if key else "begins with a small letter"
        yield f"only the right option {how}: “{parts.keys[0]}”"


@rule(guideline("28a"), "Take the word out, or let the right option have one, too.", *_CHOICES, english=True)
def absolute_words(parts: Parts) -> Iterator[str]:
    """“Always” and “never” mark what is wrong: hardly anything in life is so."""
    if any(ABSOLUTE.search(key) for key in parts.keys):
        return
    for option in parts.wrong:
        if (found := ABSOLUTE.search(option)) and not is_title(option):
            yield f"only wrong options say such as “{found.group()}”: “{option}”"
            return


@rule(guideline("28a"), "Say it without the word.", "true-false", english=True)
def absolute_statement(parts: Parts) -> Iterator[str]:
    """“Always” and “never” mark a statement as false: hardly anything in life is so."""
    body = re.sub(r"\b(?:has|have|had) never\b", "", parts.body)  # that is a negative, and no rule about all cases
    if (found := ABSOLUTE.search(body)) and not getattr(parts.question, "answer", True):
        yield f"“{found.group()}” tells that the statement is false"


@rule(guideline("28c"), "Write a/an, or put the article into the options.", "single-choice", english=True)
def article_cue(parts: Parts) -> Iterator[str]:
    """An article before the options fits some of them only."""
    found = re.search(r"\b(an?)(?: _+)?\s*[:….?]*$", parts.stem)
    vowels = [option[:1].casefold() in set("aeiou") for option in parts.options]
    if found and vowels[0] == (found[1] == "an") and not any(vowel == vowels[0] for vowel in vowels[1:]):
        yield f"“{found[1]}” fits only the right option"


@rule(guideline("28c"), "Let all options be singular, or all plural.", "single-choice", english=True)
def number_cue(parts: Parts) -> Iterator[str]:
    """Singular or plural in the question fits some of the options only."""
    found = re.match(r"(?:which|what)(?: \w+){0,2}? (is|was|are|were)\b", parts.body, re.I)
    if not found or any(len(option.split()) > 3 or not option[:1].islower() for option in parts.options):
        return
    plural = [bool(re.search(r"[^s\d]s$", option)) for option in parts.options]
    if plural[0] == (found[1] in {"are", "were"}) and not any(one == plural[0] for one in plural[1:]):
        yield f"“{found[1]}” fits only the right option"


@rule(guideline(27, "28d"), "Put it without a negative.", "single-choice", english=True)
def odd_negative(parts: Parts) -> Iterator[str]:
    """The one option with a “not” stands out."""
    negative = [bool(NEGATION.search(option)) and not is_title(option) for option in parts.options]
    if len(negative) > 2 and negative[0] and not any(negative[1:]):
        yield f"only the right option is negative: “{parts.keys[0]}”"


def _stands_in(key: str, text: str) -> bool:
    """Whether the words of a key stand in a text one after another, as words of some weight."""
    words = re.findall(r"\w+", key.casefold())
    if not words or all(word in FUNCTION_WORDS for word in words) or len("".join(words)) < 3:
        return False
    pattern = r"\W+".join(map(re.escape, words))
    return bool(re.search(rf"(?<!\w){pattern}(?!\w)", text.casefold()))
