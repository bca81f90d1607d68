from quiz.core.generation import generate


def clause(subject: str, predicate: str, aux: str, base: str) -> dict[str, str]:
    return {"subject": subject, "predicate": predicate, "aux": aux, "base": base}


def questions(generated, type: str) -> list:
    return [q for one in generated.facts for q in one.questions if q.type == type]


def test_members_deep_in_a_sentence_are_asked_for_with_a_gap(make):
    slots = clause("quarrels", "include Norway's fleet in Iceland and Denmark", "do", "include Norway's fleet in")
    slots |= {"asks": "object", "members": "Iceland; Denmark", "member_type": "place"}
    says = "As of 5 March 2010, quarrels include whales off Greenland, and Norway's fleet in {Iceland and Denmark}."
    one = make.fact("list", says, **slots)
    more = make.fact("event", "{France} met Spain and Portugal.", asks="subject", subject="France")
    names = dict.fromkeys(("Iceland", "Denmark", "France", "Spain", "Portugal"), "place")
    (asked,) = questions(generate([make.report(one, more, names=names)]), "multiple-answers")
    assert (
        asked.ask
        == "Which two of these countries fit the gap? In March 2010, quarrels included Norway's fleet in _____."
    )
    assert list(asked.answer) == ["Iceland", "Denmark"]
