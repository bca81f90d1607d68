from quiz.core.generation import names, world


def test_every_thing_is_found_by_its_own_name():
    for thing in world.things():
        assert names.group(thing.name) == thing.group, thing.name


def test_neighbours_are_countries_and_do_not_hold_the_country_itself():
    for country in world.in_group("country"):
        for near in world.neighbours(country):
            assert names.group(near) in {"country", "former country"}, near
            assert not names.same(near, country)


def test_cities_near_are_cities():
    assert world.cities_near("Brussels")
    assert all(names.group(city) == "city" for city in world.cities_near("Brussels"))


def test_england_is_asked_for_as_a_country():
    assert not world.is_disputed("England")
    assert world.is_disputed("Taiwan")
