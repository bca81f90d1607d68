from quiz.core.generation.merging import merge


def test_a_restatement_adds_evidence_not_a_fact(make):
    one = make.fact(
        "date", "Cyprus has been under U.N. administration since {1964}.", value="1964", preposition="since"
    )
    two = make.fact(
        "date", "The United Nations has administered Cyprus since {1964}.", value="1964", preposition="since"
    )
    facts = merge([make.report(one, key="a"), make.report(two, key="b")])
    assert len(facts) == 1
    assert [evidence.report.key for evidence in facts[0].evidence] == ["a", "b"]


def test_different_facts_with_one_answer_stay_apart(make):
    one = make.fact("date", "Norway signed the cod treaty in {1964}.", value="1964", preposition="in")
    two = make.fact("date", "Denmark closed its last coal mine in {1964}.", value="1964", preposition="in")
    facts = merge([make.report(one, two)])
    assert len(facts) == 2


def test_the_wording_of_a_dated_report_is_preferred(make):
    one = make.role("Anna Berg", "the prime minister of Norway")
    facts = merge([make.report(one, key="a", published=None), make.report(one, key="b")])
    assert facts[0].report.key == "b"
    assert len(facts[0].evidence) == 2
