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
