import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "U.N. Security Council resolution 1701 calls for a ceasefire in Lebanon.",
            "U.N. Security Council resolution 1701",
        ),
        ("The blockade violates the U.N. Charter, according to lawyers in Geneva.", "U.N. Charter"),
        ("Finland signed the Kyoto Protocol before its neighbours did.", "Kyoto Protocol"),
        ("The Treaty of Lisbon gives the European Parliament new powers.", "Treaty of Lisbon"),
    ],
)
def test_documents_are_named_whole(read, text, name):
    extraction = read(text)
    assert name in {m.text for m in extraction.mentions if m.type == "document"}
    assert name in {f.answer for f in extraction.facts if f.kind == "document"}
    assert not [f for f in extraction.facts if f.kind == "quantity"]


def test_a_document_that_does_something_says_what(facts):
    (fact,) = facts("document", "The Treaty of Lisbon gives the European Parliament new powers.")
    assert fact.slots["does"] == "gives the European Parliament new powers"
    assert fact.slots["base"] == "give the European Parliament new powers"
    assert fact.slots["aux"] == "does"
