import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.models import Membership
from quiz.classroom.nicknames import NicknameError, fit_nickname, fold


@pytest.mark.parametrize(
    "name", ["Ada", "Zoë", "Nguyễn Thị", "Œuvre", "علی‌رضا", "李小龙", "O’Neil-2", "🦊", "👩‍👧", "ก็", "a"]
)
def test_names_that_pupils_have(name):
    assert fold(fit_nickname(name)) == fold(name)


def test_spaces_and_widths_are_made_plain():
    assert fit_nickname("  Ａｄａ \t Lovelace\u3000") == "Ada Lovelace"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "Type a nickname"),
        (" \t\n\u3000", "Type a nickname"),
        ("\u200d\u200c", "Type a nickname"),
        ("\ufe0f", "Type a nickname"),
        ("A" * 31, "at most 30"),
        ("🙂" * 10_000, "at most 30"),
        ("ﷺ" * 2, "at most 30"),  # one character that spells out a sentence
        ("Ada\x00", "cannot be seen"),
        ("Ada\x07", "cannot be seen"),
        ("\u202eadA", "cannot be seen"),
        ("Ada\u2066", "cannot be seen"),
        ("Ada\u200b", "cannot be seen"),
        ("\u3164", "cannot be seen"),
        ("Ada\ue000", "cannot be seen"),
        ("Ada\ud800", "cannot be seen"),
        ("A" + "\u0301" * 5, "accents"),
    ],
)
def test_names_that_cannot_be_read_out(name, says):
    with pytest.raises(NicknameError, match=says):
        fit_nickname(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada", "ADA"),
        ("Ada", "Ａｄａ"),
        ("Ada", " ada "),
        ("Strauß", "STRAUSS"),
        ("Zoë", "Zoe\u0308"),
        ("Ada", "A\u200dda"),
        ("❤", "❤\ufe0f"),
        ("Ada B", "Ada  B"),
    ],
)
def test_names_that_a_class_would_read_as_the_same(one, other):
    assert fold(one) == fold(other)


def test_names_that_differ():
    assert len({fold(name) for name in ["Ada", "Adа", "Adá", "Ada 2", "A da"]}) == 5  # the second has a Cyrillic letter


@given(st.text(max_size=40))
def test_what_fits_fits_into_the_database_and_stays_as_it_is(typed):
    try:
        nickname = fit_nickname(typed)
    except NicknameError:
        return
    field = Membership._meta.get_field
    assert 0 < len(nickname) <= field("nickname").max_length
    assert 0 < len(fold(nickname)) <= field("folded").max_length
    assert fit_nickname(nickname) == nickname
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Cn", "Co"} for character in nickname)


@pytest.mark.parametrize("letter", "ßŉǰΐΰﬗẖẞİ")
def test_letters_that_grow_when_folded_still_fit(letter):
    longest = max((letter * n for n in range(31) if len(unicodedata.normalize("NFKC", letter * n)) <= 30), key=len)
    assert len(fold(fit_nickname(longest))) <= Membership._meta.get_field("folded").max_length
