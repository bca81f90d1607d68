import pytest

from quiz.core.generation import form_rules, forms
from quiz.core.generation.item import item
from quiz.core.generation.model import Draft


def cloze(text: str):
    return item(forms.cloze(text))


def asked(stem: str):
    return item(forms.short_answer(stem, "Iceland"))


def test_one_of_two_alternatives_is_no_gap():
    either = cloze("By 2050, the catch off Norway would fall by either {20} percent or by 35 percent.")
    second = cloze("By 2050, the catch off Norway would fall by either 20 percent or by {35} percent.")
    assert [*form_rules.part_of_a_figure(either)]
    assert [*form_rules.part_of_a_figure(second)]
    assert not [*form_rules.part_of_a_figure(cloze("By 2050, the catch off Norway would fall by {20} percent."))]


def test_a_question_does_not_open_with_a_concession():
    gap = cloze("In March 2010, while checks would go on, Norway would drop one step for {five} fleets.")
    assert "concession" in "".join(form_rules.awkward_opening(gap))
    assert not [*form_rules.awkward_opening(cloze("In March 2010, Norway dropped one step for {five} fleets."))]


@pytest.mark.parametrize(
    "stem",
    [
        "The case on which Oslo ruled was of the two fleets of Bergen, was it of Iceland?",
        "In which year did figures to be published on 3 May 2010 show a fall in Norway?",
        "In March 2010, who noted what had begun in Oslo had become a movement?",
        "In March 2010, Norway would drop one step for fleets whose rate of success is what percentage?",
        "As of March 2010, Norway had begun a list which has how many names?",
        "In March 2010, which country opened the scoring, when Jon Vik of Norway scored a goal?",
        "In March 2010, which ministers was meeting with Jon Vik in Norway?",
        "According to a report of March 2010, the how many men were seen in Norway?",
        "According to a report of March 2010, Jon Vik told reporters in Oslo.",
        "When did Jon Vik of Norway concede defeat late?",
        "The fisheries office of Norway on 3 May 2010 was to begin a survey of Iceland?",
    ],
)
def test_what_only_its_sentence_could_carry_is_told(stem: str):
    assert "misbuilt" in "".join(form_rules.misbuilt(asked(stem)))


def test_a_quotation_that_breaks_off_is_not_asked():
    assert [*form_rules.misbuilt(asked("Who said in March 2010: “The catches are quite steady [...]”?"))]
    assert not [*form_rules.misbuilt(asked("Who said in March 2010: “The catches [...] are quite steady”?"))]


def test_a_statement_to_judge_is_shorter_than_a_question_may_be():
    long = "On 3 May 2010, " + "Norway and Iceland and Denmark " * 7 + "met in Oslo."
    assert "too long" in [*form_rules.length(item(forms.true_false(long, True)))]
    assert not [*form_rules.length(item(Draft("short-answer", {"ask": long, "answer": "Norway"})))]


def test_an_abbreviation_may_end_a_question():
    assert not [*form_rules.ill_formed(asked("In March 2010, who opened a cod fair in Washington D.C.?"))]


def test_the_day_of_a_plan_is_not_the_planned_day():
    assert [*form_rules.misbuilt(asked("When did Jon Vik plan to meet the crews of Norway in Oslo?"))]
    assert not [*form_rules.misbuilt(asked("When did Jon Vik meet the crews of Norway in Oslo?"))]


def test_a_name_does_not_lie_within_itself():
    assert [*form_rules.ill_formed(asked("Who was described as the voice of Njord in Njord in March 2010?"))]


def test_a_question_may_begin_with_a_preposition():
    share = item(forms.cloze("With what percentage of votes did Jon Vik win in Norway? {40}"))
    assert not [*form_rules.awkward_opening(share)]


@pytest.mark.parametrize("stray", ["Norway -- a port", "the ` Cod Shop ' of Bergen", "a tremendous cross -section"])
def test_typewriter_marks_are_stray(stray: str):
    assert "stray punctuation" in [*form_rules.ill_formed(asked(f"In March 2010, who sold {stray} to Iceland?"))]
