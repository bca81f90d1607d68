from quiz.core.generation import generate


def test_what_several_articles_say_comes_first(make):
    berg, vik, lund, dahl = make.people()
    generated = generate([make.report(vik, lund, dahl, berg, key="a"), make.report(berg, key="b")])
    assert generated.facts[0].known.fact.answer == "Anna Berg"
    assert len(generated.facts[0].known.evidence) == 2


def test_what_is_alike_in_weight_keeps_the_order_of_the_article(make):
    generated = generate([make.report(*make.people())])
    first = [one.known.fact.answer for one in generated.facts]
    assert first.index("Anna Berg") < first.index("Per Dahl")


def test_the_top_has_all_kinds_and_all_articles(make):
    people = make.report(*make.people(), key="people")
    years = [
        make.fact(
            "date",
            f"The port of Bergen sold its trawler fleet number {n} to Iceland in {{19{n}}}.",
            when=f"19{n}",
            subject="the port of Bergen",
            predicate=f"sold its trawler fleet number {n} to Iceland",
            aux="did",
            base=f"sell its trawler fleet number {n} to Iceland",
            value=f"19{n}",
            date=f"19{n}",
            preposition="in",
        )
        for n in (55, 66, 77, 88)
    ]
    generated = generate([people, make.report(*years, key="years")], top=4)
    assert sorted(one.known.fact.kind for one in generated.facts) == ["date", "date", "role", "role"]
    assert {one.known.report.key for one in generated.facts} == {"people", "years"}


def test_what_is_asked_across_facts_keeps_to_the_top(make):
    generated = generate([make.report(*make.people())], top=2)
    assert len(generated.facts) == 2
    assert generated.across == ()
