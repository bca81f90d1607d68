import pytest

from quiz.core.generation import forms, reference_rules
from quiz.core.generation.item import item

REPORT = "According to a report of March 2010, "


def asked(stem: str):
    return item(forms.short_answer(stem, "Iceland"))


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        (f"{REPORT}who helped the girls from Oslo leave the country?", None),
        (f"{REPORT}who asked the Norwegian parliament to help the girls leave?", "the girls"),
        ("In March 2010, who said Norway could mend the situation by lowering its quota?", "the situation"),
        ("In March 2010, who said Norway could mend the situation in Oslo?", None),
    ],
)
def test_a_group_that_only_the_article_knows_is_told(stem: str, fault: str | None):
    assert "".join(reference_rules.unresolved_noun(asked(stem))) == (f"which one is meant: {fault}" if fault else "")


def test_a_person_asked_for_may_be_he_but_never_it():
    his = asked(f"{REPORT}who was fined by the Oslo court after he sold his quota?")
    its = asked(f"{REPORT}who was dismissed after leaving its board in Oslo?")
    assert not [*reference_rules.unresolved_pronoun(his)]
    assert [*reference_rules.unresolved_pronoun(its)] == ["unresolved pronoun: its"]


def test_a_thing_of_a_named_body_may_be_its_own():
    assert not [*reference_rules.unresolved_pronoun(asked(f"{REPORT}who said the Oslo court changed its mind?"))]


def test_a_city_mayor_needs_the_city():
    assert [*reference_rules.unnamed_body(asked("In March 2010, why did city mayor Jon Vik open a harbour?"))]
    assert not [*reference_rules.unnamed_body(asked("In March 2010, why did Bergen city mayor Jon Vik resign?"))]


@pytest.mark.parametrize(
    ("stem", "faulty"),
    [
        (f"{REPORT}in the 12th minute, Jon Vik missed a penalty.", True),
        (f"{REPORT}in the second half, who was booked for a foul?", True),
        (f"{REPORT}in the 12th minute, Jon Vik missed a penalty for Iceland.", False),
    ],
)
def test_a_minute_of_play_needs_its_match(stem: str, faulty: bool):
    assert bool([*reference_rules.part_of_play(asked(stem))]) is faulty


def test_a_card_tells_enough_to_be_answered():
    bare = item(forms.flashcard("In March 2010, what did trawler crews face?", "Big waves off Norway"))
    full = item(forms.flashcard("In March 2010, what did trawler crews from Bergen face?", "Big waves off Norway"))
    assert "it tells too little" in [*reference_rules.too_little(bare)]
    assert not [*reference_rules.too_little(full)]


def test_a_gap_needs_enough_around_it():
    bare = item(forms.cloze("In 1970, a crash killed {236} people."))
    full = item(forms.cloze("In 1970, a crash near Bergen killed {236} railway workers."))
    assert [*reference_rules.open_gap(bare)]
    assert [*reference_rules.open_gap(asked("In 1970, how many people did a crash kill?"))]
    assert not [*reference_rules.open_gap(full)]


def test_next_season_drifts():
    assert [*reference_rules.drifting_time(asked("In March 2010, who would play in the Oslo Cup next season?"))]


@pytest.mark.parametrize(
    ("stem", "faulty"),
    [
        ("In March 2010, officials would scrap licences for how many cod fleets?", True),
        ("In 1970, how many people did a crash kill?", True),
        ("In March 2010, officials would scrap the “slow” licences for how many large cod fleets?", True),
        ("Who said in March 2010: “We are done with cod”?", False),
        ("In March 2010, how many people around the world lived on cod and herring?", False),
        ("In March 2010, who said Norway had scrapped licences?", False),
    ],
)
def test_what_names_nobody_needs_much_to_be_known_by(stem: str, faulty: bool):
    assert bool([*reference_rules.no_anchor(asked(stem))]) is faulty


def test_the_role_of_somebody_is_enough_for_a_card():
    assert not [*reference_rules.too_little(item(forms.flashcard("What was Jon Vik's role in March 2010?", "A pilot")))]
