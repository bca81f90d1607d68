import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.codes import new_code, read_code


def test_codes_read_back_however_they_are_typed():
    for code in {new_code() for _ in range(50)}:
        assert read_code(code) == code
        assert read_code(f" {code.lower().replace('-', ' ')}\n") == code
        assert read_code(code.replace("-", "–")) == code


def test_codes_differ():
    assert len({new_code() for _ in range(200)}) > 195


@pytest.mark.parametrize(
    "typed", ["", "KRTBM", "KRTBM-4", "KRTBM-477", "KRTBM-10", "KRIBM-47", "ＫＲＴＢＭ-47", "KRTBM-٤٧", "\0"]
)
def test_what_cannot_be_a_code(typed):
    assert read_code(typed) is None


@given(st.text())
def test_any_text_is_read_without_harm(typed):
    assert read_code(typed) is None or read_code(typed) == read_code(read_code(typed))
