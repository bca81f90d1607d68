import pytest

from quiz.banks.factories import BankFactory, FactFactory
from quiz.banks.outline import Period, outline, periods


def test_periods_are_months_or_years_in_order_of_time():
    assert periods(["2007-12-07", "1999", "2007-12", "2007-06/2007-09", "2008-02~"]) == [
        Period("1999", 1),
        Period("June 2007", 1),
        Period("December 2007", 2),
        Period("February 2008", 1),
    ]


def test_periods_of_a_decade_a_season_and_before_our_era():
    assert periods(["199X", "19XX", "2007-21", "-0044-03-15", "12"]) == [
        Period("March -0044", 1),
        Period("1900s", 1),
        Period("1990s", 1),
        Period("2007", 1),
    ]


def test_period_of_an_interval_or_set_is_where_it_begins_or_what_is_known_of_it():
    assert periods(["2007-12/2008-02", "../2007-12", "[2007-12-01, 2008]"]) == [Period("December 2007", 3)]


@pytest.mark.django_db
def test_outline_counts_facts_in_use(django_assert_num_queries):
    bank = BankFactory()
    FactFactory(bank=bank, kind="date", tags=["nato", "kfor"], when="2007-12")
    FactFactory(bank=bank, kind="date", tags=["nato"])
    FactFactory(bank=bank, kind="person", retired=True)
    FactFactory(kind="place")

    with django_assert_num_queries(1):
        told = outline(bank)

    assert told.kinds == [("date", 2)]
    assert told.tags == [("nato", 2), ("kfor", 1)]
    assert told.periods == [Period("December 2007", 1)]
