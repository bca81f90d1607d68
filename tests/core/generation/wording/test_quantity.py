"""Figures are asked for in their place, through `generate`."""

from quiz.core.generation import generate


def asked(make, says: str, **slots: str) -> dict[str, object]:
    one = make.fact("quantity", says, **({"measure": "count"} | slots))
    return {q.type: q for told in generate([make.report(one)]).facts for q in told.questions}


def test_a_count_is_asked_in_its_place_and_what_follows_is_cut(make):
    says = "In March 2010 Norway kept {just over 1,600 trawlers} in the North Sea, which Iceland deplored."
    questions = asked(make, says, value="1600", unit="trawlers", approximator="just over", noun="trawlers")
    assert questions["single-choice"].ask == "In March 2010 Norway kept how many trawlers in the North Sea?"
    assert questions["numeric"].ask == "In March 2010 Norway kept just over how many trawlers in the North Sea?"
    assert questions["numeric"].answer.unit == "trawlers"


def test_what_somebody_has_is_asked_of_its_owner(make):
    says = "In March 2010 the storm sank half of Norway's {400 trawlers} off Bergen."
    questions = asked(make, says, value="400", unit="trawlers", noun="trawlers")
    assert questions["numeric"].ask == "How many trawlers did Norway have in March 2010?"


def test_how_long_something_lasted(make):
    says = "In 1987 Norway left the ban after a {78-day} fishing strike that closed the port of Bergen."
    questions = asked(make, says, value="78", unit="days", measure="duration", thing="fishing strike")
    assert questions["numeric"].ask == "How many days did the fishing strike that closed the port of Bergen last?"
    assert not questions["numeric"].mark("79").correct
    assert questions["single-choice"].answer == "78 days"


def test_how_many_members_something_has(make):
    says = "In March 2010 Norway wanted to join the {27-nation} bloc if Iceland did."
    questions = asked(make, says, value="27", unit="nations", thing="bloc")
    assert questions["numeric"].ask == "In March 2010 Norway wanted to join the bloc of how many nations?"


def test_a_share_is_asked_as_a_percentage(make):
    says = "In March 2010 fishermen made up {90 percent} of Bergen's harbour workers."
    questions = asked(make, says, value="90", unit="percent", measure="percent", noun="percent")
    assert questions["numeric"].ask == "In March 2010 fishermen made up what percentage of Bergen's harbour workers?"
