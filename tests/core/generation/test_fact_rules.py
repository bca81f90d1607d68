from quiz.core.generation import fact_rules
from quiz.core.generation.model import Known


def why(make, *facts) -> list[str]:
    """The faults of the first of the facts in a report of them all."""
    shelf = make.shelf(make.report(*facts))
    return fact_rules.faults(shelf.facts[0], shelf)


def event(make, answer: str, predicate: str, *, aux: str = "did", at: int = 0, **more: str):
    slots = {"subject": "", "predicate": predicate, "aux": aux, "asks": "subject", **more}
    return make.fact("event", f"{{{answer}}} {predicate}.", answer=answer, at=at, **slots)


def test_what_a_picture_shows_is_not_asked(make):
    assert why(make, event(make, "Jon Vik", "is holding a copy of the cod treaty", aux="is"))
    assert not why(make, event(make, "Jon Vik", "is leading the cod talks", aux="is"))


def test_whom_somebody_knew_is_not_asked(make):
    assert why(make, event(make, "Jon Vik", "had known Ana Duarte for years", aux="had"))


def test_an_award_that_several_won_is_asked_of_none(make):
    both = event(make, "Jon Vik", "won the Cod Prize"), event(make, "Ana Duarte", "won the Cod Prize", at=60)
    assert why(make, *both) == ["said of Ana Duarte as well"]
    assert not why(make, both[0], event(make, "Ana Duarte", "won the Herring Prize", at=60))


def test_other_areas_mean_nothing_alone(make):
    assert why(make, event(make, "the ports of Norway", "represent Norway", subject="other areas"))


def test_what_lasts_has_no_day(make):
    lasting = make.fact(
        "date", "The claim results from a ruling on {3 May 2010}.", base="result from a ruling", value="2010-05-03"
    )
    assert why(make, lasting) == ["what lasts did not happen on a day"]


def test_a_name_of_two_people_is_no_answer(make):
    people = make.role("Jon Vik", "the mayor of Bergen"), make.role("Ana Vik", "the mayor of Oslo")
    shelf = make.shelf(make.report(*people))
    fact = event(make, "Vik", "opened the Bergen fair")
    assert "several people bear the name" in fact_rules.faults(Known(fact, shelf.facts[0].evidence), shelf)


def test_a_description_that_fits_many_is_not_asked(make):
    thin = make.fact("person", "{Jon Vik} was a doctoral student.", description="a doctoral student")
    full = make.fact("person", "{Jon Vik} was a student from Bergen.", description="a student from Bergen")
    assert why(make, thin) == ["the description fits many"]
    assert not why(make, full)


def test_that_somebody_was_told_is_nothing_without_what(make):
    assert why(make, event(make, "Jon Vik", "told thousands of fishermen in Oslo")) == ["what was told is not said"]
    assert not why(make, event(make, "Jon Vik", "told thousands of fishermen in Oslo that the ban was over"))


def test_a_forecast_needs_its_author_or_its_time(make):
    assert why(make, event(make, "Norway", "would lose half of its cod", aux="would"))
    assert not why(make, event(make, "Norway", "would lose half of its cod by 2050", aux="would"))
    assert not why(make, event(make, "Norway", "would lose half of its cod", aux="would", attribution="Jon Vik"))
