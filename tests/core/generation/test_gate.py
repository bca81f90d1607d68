import pytest

from quiz.core.generation import forms, gate

GOOD = "In March 2010, which country opposed a ban on fishing for cod in the North Sea?"
OPTIONS = ["Norway", "Denmark", "Sweden"]


def why(ask: str, answer: str = "Iceland", wrong: list[str] | None = None) -> str:
    (draft,) = forms.single_choice(ask, answer, wrong or OPTIONS)
    return "; ".join(gate.faults(draft))


def test_a_good_question_passes():
    assert why(GOOD) == ""


@pytest.mark.parametrize(
    ("ask", "fault"),
    [
        ("Which country opposed a ban on fishing for cod on Friday?", "unresolved time: Friday"),
        ("Which country opposed a ban on fishing for cod last year?", "unresolved time: last year"),
        ("Which country said he opposed a ban on fishing for cod?", "unresolved pronoun: he"),
        ("In March 2010, which country opposed this ban on Danish cod?", "points outside"),
        ("In March 2010, which country said the deal was off for Danish cod?", "which one is meant"),
        ("Which country opposed a ban on fishing for fish?", "nothing names"),
        ("In March 2010, which country did Iceland's neighbour oppose in Oslo?", "the answer is in the question"),
        ("In March 2010, which country opposed a ban on cod. It said so in Oslo?", "more than one sentence"),
        ("In March 2010, which country did not oppose a ban on cod?", "a negative"),
        ("In March 2010, which country opposed a ban on cod and?", "breaks off"),
        ("In March 2010, which country opposed the the ban on cod?", "a word twice"),
        ("In March 2010, which country opposed a ban that we want?", "speaker speaks"),
    ],
)
def test_a_bad_stem_is_told(ask: str, fault: str):
    assert fault in why(ask)


def test_a_pronoun_with_its_noun_passes():
    assert (
        why("In March 2010, what did Jon Vik say when he left Oslo?", "A treaty", ["A ban", "A quota", "A fleet"]) == ""
    )


def test_options_that_mean_the_same_are_told():
    assert "options overlap" in why(GOOD, "Russia", ["Moscow", "Denmark", "Sweden"])
    assert "options overlap" in why(GOOD, "Belgium", ["Brussels", "Denmark", "Sweden"])


def test_the_longest_option_gives_the_key_away():
    long = "a ban on all fishing north of the sixty-second parallel"
    assert "longest" in why("What did Jon Vik demand in Oslo in 2010?", long, ["a quota", "a fleet", "a fee"])


def test_the_key_in_other_words_is_still_in_the_stem():
    assert "in the question" in why("In March 2010, which country did Icelandic trawlers come from?")
