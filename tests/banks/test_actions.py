import copy
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from quiz.accounts.factories import UserFactory
from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.factories import CONTENTS, BankFactory, SourceFactory
from quiz.banks.importing.plan import NotYourBankError, plan_import
from quiz.banks.models import Bank, Citation, Fact, Question, Source
from quiz.banks.queries import published_questions
from quiz.core.bankfile import schema

pytestmark = pytest.mark.django_db

RIVER = {
    "bank": "danube",
    "title": "The Danube",
    "description": "A river through ten countries.",
    "language": "en-GB",
    "licence": "CC0-1.0",
    "sources": {
        "guide": {"title": "Down the river", "publisher": "River Press", "published": date(2007, 12, 7)},
        "atlas": {"title": "Atlas of rivers", "author": "A. Miller", "url": "https://example.org/atlas"},
    },
    "facts": [
        {
            "id": "length",
            "says": "The Danube is {2,850 km|2850 km::a length} long.",
            "kind": "quantity",
            "when": "2007-12",
            "tags": ["river", "figures"],
            "from": [
                {"source": "guide", "sentence": "Its 2,850 km cross ten countries.", "answer": "2,850 km"},
                {"source": "atlas", "start": 10, "end": 44},
            ],
            "questions": [
                {"id": "length-typed", "ask": "How long is the Danube?", "answer": "2,850 km", "status": "proposed"},
                {
                    "id": "length-choice",
                    "ask": "How long is it?",
                    "answer": "2,850 km",
                    "wrong": ["1,230 km", {"text": "6,650 km", "feedback": "That is the Nile."}],
                    "from": [{"source": "atlas", "sentence": "Danube: 2,850 km."}],
                    "tags": ["hard"],
                },
            ],
        },
        {"id": "mouth", "says": "The Danube ends in the {Black Sea}.", "kind": "place", "from": ["guide"]},
    ],
    "questions": [
        {"id": "source", "ask": "Where does it rise?", "answer": "in the Black Forest", "tags": ["river"]},
        {"id": "retired-one", "ask": "Does it freeze?", "answer": True, "status": "retired"},
    ],
}


def bank_file(**changes):
    return schema.Bank.model_validate(copy.deepcopy(RIVER) | changes)


def river(change=None):
    """The bank file of above after `change` has edited its keys in place."""
    keys = copy.deepcopy(RIVER)
    if change:
        change(keys)
    return schema.Bank.model_validate(keys)


def load(file, owner=None, **options):
    return import_bank(file=file, owner=owner, **options)


def dump(slug="danube"):
    return export_bank(Bank.objects.get(slug=slug))


def test_what_is_loaded_is_dumped_again():
    load(river())

    assert dump() == river()
    assert list(dump().sources) == ["guide", "atlas"]


def test_every_type_of_question_comes_back_as_it_was():
    questions = [{"id": f"q-{name}", **content} for name, content in CONTENTS.items()]
    file = bank_file(questions=questions)

    load(file)

    assert dump() == file
    assert [list(item.question.pairs) for item in dump().questions if item.question.type == "matching"] == [
        list(CONTENTS["matching"]["pairs"])
    ]


def test_plan_of_a_new_bank_tells_what_is_in_the_file():
    plan = plan_import(file=river(), owner=None)

    assert plan.new
    assert plan.facts.added == ["length", "mouth"]
    assert plan.questions.added == ["length-typed", "length-choice", "source", "retired-one"]
    assert plan.sources.added == ["guide", "atlas"]
    assert not Bank.objects.exists()


def test_the_same_content_writes_nothing(django_assert_max_num_queries):
    load(river())
    before = Bank.objects.get().updated_at

    with django_assert_max_num_queries(12) as captured:
        plan = load(river())

    assert not plan
    assert plan.facts.unchanged == ["length", "mouth"]
    writes = [query["sql"] for query in captured if query["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert writes == []
    assert Bank.objects.get().updated_at == before


def test_a_fact_without_questions_is_asked_as_the_cloze_of_what_it_says():
    load(river())

    asked = {question.key: question for question in published_questions(Bank.objects.get())}

    assert set(asked) == {"length-choice", "mouth", "source"}
    assert asked["mouth"].type == "cloze"
    assert asked["mouth"].content == {"cloze": "The Danube ends in the {Black Sea}."}
    assert asked["mouth"].fact.key == "mouth"


def test_the_derived_cloze_goes_once_the_fact_has_a_question_and_comes_back_without():
    load(river())
    derived = Question.objects.get(key="mouth")

    def ask(keys):
        keys["facts"][1]["questions"] = [{"id": "mouth-typed", "ask": "Where does it end?", "answer": "the Black Sea"}]

    plan = load(river(ask))
    derived.refresh_from_db()
    assert derived.status == Question.Status.REMOVED
    assert plan.questions.added == ["mouth-typed"]
    assert plan.questions.retired == []
    assert dump() == river(ask)

    load(river())
    derived.refresh_from_db()
    assert derived.status == Question.Status.PUBLISHED
    assert dump() == river()


def test_a_question_may_be_written_under_the_key_of_its_fact():
    load(river())
    derived = Question.objects.get(key="mouth")

    def ask(keys):
        keys["facts"][1]["questions"] = [{"id": "mouth", "ask": "Where does it end?", "answer": "the Black Sea"}]

    load(river(ask))

    derived.refresh_from_db()
    assert (derived.type, derived.derived) == ("short-answer", False)
    assert dump() == river(ask)


def test_new_wording_keeps_the_row():
    load(river())
    question = Question.objects.get(key="source")

    def reword(keys):
        keys["questions"][0]["ask"] = "Where is its source?"
        keys["facts"][1]["says"] = "The Danube flows into the {Black Sea}."

    plan = load(river(reword))

    question.refresh_from_db()
    assert question.content["ask"] == "Where is its source?"
    assert plan.questions.edited == ["source"]
    assert plan.facts.edited == ["mouth"]
    assert Question.objects.get(key="mouth").content["cloze"].startswith("The Danube flows")
    assert dump() == river(reword)


def test_other_evidence_is_an_edit():
    load(river())
    before = set(Citation.objects.filter(question__isnull=False).values_list("pk", flat=True))

    def cite(keys):
        keys["facts"][0]["from"].pop()

    plan = load(river(cite))

    assert plan.facts.edited == ["length"]
    assert plan.questions.edited == []
    assert dump() == river(cite)
    assert set(Citation.objects.filter(question__isnull=False).values_list("pk", flat=True)) == before


def test_edited_head_and_source():
    load(river())

    def edit(keys):
        keys["title"] = "The Danube and its banks"
        keys["sources"]["guide"]["publisher"] = "Stream Press"

    plan = load(river(edit))

    assert plan.bank_fields == {"title": "The Danube and its banks"}
    assert plan.sources.edited == ["guide"]
    assert dump() == river(edit)


def test_what_is_missing_is_retired_and_revived_on_its_return():
    load(river())
    rows = {(type(row), row.pk) for model in (Source, Fact, Question) for row in model.objects.all()}

    def shrink(keys):
        keys["facts"] = [keys["facts"][1]]
        keys["questions"] = []
        del keys["sources"]["atlas"]

    plan = load(river(shrink))
    assert plan.facts.retired == ["length"]
    assert plan.questions.retired == ["length-typed", "length-choice", "source", "retired-one"]
    assert plan.sources.retired == ["atlas"]
    assert dump() == river(shrink)
    assert [question.key for question in published_questions(Bank.objects.get())] == ["mouth"]

    plan = load(river())
    assert plan.facts.revived == ["length"]
    assert plan.sources.revived == ["atlas"]
    assert plan.questions.revived == ["length-typed", "length-choice", "source", "retired-one"]
    assert dump() == river()
    assert {(type(row), row.pk) for model in (Source, Fact, Question) for row in model.objects.all()} == rows


def test_a_new_row_on_top_moves_the_others_without_editing_them():
    load(river())

    def insert(keys):
        keys["facts"].insert(0, {"id": "first", "says": "The Danube rises in {Germany}."})

    plan = load(river(insert))

    assert plan.facts.edited == []
    assert plan.facts.unchanged == ["length", "mouth"]
    assert [fact.id for fact in dump().facts] == ["first", "length", "mouth"]


def test_was_renames_and_keeps_the_row():
    load(river())
    fact, derived = Fact.objects.get(key="mouth"), Question.objects.get(key="mouth")
    alone, its_fact = Question.objects.get(key="source"), Fact.objects.get(key="source")

    def rename(keys):
        keys["facts"][1] |= {"id": "end", "was": "mouth"}
        keys["questions"][0] |= {"id": "rise", "was": "source"}

    plan = load(river(rename))

    for row, key in ((fact, "end"), (derived, "end"), (alone, "rise"), (its_fact, "rise")):
        row.refresh_from_db()
        assert row.key == key
    assert plan.facts.retired == plan.questions.retired == plan.questions.edited == []
    assert plan.questions.renamed["source"] == "rise"
    assert not load(river(rename))


def test_a_question_moves_to_another_fact():
    load(river())

    def move(keys):
        keys["facts"][1]["questions"] = [keys["facts"][0]["questions"].pop()]

    plan = load(river(move))

    assert plan.questions.edited == ["length-choice"]
    assert dump() == river(move)


def test_a_reset_of_memory_is_not_kept_silent_about():
    def reset(keys):
        keys["questions"][0]["memory"] = "reset"

    plan = load(river(reset))

    assert [notice.partition(":")[0] for notice in plan.notices] == ["source"]


def test_the_importer_becomes_the_owner_and_decides_who_reads(teacher):
    load(river(), owner=teacher)
    bank = Bank.objects.get()
    assert (bank.owner, bank.public) == (teacher, False)

    load(river(), owner=teacher, public=True)
    load(river(), owner=teacher)
    bank.refresh_from_db()
    assert bank.public


@pytest.mark.parametrize("owned", [True, False])
def test_a_bank_that_is_not_yours_is_not_overwritten(owned, teacher):
    load(river(), owner=teacher if owned else None)
    intruder = UserFactory()

    with pytest.raises(NotYourBankError, match="another slug"):
        load(bank_file(title="Mine now"), owner=intruder)
    with pytest.raises(NotYourBankError):
        plan_import(file=river(), owner=intruder)
    assert dump() == river()


def test_a_bank_of_nobody_can_be_adopted_and_a_bank_of_somebody_cannot(teacher):
    load(river())

    load(river(), owner=teacher, adopt=True)

    assert Bank.objects.get().owner == teacher
    with pytest.raises(NotYourBankError):
        load(river(), owner=UserFactory(), adopt=True)


def test_the_operator_leaves_the_owner(teacher):
    load(river(), owner=teacher)
    load(bank_file(title="Corrected"))

    assert Bank.objects.get().owner == teacher
    assert Bank.objects.get().title == "Corrected"


def test_other_banks_are_left_alone():
    other = SourceFactory(bank=BankFactory(slug="rhine"), key="guide", title="Along the Rhine")

    load(river())
    load(bank_file(sources={}, facts=[], questions=[]))

    other.refresh_from_db()
    assert (other.title, other.retired) == ("Along the Rhine", False)


def test_what_fails_midway_stores_nothing(monkeypatch):
    def fail(*_args, **_kwargs):
        raise ObjectDoesNotExist

    monkeypatch.setattr(Citation.objects, "bulk_create", fail)

    with pytest.raises(ObjectDoesNotExist):
        load(river())
    assert not Bank.objects.exists()
    assert not Fact.objects.exists()
