import pytest


@pytest.mark.parametrize(
    ("text", "person", "office", "of"),
    [
        ("Portuguese Prime Minister Ana Duarte opened the session.", "Ana Duarte", "prime minister", "Portugal"),
        ("President of Malta Joseph Vella signed the law.", "Joseph Vella", "president", "Malta"),
        (
            "UNICEF spokeswoman Clara Jensen told reporters that the camp was full.",
            "Clara Jensen",
            "spokeswoman",
            "UNICEF",
        ),
        ("Paul Okafor, the governor of Lagos, said the road was closed.", "Paul Okafor", "governor", "Lagos"),
        ("Norway's fisheries negotiator, Ingrid Dahl, refused to comment.", "Ingrid Dahl", "negotiator", "Norway"),
        (
            "U.S. Undersecretary of State Dana Whitfield left on Sunday.",
            "Dana Whitfield",
            "undersecretary of state",
            "United States",
        ),
        (
            "Anna Reyes, a spokeswoman for the Leeds sheriff's office, spoke on Sunday.",
            "Anna Reyes",
            "spokeswoman",
            "Leeds",
        ),
        (
            "University of Bergen Chess Association president Anna Reyes spoke on Sunday.",
            "Anna Reyes",
            "president",
            "University of Bergen Chess Association",
        ),
        (
            "The Spanish foreign ministers met their Italian counterpart Luca Ferri.",
            "Luca Ferri",
            "foreign minister",
            "Italy",
        ),
    ],
)
def test_offices_are_read_apart_from_names(facts, text, person, office, of):
    (fact,) = facts("role", text)
    assert fact.answer == person
    assert fact.slots["person"] == person
    assert fact.slots["office"].endswith(office)
    assert fact.slots["of"] == of


def test_an_office_is_held_as_of_the_articles_date(facts):
    text = "Portuguese Prime Minister Ana Duarte opened the session."
    (dated,) = facts("role", text)
    assert dated.says == "As of 4 May 2011, {Ana Duarte} was the prime minister of Portugal."
    assert dated.when == "2011-05-04"
    (undated,) = facts("role", text, published=None)
    assert undated.says == "{Ana Duarte} was the prime minister of Portugal."
    assert undated.when is None


def test_the_journalist_holds_no_office(facts):
    text = "The Herald's correspondent Ann Lee reports that the strike is over.\n\nEditor Ann Lee lives in Spain."
    assert facts("role", text, author="Ann Lee") == []


def test_a_title_without_a_body_is_not_asked(facts):
    assert facts("role", "President Brandt spoke for an hour about the harbour.") == []


def test_a_minister_of_one_portfolio_is_the_only_one(facts):
    (fact,) = facts("role", "Icelandic Transport Minister Jon Arnarson closed the harbour.")
    assert fact.slots["title"] == "the transport minister of Iceland"
    assert fact.slots["unique"] == "yes"


def test_an_age_is_no_body_and_a_minister_needs_a_country(facts):
    assert facts("role", "Ana Duarte, a 47-year-old lawyer, opened the session in Lisbon.") == []
    assert facts("role", "Economy Minister Luc Peeters opened the session in Ghent.") == []
