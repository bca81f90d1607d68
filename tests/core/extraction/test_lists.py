def test_members_are_kept_together(facts):
    (fact,) = facts("list", "Norway, Iceland and the United States oppose the new treaty.")
    assert fact.answer == "Norway, Iceland and the United States"
    assert fact.slots["members"] == "Norway; Iceland; the United States"
    assert fact.slots["asks"] == "subject"
    assert "open" not in fact.slots
    assert fact.sentence.text[fact.start - fact.sentence.start : fact.end - fact.sentence.start].startswith("Norway")


def test_a_list_that_names_only_some_says_so(facts):
    (fact,) = facts("list", "Norway, Iceland and Denmark are among those who oppose the new treaty.")
    assert fact.slots["open"] == "yes"


def test_objects_can_be_lists(facts):
    (fact,) = facts("list", "A storm struck Spain, Portugal and Morocco on Monday.")
    assert fact.slots["asks"] == "object"
    assert fact.says == "A storm struck {Spain, Portugal and Morocco} on 2 May 2011."


def test_names_before_a_noun_are_no_list(facts):
    assert facts("list", "Spain and Portugal officials met in the harbour.") == []


def test_an_owner_is_no_member(facts):
    text = "The plans include bases in Poland and Hungary, and Norway's support for rebels in Chad."
    assert {fact.answer for fact in facts("list", text)} <= {"Poland and Hungary"}


def test_two_who_said_something_are_listed(facts):
    text = "Norway and Iceland said the herring talks of Bergen were over."
    (fact,) = facts("list", text)
    assert fact.slots["members"] == "Norway; Iceland"
