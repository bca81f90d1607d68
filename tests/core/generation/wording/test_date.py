"""When it was, through `generate`."""

from quiz.core.generation import generate


def test_the_date_of_an_agreement(make):
    slots = {"value": "2010-03-05", "date": "5 March 2010", "noun": "agreement on the herring fleet of Iceland"}
    one = make.fact("date", "The {5 March 2010} agreement on the herring fleet of Iceland came late.", **slots)
    asked = {q.type: q for told in generate([make.report(one)]).facts for q in told.questions}
    assert asked["short-answer"].ask == "What was the date of the agreement on the herring fleet of Iceland?"
    assert asked["short-answer"].answer == "5 March 2010"
