import pytest

from quiz.core.article.language import looks_english

GERMAN = (
    "Der Rat der Stadt hat gestern beschlossen, dass die neue Brücke über den Fluss nicht vor dem Sommer gebaut wird "
)
RUSSIAN = "Городской совет принял решение построить новый мост через реку весной этого года. "
ENGLISH = "The council of the town said that the new bridge would not be built before the summer. "
SCORES = "Northport 3 Eastham 1\nSouthwick 0 Westing 0\nLakeside 2 Hilltop 2\n"


@pytest.mark.parametrize(("text", "english"), [(GERMAN, False), (RUSSIAN, False), (ENGLISH, True), (SCORES, True)])
def test_tells_prose_by_its_function_words(text, english):
    assert looks_english(text * 4) is english


def test_a_few_words_tell_nothing():
    assert looks_english("Hola")
