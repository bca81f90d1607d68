import re
from datetime import date

from quiz.core.generation import generate
from quiz.core.generation.names import related
from quiz.core.generation.wording import asking


def clause(subject: str, predicate: str, aux: str, base: str) -> dict[str, str]:
    return {"subject": subject, "predicate": predicate, "aux": aux, "base": base}


def by_type(generated, kind: str) -> dict[str, object]:
    return {q.type: q for one in generated.facts if one.known.fact.kind == kind for q in one.questions}


def test_an_office_is_asked_as_of_its_time_in_several_forms(make):
    generated = generate([make.report(*make.people())])
    asked = next(one for one in generated.facts if one.known.fact.answer == "Anna Berg")
    asks = [question.wording for question in asked.questions]
    assert "Who was the prime minister of Norway in March 2010?" in asks
    assert "What post did Anna Berg hold in March 2010?" in asks
    assert {"single-choice", "short-answer"} <= {question.type for question in asked.questions}


def test_people_are_matched_to_their_offices(make):
    generated = generate([make.report(*make.people())])
    (across,) = generated.across
    assert across.question.type == "matching"
    assert across.question.pairs["Jon Vik"] == "The fisheries minister of Iceland"
    assert len(across.evidence) == 4


def test_an_article_without_a_date_is_named_instead(make):
    generated = generate([make.report(*make.people(), published=None, title="Cod in peril")])
    asks = [q.wording for one in generated.facts for q in one.questions if q.type == "short-answer"]
    assert asks
    assert all("“Cod in peril”" in ask and not re.search(r"\d{4}", ask) for ask in asks)


def test_the_present_of_a_report_becomes_the_past_of_a_question(make):
    slots = clause("Iceland", "opposes a ban on Baltic cod fishing", "does", "oppose a ban on cod fishing")
    slots |= {"subject": "", "asks": "subject", "answer_type": "place", "subject_type": "place", "verb": "oppose"}
    one = make.fact("event", "As of March 2010, {Iceland} opposed a ban on Baltic cod fishing.", **slots)
    generated = generate([make.report(one, names={"Iceland": "place"})])
    asked = by_type(generated, "event")["short-answer"]
    assert asked.ask == "In March 2010, which country opposed a ban on Baltic cod fishing?"
    assert asked.answer == "Iceland"


def test_what_somebody_says_is_asked_as_that(make):
    slots = clause("the ban", "will ruin the port of Bergen", "will", "ruin the port of Bergen")
    slots |= {"attribution": "Jon Vik", "attribution_verb": "says", "asks": "object", "answer_type": "place"}
    slots["base"] = "ruin the port of"
    one = make.fact("event", "In March 2010 Jon Vik said the cod ban would ruin the port of {Bergen}.", **slots)
    generated = generate([make.report(one)])
    for question in by_type(generated, "event").values():
        assert question.type == "cloze" or "According to Jon Vik in March 2010" in question.wording


def test_what_is_only_hoped_is_no_statement(make):
    slots = clause("", "will reach a deal on cod", "will", "reach a deal on cod")
    slots |= {"attribution": "diplomats", "attribution_verb": "hope", "asks": "subject", "answer_type": "place"}
    one = make.fact("event", "{Iceland} will reach a deal on cod with Norway.", **slots)
    assert not generate([make.report(one)]).facts


def test_a_figure_is_asked_by_number_and_gap(make):
    says = "In March 2010 Norway kept {just over 1,600 trawlers} in the North Sea."
    slots = {"value": "1600", "unit": "trawlers", "approximator": "just over", "measure": "count"}
    questions = by_type(generate([make.report(make.fact("quantity", says, **slots))]), "quantity")
    assert questions["numeric"].answer.value == 1600
    assert questions["numeric"].mark("1600").correct
    assert questions["numeric"].mark("1650").correct
    assert not questions["numeric"].mark("2000").correct
    assert "1,600" not in questions["single-choice"].ask
    assert all(option.text.startswith("just over ") for option in questions["single-choice"].wrong)


def test_dates_are_asked_and_events_put_in_order(make):
    facts = []
    for year, subject, base in (
        ("1964", "Norway", "sign the cod treaty"),
        ("1975", "Iceland", "send gunboats to Faxe Bay"),
        ("1991", "Denmark", "close the port of Esbjerg"),
    ):
        past = {"sign": "signed", "send": "sent", "close": "closed"}[base.split()[0]]
        predicate = f"{past} {base.partition(' ')[2]}"
        slots = clause(subject, predicate, "did", base)
        slots |= {"value": year, "date": year, "preposition": "in", "event": f"{subject} {predicate}"}
        facts.append(make.fact("date", f"{subject} {predicate} in {{{year}}}.", when=year, **slots))
    generated = generate([make.report(*facts)])
    asks = {q.wording for one in generated.facts for q in one.questions}
    assert "In which year did Norway sign the cod treaty?" in asks
    ordering = next(one.question for one in generated.across if one.question.type == "ordering")
    assert ordering.order[0] == "Norway signed the cod treaty"
    assert ordering.order[-1] == "Denmark closed the port of Esbjerg"


def test_what_is_only_due_takes_its_place_among_the_events(make):
    facts = []
    for day, subject, predicate, aux in (
        ("2010-03-01", "Denmark", "sent a fleet to the Faroe Islands", "did"),
        ("2010-03-04", "Iceland", "closed the port of Akureyri", "did"),
        ("2010-03-20", "Norway", "is to hold a vote on the Bergen treaty", "is"),
    ):
        written = f"{int(day[-2:])} March 2010"
        slots = clause(subject, predicate, aux, predicate.partition(" ")[2])
        slots |= {"value": day, "date": written, "preposition": "on"}
        says = f"{subject} {predicate} on {{{written}}}."
        facts.append(make.fact("date", f"As of 5 March 2010, {says}" if aux == "is" else says, when=day, **slots))
    generated = generate([make.report(*facts)])
    ordering = next(one.question for one in generated.across if one.question.type == "ordering")
    assert ordering.order == (
        "Denmark sent a fleet to the Faroe Islands",
        "Iceland closed the port of Akureyri",
        "Norway was to hold a vote on the Bergen treaty",
    )


def test_a_list_has_only_members_of_another_side_as_wrong_options(make):
    for_it = make.fact(
        "list",
        "In March 2010 {Norway, Denmark and Sweden} backed the Bergen treaty.",
        **clause("", "backed the Bergen treaty", "did", "back the Bergen treaty"),
        members="Norway; Denmark; Sweden",
        member_type="place",
        asks="subject",
    )
    against = make.fact(
        "list",
        "In March 2010 {Iceland, Spain and Portugal} were among those who rejected the Bergen treaty.",
        **clause(
            "", "were among those who rejected the Bergen treaty", "were", "among those who rejected the Bergen treaty"
        ),
        members="Iceland; Spain; Portugal",
        member_type="place",
        asks="subject",
        open="yes",
    )
    places = dict.fromkeys(["Norway", "Denmark", "Sweden", "Iceland", "Spain", "Portugal"], "place")
    generated = generate([make.report(for_it, against, names=places)])
    questions = {q.answer: q for one in generated.facts for q in one.questions if q.type == "multiple-answers"}
    open_list = questions[("Iceland", "Spain", "Portugal")]
    assert {option.text for option in open_list.wrong} <= {"Norway", "Denmark", "Sweden"}
    assert ", which of these countries were" in open_list.ask


def test_no_question_names_the_author_of_an_article(make):
    people = [*make.people(), make.role("Max Pen", "the editor of the Cod Gazette")]
    generated = generate([make.report(*people, author="Max Pen")])
    assert "Max Pen" not in repr([one.questions for one in generated.facts])
    assert any("author" in one.why for one in generated.dropped)


def test_the_same_reports_give_the_same_questions(make):
    one, two = (generate([make.report(*make.people())]) for _ in range(2))
    assert [a.questions for a in one.facts] == [a.questions for a in two.facts]
    assert [a.question for a in one.across] == [a.question for a in two.across]


def test_no_option_means_the_same_as_the_key(make):
    generated = generate([make.report(*make.people(), published=date(2010, 3, 5))])
    for one in generated.facts:
        for question in one.questions:
            if question.type == "single-choice":
                assert not any(related(question.answer, option.text) for option in question.wrong)


def test_a_false_statement_is_told_what_is_true():
    assert asking.swapped("In 2010 the {United States} left.", "Russia") == "In 2010 Russia left."
    assert asking.swapped("{Norway} left in 2010.", "the United States") == "The United States left in 2010."
    assert asking.swapped("He was a {spokesman} in 2010", "envoy") == "He was an envoy in 2010."


def test_what_nobody_foretells_is_foretold_by_the_report(make):
    slots = clause("catches", "would fall by 30 percent", "would", "fall by 30 percent")
    fall = make.fact("quantity", "By 2050, catches off Norway would fall by {30 percent}.", value="30", **slots)
    (asked,) = generate([make.report(fall)]).facts
    assert all("of March 2010, by 2050" in str(question) for question in asked.questions)


def test_a_statement_that_names_the_answer_twice_is_not_turned(make):
    twice = make.fact(
        "event",
        "{Iceland} began the talks with new maps that put Iceland ahead of Norway.",
        asks="subject",
        answer_type="place",
        **clause("", "began the talks with new maps that put Iceland ahead of Norway", "did", ""),
    )
    others = [make.fact("event", f"{{{name}}} sent ships to Oslo.", asks="subject") for name in ("Denmark", "Sweden")]
    names = dict.fromkeys(("Iceland", "Norway", "Denmark", "Sweden"), "place")
    asked = generate([make.report(twice, *others, names=names)]).facts
    assert not any(q.type == "true-false" and "maps" in q.wording for one in asked for q in one.questions)
