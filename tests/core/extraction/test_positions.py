import pytest


@pytest.mark.parametrize(
    ("text", "holder", "polarity"),
    [
        ("Norway supports the new fishing treaty.", "Norway", "for"),
        ("Norway opposes the new fishing treaty.", "Norway", "against"),
        ("Norway does not support the new fishing treaty.", "Norway", "against"),
        ("Norway wants a bigger share of the catch.", "Norway", "demands"),
        ("Norway has offered Iceland a share of the catch.", "Norway", "offers"),
        ("Norway hopes that the catch will be shared.", "Norway", "expects"),
        ("Norway is threatening to leave the fishing union.", "Norway", "threatens"),
        ("Norway refused to sign the new fishing treaty.", "Norway", "against"),
        ("Norway is opposed to the new fishing treaty.", "Norway", "against"),
    ],
)
def test_polarity_follows_verb_and_negation(facts, text, holder, polarity):
    fact = facts("position", text)[0]
    assert fact.slots["holder"] == holder
    assert fact.slots["polarity"] == polarity


def test_a_negated_refusal_is_no_position(facts):
    assert facts("position", "Norway did not oppose the new fishing treaty.") == []


def test_a_threat_is_told_as_a_threat(facts):
    fact = facts("position", "Norway is threatening to leave the fishing union.")[0]
    assert fact.says == "As of 4 May 2011, {Norway} is threatening to leave the fishing union."
    assert fact.slots["target"] == "to leave the fishing union"


def test_what_somebody_says_of_another_is_attributed(facts):
    text = "Icelandic minister Jon Arnarson said that Norway opposes the new fishing treaty."
    fact = next(f for f in facts("position", text) if f.slots["holder"] == "Norway")
    assert fact.slots["attribution"].endswith("Jon Arnarson")
    assert fact.says.startswith("Icelandic minister Jon Arnarson said that")


def test_holder_and_target_are_both_asked(facts):
    asked = {(f.slots["asks"], f.answer) for f in facts("position", "Norway opposes the new fishing treaty.")}
    assert asked == {("holder", "Norway"), ("target", "the new fishing treaty")}


def test_a_single_word_may_be_what_somebody_wants(facts):
    text = "Greenland's Inuit majority wants independence."
    assert any(fact.answer == "independence" for fact in facts("position", text))
