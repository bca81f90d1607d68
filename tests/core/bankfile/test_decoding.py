import pytest

from quiz.core.bankfile import BankFileError
from quiz.core.bankfile.decoding import MAX_BYTES, decode


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            "title: Krk\nauthor: Müller".encode("windows-1252"),
            "f:2:10: byte 0xfc is not UTF-8. As Windows-1252 it would be “ü”. Save the file as UTF-8 in your editor.",
        ),
        ("title: Ä".encode("utf-16"), "f:1:1: the file is UTF-16. Save the file as UTF-8 in your editor."),
        (b"title: \x00", "f:1:8: the file holds a NUL. Is this a bank file? It looks like something else than text."),
        (
            b"\x89PNG\r\n\x1a\n",
            "f:1:1: byte 0x89 is not UTF-8. As Windows-1252 it would be “‰”. Save the file as UTF-8 in your editor.",
        ),
        ("a\r\nb\x07", "f:2:2: the file holds the control character '\\x07'. Delete it."),
        ("a\ud800", "f:1:2: the file holds the control character '\\ud800'. Delete it."),
        (
            b"x" * (MAX_BYTES + 1),
            "f:1:1: the file has 20 million bytes; 20 million are allowed. Divide the bank into several.",
        ),
    ],
)
def test_what_is_no_text(data: str | bytes, problem: str):
    with pytest.raises(BankFileError) as caught:
        decode(data, "f")
    assert str(caught.value) == problem


def test_a_byte_order_mark_is_dropped():
    assert decode("\ufefftitle: Krk".encode(), "f") == "title: Krk"
