import pytest


@pytest.mark.parametrize(
    ("text", "value", "unit", "approximator", "measure"),
    [
        ("Canada sent just over 2,500 soldiers to Haiti.", "2500", "soldiers", "just over", "count"),
        ("Farmers own nearly 40 percent of the land in Peru.", "40", "percent", "nearly", "percent"),
        ("France paid $3.5 million for the painting.", "3500000", "dollars", "", "money"),
        ("The Kenyan army fought a 90-day campaign in the north.", "90", "days", "", "duration"),
        ("Chile belongs to a 12-nation group of copper exporters.", "12", "nations", "", "count"),
        ("The flood left about two dozen people homeless in Ghana.", "24", "people", "about", "count"),
        ("The new road in Kenya is 120 kilometres long.", "120", "kilometres", "", "size"),
    ],
)
def test_value_unit_and_approximator(facts, text, value, unit, approximator, measure):
    fact = next(f for f in facts("quantity", text) if f.slots["value"] == value)
    assert fact.slots.get("unit", "") == unit
    assert fact.slots.get("approximator", "") == approximator
    assert fact.slots["measure"] == measure
    assert fact.answer == fact.sentence.text[fact.start - fact.sentence.start : fact.end - fact.sentence.start]
    assert "{" + fact.answer + "}" in fact.says
    assert fact.slots["frame"] == fact.says.replace("{" + fact.answer + "}", "_____")


@pytest.mark.parametrize(
    "text",
    [
        "The council passed resolution 1973 by a large majority.",
        "The Boeing 747 landed in Nairobi without trouble.",
        "One of the ministers left Madrid early.",
        "Sweden beat Norway 2 – 1 in Oslo.",
        "The form of the Spanish ministry has ten to 32 pages.",
        "The treaty was signed in Rome on 25 March 1957.",
    ],
)
def test_numbers_that_count_nothing(facts, text):
    assert facts("quantity", text) == []


def test_what_is_told_of_a_thing_in_passing_is_told_of_that_thing(facts):
    text = "Norway has been short of coal since a 12-day railway strike that closed four mines of Svalbard."
    said = [fact.says for fact in facts("quantity", text)]
    assert "The {12-day} railway strike closed four mines of Svalbard." in said


def test_what_somebody_only_wants_did_not_happen(facts):
    text = "Norway wants a new railway bridge that carried 900 trains of coal to Bergen."
    assert not any(fact.says.startswith("The new railway bridge carried") for fact in facts("quantity", text))


def test_the_minutes_of_a_clock_count_nothing(facts):
    assert facts("quantity", "The plane from Oslo was due to enter the airspace of Iceland at 6:52 and to land.") == []
