import pytest

from quiz.core.bankfile.edtf import is_edtf


@pytest.mark.parametrize(
    "text",
    [
        "2007", "2007-12", "2007-12-07", "2007-12-07T10:30:00Z", "-0044-03-15", "2008-02-29", "0000", "200X", "20XX",
        "2007-XX", "2007-12-XX", "2007-XX-XX", "2007-21", "2007?", "2007-12~", "2007%", "1998/1999", "2007-12-10/..",
        "../2007", "2007/", "[2007, 2008]", "{2007-12,2008-01}",
    ],
)  # fmt: skip
def test_dates(text: str):
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "07", "December 2007", "2007-13", "2007-00", "2007-02-30", "2007-02-29", "2007-1-1", "2007-XX-05",
        "2007-21-01", "2007/2008/2009", "/", "../..", "[]", "[2007", "Monday", "2007 12", "20071207", "٢٠٠٧",
    ],
)  # fmt: skip
def test_no_dates(text: str):
    assert not is_edtf(text)
