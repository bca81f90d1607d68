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


def slots(subject: str, base: str, aux: str = "did", **more: str) -> dict[str, str]:
    return {"subject": subject, "predicate": base, "aux": aux, "base": base, **more}


def test_what_hangs_on_the_verb_is_asked_first(make):
    own = slots("Norway", "sink 40 ships off Bergen", value="40", unit="ships", noun="ships")
    questions = asked(make, "Norway sank {40 ships} off Bergen.", **own)
    assert questions["numeric"].ask == "According to a report of March 2010, how many ships did Norway sink off Bergen?"


def test_a_preposition_goes_with_its_number(make):
    own = slots("Norway", "build trawlers for 22 years", value="22", unit="years", noun="years", measure="duration")
    questions = asked(make, "Norway built trawlers for {22 years}.", **own)
    assert questions["numeric"].ask.endswith("for how many years did Norway build trawlers?")


def test_a_share_moves_with_what_it_is_of(make):
    own = slots("fishermen", "make up 90 percent of Bergen's workers", value="90", unit="percent", measure="percent")
    questions = asked(make, "Fishermen made up {90 percent} of Bergen's workers.", **own)
    assert questions["numeric"].ask.endswith("what percentage of Bergen's workers did fishermen make up?")


def test_a_change_is_asked_by_what_percentage(make):
    own = slots("the catch of Norway", "fall 18 percent to 400 tons", value="18", unit="percent", measure="percent")
    questions = asked(make, "The catch of Norway fell {18 percent} to 400 tons.", **own)
    assert questions["numeric"].ask.endswith("by what percentage did the catch of Norway fall to 400 tons?")


def test_of_two_numbers_joined_neither_moves(make):
    own = slots("Jon Vik", "survived by two sons and five ships", aux="was", value="2", unit="sons", noun="sons")
    questions = asked(make, "Jon Vik was survived by {two sons} and five ships off Norway.", **own)
    assert "by how many sons was" not in str(questions)


def test_a_number_asked_first_has_no_hedge(make):
    says = "{More than 40 ships} of Norway were lost off Bergen in 1987."
    questions = asked(make, says, value="40", unit="ships", noun="ships", approximator="more than")
    assert questions["numeric"].ask == "How many ships of Norway were lost off Bergen in 1987?"


def test_the_first_time_in_years_stays_together(make):
    own = slots("Norway", "win the Cod Cup for the first time in 32 years", value="32", unit="years", noun="years")
    questions = asked(make, "Norway won the Cod Cup for the first time in {32 years}.", **own)
    assert "for the first time in how many years" in questions["numeric"].ask
