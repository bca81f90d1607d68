import pytest

from quiz.articles.desk import actions
from quiz.articles.desk.publishing import publish
from quiz.articles.factories import ProposedFactFactory
from quiz.articles.models import ProposedFact, Publication
from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.factories import BankFactory
from quiz.banks.importing.plan import NotYourBankError
from quiz.banks.models import Bank, Citation, Fact, Question
from quiz.banks.queries import published_questions
from quiz.core.bankfile import read_bank, schema

State = ProposedFact.State

HAND_WRITTEN = """
bank: harbour
title: The harbour
sources:
  map: {title: A map of the harbour}
facts:
  - id: depth
    says: The harbour is {nine metres} deep.
    from: [{source: map, sentence: Depth 9 m}]
    questions:
      - {id: depth-typed, ask: How deep is the harbour?, answer: nine metres}
questions:
  - {id: own, ask: Where is the harbour?, answer: in the north}
"""


@pytest.fixture
def kept(article, facts):
    for fact in facts[:2]:
        actions.decide(fact=fact, state=State.KEPT)
    return facts[:2]


@pytest.fixture
def harbour(teacher) -> schema.Bank:
    file = read_bank(HAND_WRITTEN, "harbour.yaml")
    import_bank(file=file, owner=teacher)
    return file


def publish_new(article):
    return publish(article=article, owner=article.owner, slug="bridge", title="The bridge")[0]


def test_what_is_kept_becomes_a_bank_and_nothing_else_does(article, kept, facts):
    bank = publish_new(article)
    assert (bank.owner, bank.title, bank.public) == (article.owner, "The bridge", False)
    assert [fact.says for fact in Fact.objects.filter(bank=bank)] == [fact.found_as for fact in kept]
    assert published_questions(bank).count() == 4
    citation = Citation.objects.filter(fact__bank=bank).first()
    assert citation.sentence == "Repairs are to take six weeks and cost 2 million euros."
    assert article.body[citation.start : citation.end].split() == citation.sentence.split()
    assert (citation.source.title, citation.source.publisher) == (article.title, article.publisher)


def test_publishing_twice_changes_nothing(article, kept):
    bank = publish_new(article)
    before = (export_bank(bank), list(Publication.objects.values()), list(Fact.objects.values()))
    _, plan = publish(article=article, owner=article.owner, slug="bridge", title="The bridge")
    assert not plan
    assert (export_bank(bank), list(Publication.objects.values()), list(Fact.objects.values())) == before


def test_what_the_bank_has_already_stays(article, kept, harbour):
    bank, _ = publish(article=article, owner=article.owner, slug="harbour")
    file = export_bank(bank)
    assert file.facts[0] == harbour.facts[0]
    assert file.questions == harbour.questions
    assert len(file.facts) == 3
    assert list(file.sources) == ["map", "harbour-bridge-to-close"]


def test_ids_that_the_bank_has_already_are_left_to_it(article, harbour):
    content = {
        "id": "own",
        "says": "The mayor closes the {bridge}.",
        "questions": [{"id": "depth-typed", "ask": "What is closed?", "answer": "the bridge"}],
    }
    ProposedFactFactory(article=article, state=State.KEPT, content=content)
    bank, _ = publish(article=article, owner=article.owner, slug="harbour")
    assert {fact.key for fact in Fact.objects.filter(bank=bank)} == {"depth", "own", "own-2"}
    assert {one.key for one in Question.objects.filter(bank=bank)} == {"depth-typed", "own", "depth-typed-2"}
    assert not publish(article=article, owner=article.owner, slug="harbour")[1]


def test_a_fact_that_the_bank_knows_gets_one_more_source_and_the_new_questions(article, harbour):
    content = {
        "id": "metres",
        "says": "The harbour is {nine metres} deep.",
        "from": [{"source": "article", "sentence": "It is nine metres deep.", "answer": "nine metres"}],
        "questions": [
            {"id": "same", "ask": "How deep is the harbour?", "answer": "nine metres"},
            {"id": "new", "ask": "What is nine metres deep?", "answer": "the harbour"},
        ],
    }
    fact = ProposedFactFactory(article=article, state=State.KEPT, content=content)
    bank, _ = publish(article=article, owner=article.owner, slug="harbour")
    (depth,) = export_bank(bank).facts
    assert [one.sentence for one in depth.from_] == ["Depth 9 m", "It is nine metres deep."]
    assert [item.id for item in depth.questions] == ["depth-typed", "new"]

    actions.decide(fact=fact, state=State.DROPPED)
    publish(article=article, owner=article.owner, slug="harbour")
    assert export_bank(bank).facts == harbour.facts


def test_an_edited_fact_keeps_its_id_and_so_everyones_memory(article, kept):
    bank = publish_new(article)
    stored = Fact.objects.filter(bank=bank).first()
    content = schema.Fact.model_validate(kept[0].content).model_copy(update={"says": "The works take {six weeks}."})
    actions.edit(fact=kept[0], content=content)
    _, plan = publish(article=article, owner=article.owner, slug="bridge")
    assert plan.facts.edited == [stored.key]
    stored.refresh_from_db()
    assert (stored.says, stored.retired) == ("The works take {six weeks}.", False)


def test_what_was_changed_in_the_bank_since_is_not_put_back(article, kept):
    bank = publish_new(article)
    file = export_bank(bank)
    better = file.facts[0].model_copy(update={"says": "Six weeks it takes: {six}."})
    import_bank(file=file.model_copy(update={"facts": (better, *file.facts[1:])}), owner=article.owner)
    actions.decide(fact=ProposedFact.objects.last(), state=State.KEPT)
    publish(article=article, owner=article.owner, slug="bridge")
    assert export_bank(bank).facts[0] == better
    assert len(export_bank(bank).facts) == 3


def test_what_is_dropped_after_it_was_published_is_taken_out(article, kept):
    bank = publish_new(article)
    actions.decide(fact=kept[0], state=State.DROPPED)
    _, plan = publish(article=article, owner=article.owner, slug="bridge")
    assert len(plan.facts.retired) == 1
    assert Fact.objects.filter(bank=bank, retired=False).count() == 1
    actions.decide(fact=kept[0], state=State.KEPT)
    publish(article=article, owner=article.owner, slug="bridge")
    assert Fact.objects.filter(bank=bank, retired=False).count() == Fact.objects.filter(bank=bank).count() == 2


def test_dropped_questions_are_not_published(article, kept):
    first, second = (one["id"] for one in kept[0].content["questions"])
    actions.decide_question(fact=kept[0], question=first, drop=True)
    bank = publish_new(article)
    assert set(Question.objects.filter(bank=bank, fact__key=kept[0].content["id"]).values_list("key", flat=True)) == {
        second
    }


def test_a_question_over_several_facts_is_published_with_its_sentences(article):
    item = {
        "id": "order",
        "ask": "Put these in order.",
        "order": ["the bridge closes", "ferries sail", "the bridge opens"],
        "from": [{"source": "article", "sentence": "Ferries will carry people across while the bridge is shut."}],
    }
    ProposedFactFactory(article=article, state=State.KEPT, content={"id": "order", "questions": [item]})
    bank = publish_new(article)
    question = Question.objects.get(bank=bank)
    assert (question.type, question.fact.standalone) == ("ordering", True)
    assert question.citations.get().source.title == article.title
    assert not publish(article=article, owner=article.owner, slug="bridge")[1]


def test_a_corrected_head_reaches_the_bank(article, kept):
    bank = publish_new(article)
    article.title, article.author = "Harbour bridge closes", "Sam Sample"
    article.save()
    publish(article=article, owner=article.owner, slug="bridge")
    assert [(one.key, one.title, one.author) for one in bank.sources.all()] == [
        ("harbour-bridge-to-close", "Harbour bridge closes", "Sam Sample")
    ]


def test_a_bank_of_somebody_else_is_out_of_reach(article, kept):
    theirs = BankFactory(slug="bridge")
    with pytest.raises(NotYourBankError):
        publish_new(article)
    assert not theirs.facts.exists()
    assert not Publication.objects.exists()


def test_one_article_in_two_banks(article, kept, harbour):
    publish_new(article)
    publish(article=article, owner=article.owner, slug="harbour")
    assert Publication.objects.count() == 4
    assert {bank.facts.count() for bank in Bank.objects.all()} == {2, 4}
