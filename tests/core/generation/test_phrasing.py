from datetime import date

import pytest

from quiz.core.generation import phrasing


def clause_slots(subject: str, predicate: str, aux: str, base: str, **more: str) -> dict[str, str]:
    return {"subject": subject, "predicate": predicate, "aux": aux, "base": base, **more}


def test_a_state_is_asked_as_of_its_time(make):
    slots = clause_slots("Norway", "wants a ban on", "does", "want")
    asked = phrasing.clause(make.known(make.fact("position", "As of 5 March 2010, Norway wants {a ban}.", **slots)))
    assert asked.ask("what") == "In March 2010, what did Norway want?"


def test_what_has_lasted_is_asked_as_of(make):
    slots = clause_slots("Norway", "has led the Cod Council", "has", "led the Cod Council", preposition="since")
    fact = make.fact("date", "As of 5 March 2010, Norway has led the Cod Council since {1991}.", **slots)
    asked = phrasing.clause(make.known(fact), dated=False)
    assert asked.ask("since which year") == "As of March 2010, since which year had Norway led the Cod Council?"


def test_an_event_without_a_date_is_told_by_the_report_not_dated_by_it(make):
    slots = clause_slots("Norway", "sank the fleet", "did", "sink the fleet")
    asked = phrasing.clause(make.known(make.fact("event", "Norway sank {the fleet}.", **slots)))
    assert asked.lead == "According to a report of March 2010, "


def test_who_says_so_is_named_without_a_title(make):
    slots = clause_slots("", "ruined the port", "did", "ruin the port", attribution="Danish Minister Per Dahl")
    source = make.report(
        make.fact("event", "Danish Minister Per Dahl said {Iceland} ruined the port.", **slots),
        names={"Per Dahl": "person"},
    )
    known = make.shelf(source).facts[0]
    assert phrasing.clause(known).ask_subject("which country") == (
        "According to Per Dahl in March 2010, which country ruined the port?"
    )


def test_who_speaks_of_himself_is_not_his_own_authority(make):
    slots = clause_slots("Per Dahl", "is leaving Oslo", "is", "leaving", attribution="Per Dahl")
    asked = phrasing.clause(make.known(make.fact("place", "Per Dahl says he is leaving {Oslo}.", **slots)))
    assert asked.ask("what") == "In March 2010, what was Per Dahl leaving?"


def test_an_article_without_a_date_is_named_unless_its_title_tells(make):
    slots = clause_slots("", "wants a ban", "does", "want a ban")
    fact = make.fact("position", "{Norway} wants a ban.", **slots)
    told = phrasing.clause(make.known(fact, published=None, title="Norway and the cod"))
    untold = phrasing.clause(make.known(fact, published=None, title="The end of the cod"))
    assert told.lead == "According to an undated news report, "
    assert untold.lead == "According to the article “The end of the cod”, "


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "told the press in Bergen that the fleet would stay in the port until spring, amid fears of early ice",
            "told the press in Bergen that the fleet would stay in the port until spring",
        ),
        ("left the port, which was full", "left the port, which was full"),
    ],
)
def test_a_long_clause_loses_its_asides(long: str, short: str):
    assert phrasing.shortened(long) == short


def test_a_statement_looks_back_and_keeps_its_answer_marked(make):
    slots = clause_slots("", "wants a ban", "does", "want a ban")
    known = make.known(
        make.fact("position", "As of 5 March 2010, {Norway} wants a ban.", **slots), published=date(2010, 3, 5)
    )
    assert phrasing.statement(known) == "In March 2010, {Norway} wanted a ban."


def test_a_question_is_one_tidy_sentence():
    assert phrasing.question("who  met in Washington D.C.") == "Who met in Washington D.C.?"
    assert phrasing.question("who left , then ,") == "Who left, then?"


def test_hyphens_set_apart_by_spaces_are_no_aside():
    assert phrasing.without_asides("left a 10 - year - old ship") == "left a 10 - year - old ship"
    assert phrasing.without_asides("left the ship - built in Oslo - to rust") == "left the ship to rust"


def test_a_common_word_loses_its_capital_behind_the_time(make):
    fact = make.fact("quantity", "{At least 49 ships} were lost off Bergen.", aux="were", predicate="were lost")
    assert phrasing.statement(make.known(fact)) == (
        "According to a report of March 2010, {at least 49 ships} were lost off Bergen."
    )


def test_a_name_set_apart_keeps_its_second_comma(make):
    slots = clause_slots("Bergen's mayor, Jon Vik", "sank the fleet", "did", "sink the fleet")
    asked = phrasing.clause(make.known(make.fact("event", "Bergen's mayor, Jon Vik, sank {the fleet}.", **slots)))
    assert asked.ask("what").endswith("what did Bergen's mayor, Jon Vik, sink the fleet?")
