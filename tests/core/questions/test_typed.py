import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.questions.base import MalformedAnswer
from quiz.core.questions.typed import MAX_ANSWER, Match, compare, read_text

SAME = [
    ("kosovo force", "Kosovo Force"),
    ("the Kosovo Force", "Kosovo Force"),
    ("Kosovo Force", "the Kosovo Force"),
    ("  Kosovo   Force ", "Kosovo Force"),
    ("Kosovo Force.", "Kosovo Force"),
    ("“Kosovo Force”", "Kosovo Force"),
    ("Pristina", "Priština"),
    ("Dindic", "Đinđić"),
    ("Lodz", "Łódź"),
    ("UN", "U.N."),
    ("NATOs forces", "NATO’s forces"),
    ("Kosovo Albanian", "Kosovo-Albanian"),
    ("R&D", "R and D"),
    ("Ｋosovo", "Kosovo"),
    ("16,000 troops", "16000 troops"),
    ("16 000 troops", "16,000 troops"),
    ("sixteen thousand troops", "16,000 troops"),
    ("1.5 million", "1,500,000"),
    ("two million", "2 million"),
    ("1,5", "1.5"),
    ("twenty-five", "25"),
    ("one hundred and five", "105"),
    ("5 %", "5 percent"),
    ("five per cent", "5%"),
    ("in 1999", "1999"),
    ("in the Hague", "The Hague"),
    ("on 10 June 1999", "10 June 1999"),
    ("June 10, 1999", "10 June 1999"),
    ("10th of June, 1999", "June 10 1999"),
    ("the 3rd of May", "May 3"),
    ("Sept. 5", "5 September"),
    ("Jun 1999", "June 1999"),
    ("3rd", "third"),
]
OTHER = [
    ("", "Kosovo Force"),
    ("Kosovo", "Kosovo Force"),
    ("Force Kosovo", "Kosovo Force"),
    ("not the Kosovo Force", "Kosovo Force"),
    ("Iraq", "Iran"),
    ("fission", "mission"),
    ("Slovakia", "Slovenia"),
    ("1998", "1999"),
    ("resolution 1245", "resolution 1244"),
    ("16,00", "16,000"),
    ("160000", "16,000"),
    ("15", "1.5"),
    ("5", "-5"),
    ("seventy", "seventeen"),
    ("C", "C++"),
    ("C#", "C"),
    ("?", "!"),
    ("in", "!"),
    ("before 1999", "1999"),
    ("Liberty", "On Liberty"),
    ("10 July 1999", "10 June 1999"),
    ("June 10", "June 1999"),
    ("June 19", "June 1999"),
    ("10 June 1998", "June 10, 1999"),
    ("May", "May 3"),
    ("3", "third"),
]
SLIPS = [
    ("Ahtisari", "Ahtisaari"),
    ("Ahtisaarii", "Ahtisaari"),
    ("Ahtsiaari", "Ahtisaari"),
    ("Ahtiseari", "Ahtisaari"),
    ("Martti Ahtisari", "Martti Ahtisaari"),
    ("peace keeping", "peacekeeping"),
]


@pytest.mark.parametrize(("typed", "answer"), SAME)
def test_differences_that_do_not_count(typed: str, answer: str):
    comparison = compare(typed, (answer,), Match(typos=False))
    assert comparison.right
    assert comparison.note == ""


@pytest.mark.parametrize(("typed", "answer"), OTHER)
def test_differences_that_count(typed: str, answer: str):
    assert not compare(typed, (answer,), Match()).right


@pytest.mark.parametrize(("typed", "answer"), SLIPS)
def test_one_slip_in_a_long_word_is_forgiven_with_a_note(typed: str, answer: str):
    comparison = compare(typed, (answer,), Match())
    assert comparison.right
    assert comparison.note == f"Right, but it is spelled “{answer}”."
    assert not compare(typed, (answer,), Match(typos=False)).right


def test_two_slips_are_not_forgiven():
    assert not compare("Marti Ahtisari", ("Martti Ahtisaari",), Match()).right
    assert not compare("Ahtsari", ("Ahtisaari",), Match()).right


@pytest.mark.parametrize(
    ("key", "typed", "answer"),
    [("case", "nato", "NATO"), ("accents", "Pristina", "Priština"), ("punctuation", "UN", "U.N.")],
)
def test_the_author_may_want_it_exact(key: str, typed: str, answer: str):
    exact = Match.model_validate({key: True, "typos": False})
    assert not compare(typed, (answer,), exact).right
    assert compare(answer, (answer,), exact).right


def test_a_language_has_its_own_articles():
    assert compare("Schloss", ("das Schloss",), Match(), "de").right
    assert not compare("Schloss", ("das Schloss",), Match(), "en").right


def test_dates_and_places_are_written_as_the_language_has_it():
    assert compare("im Juni", ("Juni",), Match(), "de").right
    assert not compare("June 10", ("10 June",), Match(), "de").right


def test_who_wants_exact_punctuation_wants_the_date_as_written():
    exact = Match(punctuation=True, typos=False)
    assert not compare("10 June 1999", ("June 10, 1999",), exact).right


@given(st.text(min_size=1, max_size=30).filter(str.strip), st.booleans(), st.booleans(), st.booleans())
def test_the_answer_itself_is_always_right(answer: str, case: bool, accents: bool, punctuation: bool):
    match = Match(case=case, accents=accents, punctuation=punctuation)
    assert compare(answer, (answer,), match).right
    assert compare(answer, (answer,), match).note == ""


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({}, "did not arrive"),
        ({"text": []}, "Type an answer"),
        ({"text": ["  \n"]}, "Type an answer"),
        ({"text": ["x" * 10_000]}, "too long"),
        ({"text": ["a\x00b"]}, "cannot be read"),
        ({"text": ["\ud800"]}, "cannot be read"),
    ],
)
def test_malformed_answers_say_what_to_do(form: dict[str, list[str]], message: str):
    with pytest.raises(MalformedAnswer, match=message):
        read_text(form, "text")


def test_an_answer_is_kept_as_typed_but_for_the_space_around_it():
    assert read_text({"text": [" Priština, 1999 "]}, "text") == "Priština, 1999"
    assert len(read_text({"text": ["x" * MAX_ANSWER]}, "text")) == MAX_ANSWER
