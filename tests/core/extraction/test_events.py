def test_clauses_are_given_ready_to_ask_about(facts):
    fact = next(
        f for f in facts("event", "Iceland closed its northern ports on Monday.") if f.slots["asks"] == "subject"
    )
    assert fact.says == "{Iceland} closed its northern ports on 2 May 2011."
    assert fact.slots["aux"] == "did"
    assert fact.slots["predicate"] == "closed its northern ports on 2 May 2011"
    assert fact.when == "2011-05-02"


def test_auxiliaries_and_negation_stay(facts):
    fact = facts("event", "The European Union hasn't paid the farmers of Latvia.")[0]
    assert fact.slots["aux"] == "has"
    assert fact.slots["base"].startswith("not paid")
    assert "not paid" in fact.says


def test_what_is_expected_is_not_told_as_done(read):
    facts = read("Portugal is expected to sell the old harbour of Porto.").facts
    assert facts
    assert all("is expected to sell" in fact.says for fact in facts)


def test_conditions_and_questions_are_not_stated(read):
    text = "If Norway leaves the union, Iceland will follow it at once. Did Denmark sell its ships?"
    for fact in read(text).facts:
        assert not fact.says.startswith(("Norway leaves", "As of 4 May 2011, Norway leaves", "Denmark"))


def test_the_present_is_dated(facts):
    fact = facts("event", "Iceland has three large harbours.")[0]
    assert fact.says.startswith("As of 4 May 2011, ")
    assert fact.when == "2011-05-04"


def test_nothing_is_said_of_the_journalist(read):
    text = "Ann Lee reports from Oslo that Norway closed its ports.\n\nAnn Lee reports for the Herald from Oslo."
    for fact in read(text, author="Ann Lee").facts:
        assert "Lee" not in fact.says
        assert "attribution" not in fact.slots


def test_a_date_is_no_part_of_the_object(facts):
    answers = {fact.answer for fact in facts("event", "The European Union gave Iceland a new stone pier in 2009.")}
    assert "a new stone pier" in answers


def test_letters_in_brackets_are_left_out_of_statements(read):
    text = "The Northern Ports Authority (NPA) closed the harbour of Oslo."
    assert "The {Northern Ports Authority} closed the harbour of Oslo." in {fact.says for fact in read(text).facts}


def test_what_a_speaker_adds_is_said_by_the_same(facts):
    text = "Anna Berg said the port of Bergen was full, adding that Denmark would open a second port."
    assert any(fact.says == "Anna Berg said that {Denmark} would open a second port." for fact in facts("event", text))


def test_a_people_is_asked_for_with_what_describes_it(facts):
    text = "Ethnic Germans have for decades been seeking a ban on the trawlers of Bergen."
    assert any(fact.answer == "ethnic Germans" for fact in facts("position", text))


def test_what_is_told_of_a_name_in_passing_is_told_of_it_alone(facts):
    said = [fact.says for fact in facts("event", "Oslo bought coal from Denmark, which mined it in four Arctic towns.")]
    assert "{Denmark} mined it in four Arctic towns." in said
    both = [fact.says for fact in facts("event", "Oslo told of Norway and Denmark, which mined coal in Arctic towns.")]
    assert not any("{Denmark} mined" in one or "{Norway} mined" in one for one in both)
