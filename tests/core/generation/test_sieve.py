from quiz.core.generation import forms
from quiz.core.generation.sieve import Sieve


def passing(make, ask: str) -> list[object]:
    fact = make.role("Jon Vik", "the director of Lorne Motors")
    shelf = make.shelf(make.report(fact, names={"Lorne Motors": "organisation"}))
    return [*Sieve(shelf).passing([forms.short_answer(ask, "Ghent")], None)]


def test_the_company_is_one_that_the_question_names(make):
    assert not passing(make, "In which city did Jon Vik say in March 2010 that the company would close its plant?")
    assert passing(make, "In which city did Lorne Motors say in March 2010 that the company would close its plant?")
