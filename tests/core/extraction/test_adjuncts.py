def test_a_date_is_asked_of_its_event(facts):
    (fact,) = facts("date", "French ministers signed the treaty in Vienna on Monday.")
    assert fact.answer == "2 May 2011"
    assert fact.slots["value"] == "2011-05-02"
    assert fact.slots["preposition"] == "on"
    assert (fact.slots["aux"], fact.slots["subject"]) == ("did", "French ministers")
    assert fact.slots["base"] == "sign the treaty in Vienna"
    assert fact.slots["event"] == "French ministers signed the treaty in Vienna."
    assert fact.sentence.text[fact.start - fact.sentence.start : fact.end - fact.sentence.start] == "Monday"


def test_since_is_an_open_interval(facts):
    (fact,) = facts("date", "British troops have guarded the harbour of Aden since 1994.")
    assert fact.slots["preposition"] == "since"
    assert fact.when == "1994/.."
    assert fact.slots["base"] == "guarded the harbour of Aden"


def test_an_undated_article_asks_no_weekday(facts):
    assert facts("date", "French ministers signed the treaty in Vienna on Monday.", published=None) == []


def test_places_are_asked_of_their_event(facts):
    fact = next(f for f in facts("place", "French ministers signed the treaty in Vienna on Monday."))
    assert fact.answer == "Vienna"
    assert fact.slots["preposition"] == "in"
    assert fact.slots["base"] == "sign the treaty on 2 May 2011"


def test_a_meeting_tells_where_it_was(facts):
    (fact,) = facts("place", "Ministers at a NATO meeting in Lisbon sent the Danish fleet home.")
    assert fact.answer == "Lisbon"
    assert "base" not in fact.slots


def test_a_way_is_only_told_by_a_journey(facts):
    assert facts("place", "Norway lost two matches to England.") == []
    assert [fact.answer for fact in facts("place", "Dutch farmers moved to England.")] == ["England"]


def test_what_happened_when_something_began_is_dated_by_it(facts):
    text = "Norway has guarded the port of Bergen since 1987 when Iceland bought a fleet of Danish trawlers."
    found = {fact.says: fact for fact in facts("date", text)}
    fact = found["In {1987}, Iceland bought a fleet of Danish trawlers."]
    assert (fact.slots["preposition"], fact.slots["aux"], fact.slots["subject"]) == ("in", "did", "Iceland")
    assert any(fact.when == "1987" and fact.answer == "Iceland" for fact in facts("event", text))


def test_a_date_that_describes_a_meeting_tells_of_which(facts):
    text = "Friday's agreement on the herring fleet of Iceland came after Norway left the talks in Oslo."
    assert any(fact.slots.get("noun") == "agreement on the herring fleet of Iceland" for fact in facts("date", text))


def test_a_day_between_subject_and_verb_stands_first(facts):
    (fact,) = facts("date", "The Norwegian Fisheries Office on Monday rejected the ban on cod from Iceland.")
    assert fact.says == "On {2 May 2011}, the Norwegian Fisheries Office rejected the ban on cod from Iceland."
    assert fact.slots["base"] == "reject the ban on cod from Iceland"
