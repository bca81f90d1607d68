from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.generation import distractors, names, world

THINGS = st.sampled_from([*world.in_group("country"), *world.in_group("city"), *world.in_group("world body")])


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(key=THINGS, named=st.lists(THINGS, max_size=6, unique=True))
def test_a_key_is_never_among_its_wrong_options_nor_another_name_for_one(make, key: str, named: list[str]):
    lines = [make.fact("event", f"The {{treaty}} was read in {name}.") for name in named] or [
        make.fact("event", "{No} one.")
    ]
    shelf = make.shelf(make.report(*lines, names=dict.fromkeys(named, "place")))
    wrong = distractors.names(shelf, key, "sank the cod treaty", "place")
    assert len(set(wrong)) == len(wrong)
    for at, option in enumerate(wrong):
        assert not names.related(option, key)
        assert not any(names.related(option, other) for other in wrong[at + 1 :])
        assert names.group(option) == names.group(key)


def test_what_an_article_says_of_it_too_is_no_wrong_option(make):
    oppose = make.fact("event", "{Iceland} opposed a ban on fishing for cod.")
    also = make.fact("event", "A ban on cod fishing is opposed by {Norway}.")
    other = make.fact("event", "{Denmark} sent a minister to Oslo.", asks="subject")
    shelf = make.shelf(make.report(oppose, also, other, names=dict.fromkeys(["Iceland", "Norway", "Denmark"], "place")))
    wrong = distractors.names(shelf, "Iceland", "opposed a ban on fishing for cod", "place")
    assert "Norway" not in wrong
    assert "Denmark" in wrong


def test_people_of_the_articles_stand_in_those_with_offices_first(make):
    shelf = make.shelf(make.report(*make.people(), names={"Ola Nordmann": "person"}))
    wrong = distractors.people(shelf, "Anna Berg", "the prime minister of Norway")
    assert set(wrong) == {"Jon Vik", "Eva Lund", "Per Dahl"}


def test_the_same_content_gives_the_same_options(make):
    one, two = (make.shelf(make.report(*make.people())) for _ in range(2))
    claim = "the prime minister of Norway"
    assert distractors.people(one, "Anna Berg", claim) == distractors.people(two, "Anna Berg", claim)


def test_quantities_differ_in_value_and_keep_their_words():
    wrong = distractors.quantities("nearly 3,000 boats", "Norway keeps boats", percent=False)
    assert len(wrong) == len(set(wrong)) == 3
    assert all(option.startswith("nearly ") and option.endswith(" boats") for option in wrong)


def test_other_resolutions_have_other_numbers():
    wrong = distractors.resolutions("U.N. Security Council Resolution 186", "sent troops")
    assert len(set(wrong)) >= 2
    assert all(option.startswith("U.N. Security Council Resolution ") for option in wrong)
    assert "U.N. Security Council Resolution 186" not in wrong
    assert distractors.resolutions("the Cod Treaty of 1964", "bans nets") == []
