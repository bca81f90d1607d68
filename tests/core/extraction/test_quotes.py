import pytest

WORDS = "We shall not sell a single ship before the winter comes"


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Clara Jensen left Oslo. “{WORDS},” Jensen said.",
        f"Minister Clara Jensen left Oslo. “{WORDS},” said Jensen.",
        f"Minister Clara Jensen left Oslo. “{WORDS},” she said.",
        f'Minister Clara Jensen left Oslo. "{WORDS}," the minister said.',
        f"Minister Clara Jensen said: “{WORDS}.”",
        f"Minister Clara Jensen left Oslo. Asked if Norway had declared a ban, she said: “{WORDS}.”",
    ],
)
def test_the_speaker_is_found(facts, text):
    (fact,) = facts("quote", text)
    assert fact.answer == "Clara Jensen"
    assert fact.slots["words"] == WORDS
    assert fact.says == "{Clara Jensen} said: “" + WORDS + ".”"


def test_a_quotation_without_a_speaker_is_left(facts):
    assert facts("quote", f"A sign hung over the harbour of Oslo. “{WORDS}.”") == []


def test_an_unclosed_quotation_does_no_harm(read):
    assert read(f"Clara Jensen spoke in Oslo. “{WORDS}").sentences
