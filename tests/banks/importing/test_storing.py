import pytest

from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.importing.plan import plan_import
from quiz.banks.models import Bank, Citation, Fact, Question, Source
from quiz.banks.queries import published_questions

pytestmark = pytest.mark.django_db


def load(file, owner=None, **options):
    return import_bank(file=file, owner=owner, **options)


def dump(slug="danube"):
    return export_bank(Bank.objects.get(slug=slug))


def test_plan_of_a_new_bank_tells_what_is_in_the_file(danube):
    plan = plan_import(file=danube(), owner=None)

    assert plan.new
    assert plan.facts.added == ["length", "mouth"]
    assert plan.questions.added == ["length-typed", "length-choice", "source", "retired-one"]
    assert plan.sources.added == ["guide", "atlas"]
    assert not Bank.objects.exists()


def test_the_same_content_writes_nothing(django_assert_max_num_queries, danube):
    load(danube())
    before = Bank.objects.get().updated_at

    with django_assert_max_num_queries(12) as captured:
        plan = load(danube())

    assert not plan
    assert plan.facts.unchanged == ["length", "mouth"]
    writes = [query["sql"] for query in captured if query["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert writes == []
    assert Bank.objects.get().updated_at == before


def test_a_fact_without_questions_is_asked_as_the_cloze_of_what_it_says(danube):
    load(danube())

    asked = {question.key: question for question in published_questions(Bank.objects.get())}

    assert set(asked) == {"length-choice", "mouth", "source"}
    assert asked["mouth"].type == "cloze"
    assert asked["mouth"].content == {"cloze": "The Danube ends in the {Black Sea}."}
    assert asked["mouth"].fact.key == "mouth"


def test_the_derived_cloze_goes_once_the_fact_has_a_question_and_comes_back_without(danube):
    load(danube())
    derived = Question.objects.get(key="mouth")

    def ask(keys):
        keys["facts"][1]["questions"] = [{"id": "mouth-typed", "ask": "Where does it end?", "answer": "the Black Sea"}]

    plan = load(danube(ask))
    derived.refresh_from_db()
    assert derived.status == Question.Status.REMOVED
    assert plan.questions.added == ["mouth-typed"]
    assert plan.questions.retired == []
    assert dump() == danube(ask)

    load(danube())
    derived.refresh_from_db()
    assert derived.status == Question.Status.PUBLISHED
    assert dump() == danube()


def test_a_question_may_be_written_under_the_key_of_its_fact(danube):
    load(danube())
    derived = Question.objects.get(key="mouth")

    def ask(keys):
        keys["facts"][1]["questions"] = [{"id": "mouth", "ask": "Where does it end?", "answer": "the Black Sea"}]

    load(danube(ask))

    derived.refresh_from_db()
    assert (derived.type, derived.derived) == ("short-answer", False)
    assert dump() == danube(ask)


def test_new_wording_keeps_the_row(danube):
    load(danube())
    question = Question.objects.get(key="source")

    def reword(keys):
        keys["questions"][0]["ask"] = "Where is its source?"
        keys["facts"][1]["says"] = "The Danube flows into the {Black Sea}."

    plan = load(danube(reword))

    question.refresh_from_db()
    assert question.content["ask"] == "Where is its source?"
    assert plan.questions.edited == ["source"]
    assert plan.facts.edited == ["mouth"]
    assert Question.objects.get(key="mouth").content["cloze"].startswith("The Danube flows")
    assert dump() == danube(reword)


def test_other_evidence_is_an_edit(danube):
    load(danube())
    before = set(Citation.objects.filter(question__isnull=False).values_list("pk", flat=True))

    def cite(keys):
        keys["facts"][0]["from"].pop()

    plan = load(danube(cite))

    assert plan.facts.edited == ["length"]
    assert plan.questions.edited == []
    assert dump() == danube(cite)
    assert set(Citation.objects.filter(question__isnull=False).values_list("pk", flat=True)) == before


def test_edited_head_and_source(danube):
    load(danube())

    def edit(keys):
        keys["title"] = "The Danube and its banks"
        keys["sources"]["guide"]["publisher"] = "Stream Press"

    plan = load(danube(edit))

    assert plan.bank_fields == {"title": "The Danube and its banks"}
    assert plan.sources.edited == ["guide"]
    assert dump() == danube(edit)


def test_what_is_missing_is_retired_and_revived_on_its_return(danube):
    load(danube())
    rows = {(type(row), row.pk) for model in (Source, Fact, Question) for row in model.objects.all()}

    def shrink(keys):
        keys["facts"] = [keys["facts"][1]]
        keys["questions"] = []
        del keys["sources"]["atlas"]

    plan = load(danube(shrink))
    assert plan.facts.retired == ["length"]
    assert plan.questions.retired == ["length-typed", "length-choice", "source", "retired-one"]
    assert plan.sources.retired == ["atlas"]
    assert dump() == danube(shrink)
    assert [question.key for question in published_questions(Bank.objects.get())] == ["mouth"]

    plan = load(danube())
    assert plan.facts.revived == ["length"]
    assert plan.sources.revived == ["atlas"]
    assert plan.questions.revived == ["length-typed", "length-choice", "source", "retired-one"]
    assert dump() == danube()
    assert {(type(row), row.pk) for model in (Source, Fact, Question) for row in model.objects.all()} == rows


def test_a_new_row_on_top_moves_the_others_without_editing_them(danube):
    load(danube())

    def insert(keys):
        keys["facts"].insert(0, {"id": "first", "says": "The Danube rises in {Germany}."})

    plan = load(danube(insert))

    assert plan.facts.edited == []
    assert plan.facts.unchanged == ["length", "mouth"]
    assert [fact.id for fact in dump().facts] == ["first", "length", "mouth"]


def test_was_renames_and_keeps_the_row(danube):
    load(danube())
    fact, derived = Fact.objects.get(key="mouth"), Question.objects.get(key="mouth")
    alone, its_fact = Question.objects.get(key="source"), Fact.objects.get(key="source")

    def rename(keys):
        keys["facts"][1] |= {"id": "end", "was": "mouth"}
        keys["questions"][0] |= {"id": "rise", "was": "source"}

    plan = load(danube(rename))

    for row, key in ((fact, "end"), (derived, "end"), (alone, "rise"), (its_fact, "rise")):
        row.refresh_from_db()
        assert row.key == key
    assert plan.facts.retired == plan.questions.retired == plan.questions.edited == []
    assert plan.questions.renamed["source"] == "rise"
    assert not load(danube(rename))


def test_a_question_moves_to_another_fact(danube):
    load(danube())

    def move(keys):
        keys["facts"][1]["questions"] = [keys["facts"][0]["questions"].pop()]

    plan = load(danube(move))

    assert plan.questions.edited == ["length-choice"]
    assert dump() == danube(move)


def test_a_reset_of_memory_is_not_kept_silent_about(danube):
    def reset(keys):
        keys["questions"][0]["memory"] = "reset"

    plan = load(danube(reset))

    assert [notice.partition(":")[0] for notice in plan.notices] == ["source"]
