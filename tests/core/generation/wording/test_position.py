from quiz.core.generation import generate


def clause(subject: str, predicate: str, aux: str, base: str) -> dict[str, str]:
    return {"subject": subject, "predicate": predicate, "aux": aux, "base": base}


def questions(generated, type: str) -> list:
    return [q for one in generated.facts for q in one.questions if q.type == type]


def test_a_description_is_asked_for_with_a_card(make):
    slots = clause("", "want a ban on Baltic cod fishing", "do", "want a ban on Baltic cod fishing")
    slots |= {"asks": "holder", "holder": "most fishermen of Bergen", "polarity": "demands", "subject_type": "term"}
    one = make.fact(
        "position", "As of 5 March 2010, {most fishermen of Bergen} want a ban on Baltic cod fishing.", **slots
    )
    (card,) = questions(generate([make.report(one, names={"Bergen": "place"})]), "flashcard")
    assert card.front == "In March 2010, who wanted a ban on Baltic cod fishing?"
    assert card.back == "Most fishermen of Bergen"


def test_a_person_with_a_title_is_asked_for_as_the_person(make):
    slots = clause("", "said the talks of Oslo end a cycle", "did", "say the talks of Oslo end a cycle")
    slots |= {"asks": "holder", "holder": "x", "polarity": "says", "subject_type": "term"}
    says = "{Harbour master Jon Vik} said the talks of Oslo end a cycle."
    asked = questions(
        generate([make.report(make.fact("position", says, **slots), names={"Jon Vik": "person"})]), "short-answer"
    )
    assert [question.answer for question in asked] == ["Jon Vik"]


def test_of_whom_something_is_expected(make):
    slots = clause("analysts", "expect to ban cod fishing", "do", "expect to ban cod fishing")
    slots |= {"asks": "target", "holder": "analysts", "polarity": "expects", "answer_type": "term"}
    one = make.fact(
        "position",
        "As of 5 March 2010, analysts expect {Norway and most of its neighbours} to ban cod fishing.",
        **slots,
    )
    (card,) = questions(generate([make.report(one)]), "flashcard")
    assert card.front == "In March 2010, whom did analysts expect to ban cod fishing?"


def test_whose_position_it_was(make):
    slots = clause(
        "", "is that the ban would set a bad example for Norway", "is", "that the ban would set a bad example"
    )
    slots |= {"asks": "holder", "holder": "Iceland", "polarity": "says", "subject_type": "place"}
    says = "As of 5 March 2010, {Iceland}'s position is that the ban would set a bad example for Norway."
    names = dict.fromkeys(("Iceland", "Norway"), "place")
    (asked,) = questions(generate([make.report(make.fact("position", says, **slots), names=names)]), "short-answer")
    assert asked.ask == "In March 2010, whose position was it that the ban would set a bad example for Norway?"


def test_a_description_gives_the_pronoun_its_noun(make):
    slots = clause("", "say they will close the port of Bergen to trawlers", "do", "say they will close the port")
    slots |= {"asks": "holder", "holder": "the leaders of Norway", "polarity": "says", "subject_type": "term"}
    says = "As of 5 March 2010, {the leaders of Norway} say they will close the port of Bergen to trawlers."
    generated = generate([make.report(make.fact("position", says, **slots))])
    (card,) = questions(generated, "flashcard")
    assert card.front == "In March 2010, which leaders said they would close the port of Bergen to trawlers?"


def test_an_object_is_not_parted_from_its_adjectives(make):
    slots = clause("vendors in Oslo", "offered new and old", "did", "offer new and old")
    slots |= {"asks": "target", "holder": "vendors in Oslo", "polarity": "offers", "answer_type": "term"}
    parted = make.fact("position", "Vendors in Oslo offered {cod nets} new and old.", **slots)
    assert not questions(generate([make.report(parted)]), "short-answer")
