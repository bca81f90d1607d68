import pytest

from quiz.core.generation import tense


@pytest.mark.parametrize(
    ("present", "past"),
    [
        ("opposes the treaty", "opposed the treaty"),
        ("seek a deal", "sought a deal"),
        ("still wants talks", "still wanted talks"),
        ("has led the fleet", "had led the fleet"),
        ("says it will stay", "said it would stay"),
        ("denies the charge", "denied the charge"),
        ("plans a vote", "planned a vote"),
        ("are expected to agree", "were expected to agree"),
        ("pushes for a ban", "pushed for a ban"),
        ("is ready to help", "was ready to help"),
    ],
)
def test_a_predicate_looks_back(present: str, past: str):
    assert tense.past_predicate(present) == past


def test_what_is_quoted_keeps_its_words():
    assert tense.back_shift("promise “we will stay” and will go") == "promise “we will stay” and would go"
