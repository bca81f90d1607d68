def test_acronyms_are_written_out(facts):
    (fact,) = facts("organisation", "The Northern Ports Authority (NPA) closed the harbour.")
    assert fact.slots == {"acronym": "NPA", "expansion": "Northern Ports Authority"}
    assert fact.answer == "Northern Ports Authority"


def test_an_apposition_describes_the_name_before_it(facts):
    (fact,) = facts("term", "Norway, a rich oil exporter, closed the harbour.")
    assert fact.says == "As of 4 May 2011, {Norway} was a rich oil exporter."
    assert fact.slots == {"name": "Norway", "description": "a rich oil exporter", "as_of": "As of 4 May 2011"}
