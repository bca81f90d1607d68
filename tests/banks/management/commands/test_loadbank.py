import io

import pytest
from django.core.management import CommandError, call_command

from quiz.accounts.factories import UserFactory
from quiz.banks.models import Bank, Fact

pytestmark = pytest.mark.django_db

RIVER = """\
bank: danube
title: The Danube
facts:
  - id: mouth
    says: The Danube ends in the {Black Sea}.
questions:
  - id: rise
    ask: Where does it rise?
    answer: in the Black Forest
"""


@pytest.fixture
def write(tmp_path):
    def write(text, name="danube.yaml"):
        file = tmp_path / name
        file.write_text(text)
        return file

    return write


def load(*files, **options):
    out = io.StringIO()
    call_command("loadbank", *files, stdout=out, **options)
    return out.getvalue()


def fail(*files, **options):
    """What a failing run says on standard error."""
    err = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("loadbank", *files, stderr=err, stdout=io.StringIO(), **options)
    assert stopped.value.code == 1
    return err.getvalue().splitlines()


def test_tells_the_plan_and_stores_it(write):
    out = load(write(RIVER))

    assert out.splitlines() == [
        "danube: The Danube (new)",
        "  sources: none",
        "  facts: 1 added",
        "  questions: 1 added",
        "Stored.",
    ]
    assert Fact.objects.filter(bank__slug="danube", standalone=False).count() == 1


def test_tells_what_is_edited_added_and_retired_by_id(write):
    load(write(RIVER))

    out = load(write(RIVER.replace("rise\n", "spring\n").replace("ends in", "flows into")))

    assert "  facts: 1 edited\n    edited: mouth\n" in out
    assert "  questions: 1 added, 1 retired\n    added: spring\n    retired: rise\n" in out


def test_the_same_file_again_changes_nothing(write):
    file = write(RIVER)
    load(file)

    assert "danube: The Danube (nothing changes)" in load(file)


def test_check_stores_nothing(write):
    out = load(write(RIVER), check=True)

    assert "  facts: 1 added" in out
    assert out.endswith("Checked; nothing was stored.\n")
    assert not Bank.objects.exists()


def test_every_problem_of_every_file_is_told_and_nothing_stored(write, tmp_path):
    good = write(RIVER)
    bad = write("bank: rhine\ntitel: The Rhine\nfacts:\n  - says: It is {long.\n", "rhine.yaml")
    absent = tmp_path / "absent.yaml"

    problems = fail(good, bad, absent)

    assert [problem.split(": ")[0] for problem in problems] == [f"{bad}:2:1", f"{bad}:4:11", f"{absent}:1:1"]
    assert not Bank.objects.exists()


def test_two_files_of_one_bank_are_refused(write):
    first, second = write(RIVER), write(RIVER, "again.yaml")

    (problem,) = fail(first, second)

    assert problem == f"{second}:1:1: the bank `danube` is in {first} too. Load one of the two."


def test_owner_and_who_may_read_it(write):
    teacher = UserFactory(username="ms-marsh")

    load(write(RIVER), owner="ms-marsh", public=True)
    bank = Bank.objects.get()
    assert (bank.owner, bank.public) == (teacher, True)

    load(write(RIVER))
    bank.refresh_from_db()
    assert (bank.owner, bank.public) == (teacher, True)

    load(write(RIVER), public=False)
    bank.refresh_from_db()
    assert not bank.public


def test_a_bank_of_nobody_gets_the_owner_that_is_named(write):
    load(write(RIVER))
    teacher = UserFactory(username="ms-marsh")

    assert "bank: edited owner" in load(write(RIVER), owner="ms-marsh")
    assert Bank.objects.get().owner == teacher


def test_a_bank_of_somebody_else_stops_all_of_the_files(write):
    UserFactory(username="ms-marsh")
    UserFactory(username="mr-reed")
    load(write(RIVER), owner="ms-marsh")

    other = write(RIVER.replace("danube", "rhine"), "rhine.yaml")
    with pytest.raises(CommandError, match="belongs to ms-marsh, not to mr-reed"):
        load(other, write(RIVER), owner="mr-reed")
    assert not Bank.objects.filter(slug="rhine").exists()


def test_unknown_owner(write):
    with pytest.raises(CommandError, match="There is no user “nobody”"):
        load(write(RIVER), owner="nobody")
    assert not Bank.objects.exists()


def test_says_which_ids_were_made(write):
    out = load(write(RIVER.replace("id: rise\n    ", "")))

    assert "danube.yaml:7: no id: it is called `where-does-it-rise` after its wording." in out


def test_warns_of_badly_written_questions_on_standard_error_and_loads_them_all_the_same(write):
    file, out, err = write(RIVER), io.StringIO(), io.StringIO()

    call_command("loadbank", file, stdout=out, stderr=err)

    assert err.getvalue() == (
        f"{file}:7:5: warning: it is not said whom or what “it” means. Write the name. [unresolved-pronoun]\n"
    )
    assert out.getvalue().endswith("Stored.\n")


FOREIGN = """\
$CATEGORY: The Danube

// [id:sea]
Where does it end?{=Black Sea#Right. ~Red Sea}

Tell of it.{}
"""


def test_other_formats_are_told_by_the_name_of_the_file(write):
    out = load(write(FOREIGN.partition("Tell")[0], "danube.gift"))

    assert out.startswith("danube: The Danube (new)\n")
    assert "danube.gift:4: what is said to the right answer “Black Sea” is left out: “Right.”." in out
    assert Fact.objects.filter(bank__slug="danube", key="sea").exists()


def test_a_foreign_question_that_cannot_be_taken_stops_the_load_unless_it_may_be_left_out(write):
    file = write(FOREIGN, "danube.gift")

    assert fail(file) == [f"{file}:6:1: an essay cannot be marked here. Ask for something that a few words can answer."]
    assert not Bank.objects.exists()

    assert f"{file}:6: left out: an essay cannot be marked here." in load(file, leave_out=True)
    assert Fact.objects.count() == 1


def test_every_loss_is_told_however_many_there_are(write):
    questions = "".join(f"How long is river {number}?{{=long#Yes.}}\n\n" for number in range(30))

    out = load(write(questions, "rivers.gift"))

    assert out.count("what is said to the right answer") == 30
