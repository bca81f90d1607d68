import pytest

from quiz.core.extraction.geography import country_of, gazetteer


@pytest.mark.parametrize(
    ("name", "country"),
    [("Moscow", "Russia"), ("French", "France"), ("U.S.", "United States"), ("Serbs", "Serbia"), ("Balkans", None)],
)
def test_aliases_lead_to_one_country(name, country):
    assert country_of(name) == country


def test_regions_are_places_and_no_countries():
    assert gazetteer()["Balkans"].type == "place"
    assert gazetteer()["Balkans"].country is None
