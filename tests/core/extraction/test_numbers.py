import re

import pytest

from quiz.core.extraction.numbers import NUMBER, parse_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("16,000", "16000"),
        ("1.5 million", "1500000"),
        ("seventy-eight", "78"),
        ("two hundred and fifty", "250"),
        ("three thousand two hundred", "3200"),
        ("a million", "1000000"),
        ("two dozen", "24"),
        ("half a million", "500000"),
        ("27", "27"),
        ("0.5", "0.5"),
        ("a", "1"),
        ("several", None),
    ],
)
def test_numbers_in_plain_digits(written, value):
    assert parse_number(written) == value


def test_a_number_is_found_whole():
    found = re.search(NUMBER, "there were some 2.5 million of them", re.I)
    assert found is not None
    assert found.group() == "2.5 million"
