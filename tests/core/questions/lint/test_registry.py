import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.questions.lint import RULES, lint
from quiz.core.questions.registry import TYPES, load, type_of

NEAR_MISSES = ["a", "an", "The", "not", "never", "he", "it", "10-20", "U.N.", "United Nations", "more than", "half"]
NEAR_MISSES += ["of", "the above", "all", "none", "both", "A", "or", "and", "Friday", "years ago", "who", "?", ".", "…"]
NEAR_MISSES += ["“", "”", "(", ")", "about how many", "is", "are", "{", "Which", "which of these is true", "1", "two"]

words = st.one_of(
    st.sampled_from(NEAR_MISSES),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8),
)
texts = st.lists(words, min_size=1, max_size=12).map(" ".join).filter(lambda text: text.strip())
plain = texts.map(lambda text: text.translate(dict.fromkeys(map(ord, "{}|"), "-")).replace("::", "-").strip() or "-")
several = st.lists(texts, min_size=3, max_size=6, unique_by=lambda text: " ".join(text.casefold().split()))
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)
asking = st.one_of(
    st.fixed_dictionaries({"front": texts, "back": texts, "reverse": st.booleans()}),
    st.fixed_dictionaries({"ask": texts, "answer": texts}, optional={"accept": several, "hint": texts}),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[0], "wrong": found[1:]}, texts, several),
    st.builds(lambda ask, found: {"ask": ask, "answer": found[:2], "wrong": found[2:]}, texts, several),
    st.fixed_dictionaries({"ask": texts, "answer": st.booleans()}),
    st.builds("{}{{{}|{}::{}}} {{{}}}".format, plain, plain, plain, plain, plain).map(lambda text: {"cloze": text}),
    st.builds(lambda ask, value: {"ask": ask, "answer": {"value": value}}, texts, numbers),
    st.builds(lambda ask, found: {"ask": ask, "pairs": dict(zip(found, found[::-1], strict=True))}, texts, several),
    st.fixed_dictionaries({"ask": texts, "order": several}),
)


@given(asking, st.sampled_from(["en", "de", "fr-CA"]))
def test_no_question_is_too_odd_for_the_rules(keys: dict[str, object], language: str):
    question = load(type_of(keys), keys)
    for finding in lint(question, language):
        assert finding.message
        assert finding.rule in RULES
        assert language == "en" or not RULES[finding.rule].english


def test_the_rules_name_types_that_there_are():
    assert frozenset().union(*(rule.types for rule in RULES.values())) <= set(TYPES)


@pytest.mark.parametrize(
    ("bank", "question", "told"),
    [("en", "", True), ("en-GB", "", True), ("fr", "", False), ("en", "fr", False), ("fr", "en", True)],
)
def test_a_rule_about_english_is_for_english(bank: str, question: str, told: bool):
    keys = {"ask": "Where does it rise?", "answer": "Alps", "language": question}
    assert [finding.rule for finding in lint(load("short-answer", keys), bank)] == ["unresolved-pronoun"] * told


def test_some_rules_may_be_picked():
    question = load("single-choice", {"ask": "Where does it rise?", "answer": "in the Alps", "wrong": ["all of these"]})
    assert {finding.rule for finding in lint(question, only={"number-of-options"})} == {"number-of-options"}
