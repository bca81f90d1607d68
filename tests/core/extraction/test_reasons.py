def test_reasons_and_purposes(facts):
    (because,) = facts("reason", "Iceland closed its ports because the storm had damaged the piers.")
    assert because.answer == "because the storm had damaged the piers"
    assert because.slots["marker"] == "because"
    assert because.slots["base"] == "close its ports"
    (purpose,) = facts("reason", "Iceland closed its ports to protect the fishing fleet.")
    assert purpose.slots["marker"] == "to"
