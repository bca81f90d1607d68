import pytest

from quiz.articles.desk import actions
from quiz.articles.factories import ProposedFactFactory
from quiz.articles.models import ProposedFact
from quiz.core.bankfile import schema

State = ProposedFact.State


def states(article):
    return [fact.state for fact in ProposedFact.objects.filter(article=article)]


def fresh(fact):
    fact.refresh_from_db()
    return fact


def test_keeping_dropping_and_leaving_open(article, facts):
    actions.decide(fact=facts[0], state=State.KEPT)
    actions.decide(fact=facts[1], state=State.DROPPED)
    assert states(article) == ["kept", "dropped", "proposed"]
    actions.decide(fact=facts[0], state=State.PROPOSED)
    assert states(article) == ["proposed", "dropped", "proposed"]


def test_a_second_press_of_a_button_is_no_second_decision(article, facts):
    actions.decide(fact=facts[0], state=State.KEPT)
    actions.decide(fact=facts[0], state=State.KEPT)
    actions.undo(article=article)
    assert states(article) == ["proposed"] * 3
    assert actions.undo(article=article) == ("There is nothing to undo.", None)


def test_everything_can_be_undone_step_by_step(article, facts):
    before = list(ProposedFact.objects.filter(article=article).values())
    content = schema.Fact.model_validate(facts[2].content)
    actions.decide(fact=facts[0], state=State.KEPT)
    actions.decide_question(fact=facts[0], question=facts[0].content["questions"][0]["id"], drop=True)
    actions.merge(fact=facts[0], other=facts[1])
    actions.edit(fact=facts[2], content=content.model_copy(update={"says": "It takes {six weeks}."}))
    actions.keep_rest(article=article)
    for about in (facts[2], facts[0], facts[0], facts[0]):
        assert actions.undo(article=article)[1] == about.pk
    assert list(ProposedFact.objects.filter(article=article).values()) == before


def test_the_rest_is_kept_but_not_what_is_contested(article, facts):
    ProposedFactFactory(article=article, conflict=1)
    actions.decide(fact=facts[1], state=State.DROPPED)
    assert actions.keep_rest(article=article) == "Kept 2 facts."
    assert states(article) == ["kept", "dropped", "kept", "proposed"]
    actions.undo(article=article)
    assert states(article) == ["proposed", "dropped", "proposed", "proposed"]


def test_keeping_one_of_two_that_contradict_each_other_drops_the_other(article):
    right, wrong, other = (ProposedFactFactory(article=article, conflict=number) for number in (1, 1, 2))
    assert actions.decide(fact=right, state=State.KEPT) == "Kept; 1 fact that contradicts it dropped."
    assert [fresh(fact).state for fact in (right, wrong, other)] == ["kept", "dropped", "proposed"]
    actions.undo(article=article)
    assert states(article) == ["proposed"] * 3


def test_what_is_edited_is_kept(facts):
    content = schema.Fact.model_validate(facts[0].content)
    actions.edit(fact=facts[0], content=content.model_copy(update={"says": "It takes {six weeks}."}))
    assert (fresh(facts[0]).state, facts[0].edited) == ("kept", True)
    assert facts[0].content["says"] == "It takes {six weeks}."
    assert facts[0].content["questions"] == fresh(facts[0]).content["questions"]


def test_saving_without_a_change_decides_nothing(article, facts):
    content = schema.Fact.model_validate(facts[0].content)
    assert actions.edit(fact=facts[0], content=content) == "Nothing was changed."
    assert fresh(facts[0]).state == "proposed"
    assert not article.decisions.exists()


def test_a_question_is_dropped_and_taken_back(facts):
    before, question = facts[0].content, facts[0].content["questions"][0]["id"]
    actions.decide_question(fact=facts[0], question=question, drop=True)
    assert [one.get("status") for one in fresh(facts[0]).content["questions"]] == ["retired", None]
    actions.decide_question(fact=facts[0], question=question, drop=False)
    assert fresh(facts[0]).content == before
    with pytest.raises(actions.UndecidableError):
        actions.decide_question(fact=facts[0], question="no-such", drop=True)


def test_a_merged_fact_has_the_sentences_and_questions_of_both(facts):
    facts[1].content["from"][0]["sentence"] = "The works are to last six weeks."
    facts[1].save()
    actions.merge(fact=facts[0], other=facts[1])
    merged = schema.Fact.model_validate(fresh(facts[0]).content)
    assert merged.says == facts[0].found_as
    assert [one.sentence for one in merged.from_] == [
        "Repairs are to take six weeks and cost 2 million euros.",
        "The works are to last six weeks.",
    ]
    assert len(merged.questions) == 4
    assert (fresh(facts[1]).state, facts[1].merged_into) == ("dropped", facts[0])


def test_facts_that_cannot_be_merged(facts):
    with pytest.raises(actions.UndecidableError):
        actions.merge(fact=facts[0], other=facts[0])
    with pytest.raises(actions.UndecidableError):
        actions.merge(fact=facts[0], other=ProposedFactFactory())
    assert fresh(facts[0]).state == "proposed"
