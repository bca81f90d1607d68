def test_a_sentence_that_says_as_much_of_another_is_found(make):
    one = make.fact("event", "{Iceland} rejected the Bergen treaty on cod.")
    two = make.fact("event", "The treaty of Bergen was rejected by {Norway} too.")
    shelf = make.shelf(make.report(one, two, names={"Iceland": "place", "Norway": "place", "Denmark": "place"}))
    assert shelf.says_of("Norway", "rejected the Bergen treaty on cod")
    assert not shelf.says_of("Denmark", "rejected the Bergen treaty on cod")


def test_who_is_for_it_does_not_count_among_those_against(make):
    one = make.fact("event", "{Iceland} rejected the Bergen treaty on cod.")
    two = make.fact("event", "{Norway} welcomed the Bergen treaty on cod.")
    shelf = make.shelf(make.report(one, two, names={"Iceland": "place", "Norway": "place"}))
    assert not shelf.says_of("Norway", "rejected the Bergen treaty on cod")


def test_what_most_sentences_name_is_the_topic(make):
    facts = [make.fact("event", f"{{Norway}} sold {count} boats to Denmark.") for count in range(6)]
    facts += [make.fact("event", f"{{Iceland}} sold {count} boats.") for count in range(6)]
    shelf = make.shelf(make.report(*facts, names={"Norway": "place", "Iceland": "place"}))
    assert shelf.is_topic("Norway")
    assert not shelf.is_topic("Sweden")


def test_people_with_offices_come_first_and_writers_not_at_all(make):
    names = {"Ola Nordmann": "person", "Max Pen": "person"}
    shelf = make.shelf(make.report(*make.people(), names=names, author="Max Pen"))
    assert list(shelf.people)[:4] == ["Anna Berg", "Jon Vik", "Eva Lund", "Per Dahl"]
    assert "Ola Nordmann" in shelf.people
    assert "Max Pen" not in shelf.people


def test_a_name_may_be_typed_with_the_title_that_the_article_gives(make):
    names = {"Okoro": "person", "President Okoro": "term", "Mr. Okoro": "term", "Ghana Okoro": "term", "Ghana": "place"}
    shelf = make.shelf(make.report(make.fact("position", "{Okoro} backed the Accra treaty."), names=names))
    assert shelf.titled_names("Okoro") == ("Mr. Okoro", "President Okoro")
