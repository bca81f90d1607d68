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


def test_who_goes_on_after_the_speakers_name_is_the_same(facts):
    more = "Norway needs every one of them until the spring"
    _, second = facts("quote", f"Minister Clara Jensen left Oslo. “{WORDS},” Jensen said. “{more}.”")
    assert (second.answer, second.slots["words"]) == ("Clara Jensen", more)
    assert "Jensen said" in second.sentence.text
    assert more in second.sentence.text


def test_a_long_quotation_is_asked_by_its_sentences(facts):
    middle = "Norway needs every one of them until the spring"
    speech = f"{WORDS}. {middle}. The sea belongs to nobody but the fish that live in it"
    found = facts("quote", f"Minister Clara Jensen left Oslo. She said: “{speech}.”")
    assert [fact.slots["words"] for fact in found] == speech.split(". ")
