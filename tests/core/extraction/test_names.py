def test_a_surname_stands_for_the_full_name(mentions):
    found = mentions("person", "Marta Kowalczyk leads the union. Kowalczyk said that the strike would go on.")
    assert found == {"Marta Kowalczyk": "Marta Kowalczyk", "Kowalczyk": "Marta Kowalczyk"}


def test_titles_are_no_part_of_a_name(mentions):
    found = mentions("person", "President Elena Brandt met Finance Minister Tomas Ruiz in Lisbon.")
    assert set(found) == {"Elena Brandt", "Tomas Ruiz"}


def test_particles_belong_to_a_name(mentions):
    found = mentions("person", "Secretary General Pieter van der Meer spoke first. Mr. van der Meer thanked the hosts.")
    assert found["Pieter van der Meer"] == "Pieter van der Meer"


def test_countries_have_their_full_name(mentions):
    found = mentions("place", "The U.S. and Britain asked Moscow for help.")
    assert found == {"U.S.": "United States", "Britain": "United Kingdom", "Moscow": "Moscow"}


def test_countries_and_peoples_are_found_in_compounds(mentions):
    text = "The U.S.-backed plan was rejected by ethnic Hungarian leaders in Slovakia."
    assert "U.S." in mentions("place", text)
    assert "Hungarian" in mentions("people", text)


def test_acronyms_are_linked_to_what_they_stand_for(mentions):
    text = "The Northern Ports Authority (NPA) runs the harbour. The NPA said that it would close."
    assert mentions("organisation", text)["NPA"] == "Northern Ports Authority"


def test_articles_and_possessives_are_no_part_of_a_name(mentions):
    found = mentions("organisation", "The European Union's members met the World Bank.")
    assert {"European Union", "World Bank"} <= set(found)


def test_schools_and_books_are_no_persons(mentions):
    text = "Marta Kowalczyk wrote her first novel Silver Harbour in Rome. Instituto Velasco gave her a prize."
    assert set(mentions("person", text)) == {"Marta Kowalczyk"}


def test_a_storm_and_a_football_club_are_no_persons(mentions):
    text = "Typhoon Marta struck Rome on Sunday. Luca Ferri left Harwick Town for Leeds."
    assert set(mentions("person", text)) == {"Luca Ferri"}


def test_a_company_keeps_the_name_that_it_shares_with_its_founder(mentions):
    text = "Lorne Motors Corp. was founded by Peter Lorne in Leeds. Lorne employs 500 people in Leeds."
    assert set(mentions("person", text)) == {"Peter Lorne"}
