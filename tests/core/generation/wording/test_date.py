"""When it was, through `generate`."""

from quiz.core.generation import generate


def test_the_date_of_an_agreement(make):
    slots = {"value": "2010-03-05", "date": "5 March 2010", "noun": "agreement on the herring fleet of Iceland"}
    one = make.fact("date", "The {5 March 2010} agreement on the herring fleet of Iceland came late.", **slots)
    asked = {q.type: q for told in generate([make.report(one)]).facts for q in told.questions}
    assert asked["short-answer"].ask == "What was the date of the agreement on the herring fleet of Iceland?"
    assert asked["short-answer"].answer == "5 March 2010"


def test_a_part_of_a_month_is_right_without_its_year_and_so_is_the_month(make):
    says = (
        "In May 2010 Norway hoped that Iceland would wait with the Bergen treaty on herring till {late June 2010},"
        " after the vote in Reykjavik."
    )
    one = make.fact("date", says, value="2010-06", date="late June 2010", preposition="till")
    asked = {q.type: q for told in generate([make.report(one)]).facts for q in told.questions}
    for typed in ("late June", "June 2010", "late June 2010"):
        assert asked["cloze"].mark([typed]).correct
