import io
import stat

import pytest
from django.core.management import CommandError, call_command

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import User
from quiz.banks.factories import BankFactory
from quiz.banks.models import Bank, DemoBank

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings, tmp_path):
    """An installation with one demo bank."""
    settings.BASE_DIR = tmp_path
    banks = tmp_path / "fixtures" / "banks"
    banks.mkdir(parents=True)
    (banks / "danube.yaml").write_text(
        "bank: danube\ntitle: The Danube\nfacts:\n  - says: It ends in the {Black Sea}.\n    id: mouth\n"
    )
    return tmp_path


def load():
    out = io.StringIO()
    call_command("loaddemo", stdout=out)
    return out.getvalue()


def told_password(out):
    return out.partition("username teacher, password ")[2].strip()


def test_the_teacher_owns_public_banks_and_can_sign_in(home, client):
    out = load()

    teacher = User.objects.get(username="teacher")
    bank = Bank.objects.get()
    assert "Loaded the bank danube: The Danube" in out
    assert (bank.owner, bank.public) == (teacher, True)
    assert not teacher.is_staff
    assert not teacher.is_superuser
    assert client.login(username="teacher", password=told_password(out))


def test_only_this_user_of_the_system_can_read_the_password(home, settings):
    out = load()

    file = settings.DATA_DIR / "demo-teacher"
    assert file.read_text().strip() == told_password(out)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_each_start_tells_the_same_sign_in_and_loads_nothing_twice(home):
    first = load()
    second = load()

    assert told_password(second) == told_password(first)
    assert "Loaded" not in second
    assert User.objects.count() == 1


def test_what_the_teacher_edited_stays(home):
    load()
    Bank.objects.update(title="My river", public=False)

    load()

    bank = Bank.objects.get()
    assert (bank.title, bank.public) == ("My river", False)


def test_a_new_demo_bank_arrives_at_the_next_start(home):
    load()
    (home / "fixtures" / "banks" / "rhine.yaml").write_text("bank: rhine\ntitle: The Rhine\n")

    assert "Loaded the bank rhine" in load()


@pytest.mark.parametrize("username", ["teacher", "Teacher"])
def test_somebody_who_signed_up_as_teacher_keeps_the_account_and_gets_no_keys(home, client, username):
    stranger = UserFactory(username=username, password="my own words")

    out = load()

    assert "username demo-teacher, password " in out
    assert client.login(username=username, password="my own words")
    assert Bank.objects.get().owner != stranger
    assert client.login(username="demo-teacher", password=out.partition("demo-teacher, password ")[2].strip())
    assert load() == out[out.index("Demo teacher") :]


def test_a_lost_file_leaves_the_password_as_it_is(home, settings, client):
    password = told_password(load())
    (settings.DATA_DIR / "demo-teacher").unlink()

    assert told_password(load()) == "as you have set it (manage.py changepassword teacher sets another)"
    assert client.login(username="teacher", password=password)


def test_a_file_of_another_database_gives_way_to_a_new_password(home, settings, client):
    first = told_password(load())
    for model in (DemoBank, Bank, User):
        model.objects.all().delete()

    second = told_password(load())

    assert second != first
    assert client.login(username="teacher", password=second)


def test_what_was_deleted_does_not_come_back(home):
    load()
    Bank.objects.all().delete()
    assert "Loaded" not in load()

    User.objects.all().delete()
    assert load() == ""
    assert not Bank.objects.exists()
    assert not User.objects.exists()


def test_a_bank_of_somebody_else_s_with_that_name_is_left_alone(home):
    mine = BankFactory(slug="danube", title="Mine", public=False)

    assert load() == ""
    mine.refresh_from_db()
    assert (mine.title, mine.public, mine.owner) == ("Mine", False, None)


def test_a_password_that_the_teacher_has_changed_is_kept(home, client):
    load()
    teacher = User.objects.get()
    teacher.set_password("my own words")
    teacher.save()

    assert told_password(load()).startswith("as you have set it")
    assert client.login(username="teacher", password="my own words")


def test_a_password_that_cannot_be_written_down_is_not_set(home, settings):
    (settings.DATA_DIR / "demo-teacher").mkdir(parents=True)

    with pytest.raises(OSError, match="demo-teacher"):
        load()
    assert not User.objects.exists()
    assert not Bank.objects.exists()


def test_a_broken_demo_bank_is_told_with_its_place(home):
    (home / "fixtures" / "banks" / "broken.yaml").write_text("bank: broken\n")

    with pytest.raises(CommandError, match=r"broken.yaml:\d+:\d+: "):
        load()
    assert not User.objects.exists()
