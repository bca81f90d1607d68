"""No test here may touch the database: none asks for it."""

import io

import pytest
from django.core.management import CommandError, call_command

from quiz.core.bankfile import read_bank

GIFT = "// [id:sea]\nWhich sea does it reach?{=Black ~Red}\n"


@pytest.fixture
def gift(tmp_path):
    file = tmp_path / "danube.gift"
    file.write_text(GIFT)
    return file


def convert(*args, **options):
    out, err = io.StringIO(), io.StringIO()
    call_command("convertbank", *args, stdout=out, stderr=err, no_color=True, **options)
    return out.getvalue(), err.getvalue().splitlines()


def test_the_names_of_the_files_tell_the_formats(gift):
    file = gift.with_suffix(".yaml")

    assert convert(gift, output=file) == ("", [])

    bank = read_bank(file.read_text(), "danube.yaml")
    assert (bank.slug, [item.id for item in bank.questions]) == ("danube", ["sea"])


def test_there_and_back(gift):
    convert(gift, output=gift.with_suffix(".yaml"))
    convert(gift.with_suffix(".yaml"), output=gift.with_name("again.gift"))

    assert gift.with_name("again.gift").read_text().endswith("{\n\t=Black\n\t~Red\n}\n")


def test_formats_may_be_named(tmp_path):
    file = tmp_path / "danube"
    file.write_text(GIFT)

    out, told = convert(file, "--from", "gift", "--to", "aiken")

    assert out == "Which sea does it reach?\nA) Black\nB) Red\nANSWER: A\n"
    assert told == ["the bank: without `title`.", "sea: without `id`."]


def test_a_question_that_cannot_be_taken_is_an_error_with_its_line(gift):
    gift.write_text(f"{GIFT}\nTell of it.{{}}\n")
    out, err = io.StringIO(), io.StringIO()

    with pytest.raises(SystemExit) as stopped:
        call_command("convertbank", gift, output=gift.with_suffix(".yaml"), stdout=out, stderr=err)

    assert stopped.value.code == 1
    hint = "Ask for something that a few words can answer."
    assert err.getvalue() == f"{gift}:4:1: an essay cannot be marked here. {hint}\n"
    assert out.getvalue() == "Sound questions besides: 1. Convert them alone with --leave-out.\n"
    assert not gift.with_suffix(".yaml").exists()


def test_it_is_left_out_where_that_is_agreed_to(gift):
    gift.write_text(f"{GIFT}\nTell of it.{{}}\n")

    _, told = convert(gift, output=gift.with_suffix(".yaml"), leave_out=True)

    assert told == [f"{gift}:4: left out: an essay cannot be marked here."]
    assert gift.with_suffix(".yaml").exists()


def test_a_format_that_cannot_be_told_is_asked_for(gift):
    with pytest.raises(CommandError, match=r"Name one of .*gift.*\. Write it after --to\."):
        convert(gift, output=gift.with_suffix(".odt"))
    with pytest.raises(CommandError, match=r"Name one of aiken, gift"):
        convert(gift, output=gift.with_suffix(".txt"))
    with pytest.raises(SystemExit):
        convert(gift.rename(gift.with_suffix(".odt")), write="yaml")


def test_a_place_that_cannot_be_written(gift):
    with pytest.raises(CommandError, match=r"No such file or directory\. Choose another place with -o"):
        convert(gift, output=gift.parent / "absent" / "danube.yaml")


def test_a_file_that_is_not_there(gift):
    with pytest.raises(SystemExit):
        convert(gift.with_name("rhine.gift"), write="yaml")
