import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.banks.actions import import_bank
from quiz.banks.exporting import export_bank
from quiz.banks.factories import CONTENTS
from quiz.banks.models import Bank

pytestmark = pytest.mark.django_db


def load(file, owner=None, **options):
    return import_bank(file=file, owner=owner, **options)


def dump(slug="danube"):
    return export_bank(Bank.objects.get(slug=slug))


def test_what_is_loaded_is_dumped_again(danube):
    load(danube())

    assert dump() == danube()
    assert list(dump().sources) == ["guide", "atlas"]


def test_exporting_a_large_bank_takes_no_more_queries(danube, django_assert_max_num_queries):
    load(danube())
    with django_assert_max_num_queries(10) as small:
        dump()
    load(danube(facts=[{"id": f"f{n}", "says": "It is {long}.", "from": "guide"} for n in range(10)]))

    with django_assert_max_num_queries(10) as large:
        dump()
    assert len(large) <= len(small)


def test_every_type_of_question_comes_back_as_it_was(danube):
    questions = [{"id": f"q-{name}", **content} for name, content in CONTENTS.items()]
    file = danube(questions=questions)

    load(file)

    assert dump() == file
    assert [list(item.question.pairs) for item in dump().questions if item.question.type == "matching"] == [
        list(CONTENTS["matching"]["pairs"])
    ]


TEXT = st.sampled_from(["The Danube ends in the {Black Sea}.", "The Rhine ends in the {North Sea}."])
EVIDENCE = st.lists(st.sampled_from(["guide", {"source": "atlas", "sentence": "A river."}]), max_size=2)
QUESTIONS = st.fixed_dictionaries(
    {"status": st.sampled_from(["proposed", "published", "retired"]), "from": EVIDENCE}
).flatmap(lambda item: st.sampled_from([item | content for content in CONTENTS.values()]))


@st.composite
def versions(draw):
    """What a version of the file has under `facts` and `questions`, over a few ids so that versions share some."""
    ids = draw(st.permutations("abcdefg"))
    facts = []
    for _ in range(draw(st.integers(0, 3))):
        questions = [{"id": ids.pop(), **draw(QUESTIONS)} for _ in range(draw(st.integers(0, 1)))]
        when = draw(st.sampled_from(["", "2007"]))
        facts.append(
            {"id": ids.pop(), "says": draw(TEXT), "from": draw(EVIDENCE), "when": when, "questions": questions}
        )
    questions = [{"id": key, **draw(QUESTIONS)} for key in ids[: draw(st.integers(0, len(ids)))]]
    return {"facts": facts, "questions": questions, "title": draw(st.sampled_from(["Rivers", "Seas"]))}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(versions(), min_size=2, max_size=3))
def test_whatever_was_there_before_the_bank_becomes_what_the_file_says(danube, several):
    Bank.objects.all().delete()
    for version in several:
        file = danube(**version)
        load(file)
        assert dump() == file
        assert not load(file)
