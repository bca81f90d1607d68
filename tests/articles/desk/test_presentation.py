from quiz.articles.desk.presentation import card, line, marked
from quiz.articles.factories import BODY, ProposedFactFactory
from quiz.articles.models import ProposedFact
from quiz.articles.queries import as_read


def span(words):
    start = BODY.index(words)
    return {"start": start, "end": start + len(words)}


def marks(article, current=None):
    facts = list(ProposedFact.objects.filter(article=article))
    stretches = [one for paragraph in marked(article, facts, current) for one in paragraph]
    return [(one.text, one.fact.pk) for one in stretches if one.fact]


def test_nothing_of_the_text_is_lost_or_doubled(article):
    for words in ("harbour bridge", "Monday", "the mayor", "six weeks", "weeks and cost", "2 million\neuros"):
        ProposedFactFactory(article=article, **span(words))
    stretches = [one for paragraph in marked(article, list(article.proposals.all()), None) for one in paragraph]
    own = [piece.text for pieces in as_read(article) for piece in pieces if piece.own]
    assert "".join(one.text for one in stretches if one.own) == "".join(own)
    assert "2 million\neuros" in [one.text for one in stretches]


def test_where_answers_overlap_the_current_one_is_whole(article):
    six = ProposedFactFactory(article=article, **span("six weeks"))
    cost = ProposedFactFactory(article=article, **span("weeks and cost"))
    assert marks(article) == [("six weeks", six.pk), (" and cost", cost.pk)]
    assert marks(article, cost) == [("six ", six.pk), ("weeks and cost", cost.pk)]


def test_two_facts_of_one_answer_make_one_mark(article, facts):
    assert marks(article) == [("six weeks", facts[0].pk)]
    assert marks(article, facts[2]) == [("six weeks", facts[2].pk)]


def test_a_fact_without_questions_is_told_to_be_asked_as_a_gap(article, facts):
    for question in facts[0].content["questions"]:
        question["status"] = "retired"
    lines = [line(fact) for fact in facts]
    assert lines[0].asked == "Gap in the sentence"
    assert card(facts[0], lines, facts).derived
    assert lines[1].asked == "Single choice, Number"
    assert not card(facts[1], lines, facts).derived


def test_a_conflict_shows_the_other_side(article):
    sides = [ProposedFactFactory(article=article, conflict=1) for _ in range(2)]
    lines = [line(fact) for fact in sides]
    assert [rival.pk for rival in card(sides[0], lines, sides).rivals] == [sides[1].pk]
