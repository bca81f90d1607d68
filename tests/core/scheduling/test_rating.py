import pytest

from quiz.core.scheduling import Rating, rating_of


def test_a_program_knows_right_and_wrong():
    assert rating_of(correct=True) is Rating.Good
    assert rating_of(correct=False) is Rating.Again


@pytest.mark.parametrize("grade", [1, 2, 3, 4])
def test_a_learner_who_grades_is_believed(grade):
    assert rating_of(correct=grade > 1, grade=grade) == grade


@pytest.mark.parametrize("grade", [0, 5])
def test_other_grades_are_refused(grade):
    with pytest.raises(ValueError, match="not a valid Rating"):
        rating_of(correct=True, grade=grade)
