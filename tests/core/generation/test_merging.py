from datetime import date

from quiz.core.generation.merging import merge


def test_a_restatement_adds_evidence_not_a_fact(make):
    one = make.fact(
        "date", "Cyprus has been under U.N. administration since {1964}.", value="1964", preposition="since"
    )
    two = make.fact(
        "date", "The United Nations has administered Cyprus since {1964}.", value="1964", preposition="since"
    )
    facts, conflicts = merge([make.report(one, key="a"), make.report(two, key="b")])
    assert len(facts) == 1
    assert [evidence.report.key for evidence in facts[0].evidence] == ["a", "b"]
    assert not conflicts


def test_different_facts_with_one_answer_stay_apart(make):
    one = make.fact("date", "Norway signed the cod treaty in {1964}.", value="1964", preposition="in")
    two = make.fact("date", "Denmark closed its last coal mine in {1964}.", value="1964", preposition="in")
    facts, _ = merge([make.report(one, two)])
    assert len(facts) == 2


def test_reports_that_disagree_are_not_asked(make):
    one = make.fact("date", "The cod talks in Bergen ended in {November 2009}.", value="2009-11", preposition="in")
    two = make.fact("date", "The cod talks in Bergen ended in {January 2010}.", value="2010-01", preposition="in")
    facts, conflicts = merge([make.report(one, key="a"), make.report(two, key="b")])
    assert not facts
    assert {known.fact.answer for known in conflicts[0].facts} == {"November 2009", "January 2010"}


def test_two_holders_of_one_office_conflict_only_at_one_time(make):
    berg, vik = (
        make.role("Anna Berg", "the prime minister of Norway"),
        make.role("Jon Vik", "the prime minister of Norway"),
    )
    then, soon, late = date(2010, 3, 5), date(2010, 4, 1), date(2014, 1, 1)
    assert merge([make.report(berg, key="a", published=then), make.report(vik, key="b", published=soon)])[1]
    facts, conflicts = merge([make.report(berg, key="a", published=then), make.report(vik, key="b", published=late)])
    assert len(facts) == 2
    assert not conflicts


def test_the_wording_of_a_dated_report_is_preferred(make):
    one = make.role("Anna Berg", "the prime minister of Norway")
    facts, _ = merge([make.report(one, key="a", published=None), make.report(one, key="b")])
    assert facts[0].report.key == "b"
    assert len(facts[0].evidence) == 2
