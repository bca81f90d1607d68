"""From a verdict to FSRS's four ratings."""

from fsrs import Rating


def rating_of(*, correct: bool, grade: int | None = None) -> Rating:
    """How well it was remembered: the learner's own grade (1 to 4) where they grade, else wrong or right.

    A program sees only right or wrong. Hard and Easy are a learner's own words; guessing them from the seconds that an
    answer took would train the model on noise. Raises ValueError for a grade that is none of the four.
    """
    if grade is not None:
        return Rating(grade)
    return Rating.Good if correct else Rating.Again
