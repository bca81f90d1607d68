from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.questions.numbers import digits_for_words, parse_number, split_quantity


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("16000", "16000", ""),
        ("16,000", "16000", ""),
        ("16 000", "16000", ""),
        ("16\u00a0000", "16000", ""),
        ("16’000", "16000", ""),
        ("1,234,567.89", "1234567.89", ""),
        ("010", "10", ""),
        ("1,5", "1.5", ""),
        (".5", "0.5", ""),
        ("1e5", "100000", ""),
        ("−5", "-5", ""),
        ("+5", "5", ""),
        ("٣", "3", ""),
        ("16,000 troops", "16000", "troops"),
        ("16000troops", "16000", "troops"),
        ("about 16,000", "16000", ""),
        ("~16k", "16000", ""),
        ("$1.5 million", "1500000", ""),
        ("5%", "5", "%"),
        ("sixteen thousand troops", "16000", "troops"),
        ("twenty-five", "25", ""),
    ],
)
def test_figures_and_words(text: str, number: str, rest: str):
    assert split_quantity(text) == (Decimal(number), rest)


@pytest.mark.parametrize(
    ("text", "number"),
    [("16.000", "16000"), ("1.234,5", "1234.5"), ("1 234,5", "1234.5"), ("1,5", "1.5"), ("1.5", "1.5")],
)
def test_languages_with_a_decimal_comma(text: str, number: str):
    assert parse_number(text, "de-AT") == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", " ", "abc", "?", "1.2.3", "12,34,567", "-", "NaN", "Infinity", "9" * 61, "troops 5"]
)
def test_what_is_no_number(text: str):
    with pytest.raises(ValueError, match="is not a number"):
        split_quantity(text)


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_however_they_are_grouped(number: int):
    for text in [str(number), f"{number:,}", f"{number:,}".replace(",", " "), f"{number:,}".replace(",", "’")]:
        assert parse_number(text) == number


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("one", "1"),
        ("zero", "0"),
        ("nineteen ninety nine", "19 99"),
        ("one two", "1 2"),
        ("two hundred and five troops", "205 troops"),
        ("two hundred and troops", "200 and troops"),
        ("one million two hundred thousand and six", "1200006"),
        ("three billion", "3000000000"),
        ("hundred", "hundred"),
        ("thousand", "thousand"),
        ("twenty twelve", "20 12"),
        ("bread and two", "bread and 2"),
        ("16 thousand", "16000"),
        ("1.5 million", "1500000"),
        ("16 troops", "16 troops"),
    ],
)
def test_number_words_become_figures(words: str, figures: str):
    assert " ".join(digits_for_words(words.split())) == figures
