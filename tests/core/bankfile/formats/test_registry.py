import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.formats import FORMATS, UnknownFormatError, format_of, read_as, write_as

AIKEN = "Which river is longest?\nA) Danube\nB) Volga\nANSWER: B\n\nHalf a question\nA) yes\n"
GIFT = "The Volga ends in {=the Caspian Sea}."


def test_every_format_can_do_something_and_names_its_extensions():
    assert {"yaml", "gift", "aiken"} <= set(FORMATS)
    for name, found in FORMATS.items():
        assert found.name == name
        assert found.read or found.write
        assert all(extension.startswith(".") for extension in found.extensions)


@pytest.mark.parametrize(
    ("file", "data", "name"),
    [
        ("rivers.gift", b"", "gift"),
        ("RIVERS.YML", b"", "yaml"),
        ("rivers.txt", AIKEN.encode(), "aiken"),
        ("rivers.txt", GIFT.encode(), "gift"),
    ],
)
def test_the_extension_tells_the_format_and_the_text_where_several_share_it(file, data, name):
    assert format_of(file, data).name == name


def test_a_name_overrules_the_extension():
    assert format_of("rivers.yaml", name="gift").name == "gift"


def test_an_unknown_format_names_the_nearest():
    with pytest.raises(UnknownFormatError, match=r"“gitf” is no format that can be written\. Did you mean gift\?"):
        format_of("rivers", name="gitf")
    with pytest.raises(UnknownFormatError, match=r"does not tell its format\. Name one of aiken"):
        format_of("rivers.odt", b"")


def test_a_bad_item_is_an_error_unless_it_may_be_left_out():
    with pytest.raises(BankFileError) as caught:
        read_as(AIKEN.encode(), "rivers.txt")
    assert [str(problem).split(". ")[0] for problem in caught.value.problems] == [
        "rivers.txt:6:1: the question has no answer"
    ]

    reading = read_as(AIKEN.encode(), "rivers.txt", leave_out=True)

    assert [item.question.wording for item in reading.bank.questions] == ["Which river is longest?"]
    assert "rivers.txt:6: left out: the question has no answer." in [str(notice) for notice in reading.notices]


def test_what_one_format_says_another_writes():
    bank = read_as(AIKEN.encode(), "rivers.txt", leave_out=True).bank

    again = read_as(write_as(bank, "rivers.gift").data, "rivers.gift").bank

    assert again.questions == bank.questions
