from quiz.core.generation import forms
from quiz.core.generation.item import item


def test_the_body_is_what_follows_who_says_so_and_when():
    told = item(forms.true_false("According to a report of March 2010, in the second half, Norway scored.", True))
    assert told.body == "in the second half, Norway scored."
    said = item(forms.short_answer("According to Jon Vik in March 2010, who won the Oslo Cup?", "Norway"))
    assert said.body == "who won the Oslo Cup?"
