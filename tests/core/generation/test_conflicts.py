from datetime import date

from quiz.core.generation.conflicts import set_apart
from quiz.core.generation.merging import merge


def test_reports_that_disagree_are_not_asked(make):
    one = make.fact("date", "The cod talks in Bergen ended in {November 2009}.", value="2009-11", preposition="in")
    two = make.fact("date", "The cod talks in Bergen ended in {January 2010}.", value="2010-01", preposition="in")
    facts, conflicts = set_apart(merge([make.report(one, key="a"), make.report(two, key="b")]))
    assert not facts
    assert {known.fact.answer for known in conflicts[0].facts} == {"November 2009", "January 2010"}


def test_two_holders_of_one_office_conflict_only_at_one_time(make):
    berg, vik = (
        make.role("Anna Berg", "the prime minister of Norway"),
        make.role("Jon Vik", "the prime minister of Norway"),
    )
    then, soon, late = date(2010, 3, 5), date(2010, 4, 1), date(2014, 1, 1)
    assert set_apart(merge([make.report(berg, key="a", published=then), make.report(vik, key="b", published=soon)]))[1]
    facts, conflicts = set_apart(
        merge([make.report(berg, key="a", published=then), make.report(vik, key="b", published=late)])
    )
    assert len(facts) == 2
    assert not conflicts


def test_who_rules_a_place_is_not_asked_where_reports_differ(make):
    one = make.fact("event", "As of 5 March 2010, {the United Nations} has administered Cyprus since 1964.")
    two = make.fact(
        "date", "As of 5 May 2011, Cyprus has been under NATO and U.N. administration since {its war of 1964}."
    )
    three = make.fact("date", "Cyprus has been administered by the United Nations since {1964}.", value="1964")
    reports = [make.report(two, key="b", title="Later"), make.report(one, three, key="a")]
    facts, (conflict,) = set_apart(merge(reports))
    assert [known.fact.kind for known in facts] == ["date", "date"]
    assert [value for value, _ in conflict.told] == ["NATO and the United Nations", "the United Nations"]


def test_one_ruler_told_in_several_ways_is_no_conflict(make):
    one = make.fact("event", "As of 5 March 2010, {the United Nations} has administered Cyprus since 1964.")
    two = make.fact("date", "As of 5 May 2011, Cyprus has been under U.N. administration since {1964}.", value="1964")
    assert not set_apart(merge([make.report(one, key="a"), make.report(two, key="b")]))[1]


def test_talks_that_ended_before_their_deadline_are_not_asked(make):
    one = make.fact("date", "Talks on the cod of Iceland ended in {November 2009}.", value="2009-11", preposition="in")
    two = make.fact(
        "date",
        "Bergen met before a {10 January 2010} deadline for an end to negotiations on Iceland.",
        value="2010-01-10",
    )
    facts, (conflict,) = set_apart(merge([make.report(one, key="a"), make.report(two, key="b", title="Later")]))
    assert facts == []
    assert conflict.told == (("November 2009", "Talks on fish"), ("10 January 2010", "Later"))
