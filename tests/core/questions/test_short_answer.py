import json

from quiz.core.questions.short_answer import ShortAnswer

KFOR = ShortAnswer(
    ask="What does KFOR stand for?",
    answer="Kosovo Force",
    accept=["Force for Kosovo"],
    hint="It is in the Balkans.",
    feedback="See the first paragraph.",
)


def test_the_answer_and_those_accepted_are_right():
    for typed in ["kosovo force", "force for kosovo"]:
        assert KFOR.mark(KFOR.read({"text": [typed]}, "s")).correct
    assert KFOR.mark("kosova forces").correct is False
    assert KFOR.mark("Protection Force").note == "See the first paragraph."


def test_matching_can_be_made_exact():
    exact = ShortAnswer.model_validate({"ask": "Which alliance?", "answer": "NATO", "match": {"case": "true"}})
    assert exact.mark("NATO").correct
    assert not exact.mark("nato").correct
    assert exact.content()["match"] == {"case": True}


def test_the_key_is_not_shown_before_the_answer():
    shown = json.dumps([str(part) for part in (KFOR.show("s"),)])
    assert "Kosovo Force" not in shown
    assert "Force for Kosovo" not in shown
    assert KFOR.solve("s").text == "Kosovo Force"
    assert KFOR.options() == 0
