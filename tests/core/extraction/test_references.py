def says(extraction):
    return [fact.says for fact in extraction.facts]


def test_he_is_the_last_subject(read):
    text = "Governor Paul Okafor opened the road. He promised the farmers of Lagos a second bridge."
    assert any("{Paul Okafor} promised the farmers of Lagos a second bridge." in said for said in says(read(text)))


def test_a_surname_is_written_out(read):
    text = "Paul Okafor opened the road in Lagos. Mr. Okafor thanked the French engineers."
    assert "{Paul Okafor} thanked the French engineers." in says(read(text))


def test_nobody_is_guessed(read):
    text = "He closed the harbour of Lagos. They sold the ships of Ghana. It was sold in Rome. This pleased Spain."
    for said in says(read(text)):
        assert not said.lstrip("{").startswith(("He ", "They ", "It ", "This "))


def test_the_island_is_the_one_that_the_article_names(read):
    text = "The storm reached the Greek island of Samos on Sunday. Greece sent two ships to the island on Monday."
    assert any("to Samos" in said for said in says(read(text)))


def test_a_name_is_not_taken_for_another_team(read):
    text = "Team Norway won. The Danish team cheered. The team left Oslo for the ships of Chad on Monday."
    assert not any("Team Norway left" in said for said in says(read(text)))


def test_weekdays_are_dated(read):
    for said in says(read("Iceland closed its ports on Monday. Friday's vote in Oslo surprised Norway.")):
        assert "Monday" not in said
        assert "Friday" not in said


def test_without_a_date_a_weekday_is_left_out(read):
    said = says(read("Iceland closed its northern ports on Monday.", published=None))
    assert "{Iceland} closed its northern ports." in said
    assert not any("Monday" in one for one in said)


def test_the_teachers_are_those_of_the_body_that_teaches(read):
    text = "UNICEF sent its UNICEF teaching staff to Chad in 1999. The teachers have worked in Chad since 2001."
    assert any(said.startswith("As of 4 May 2011, the UNICEF teachers have worked") for said in says(read(text)))


def test_a_vague_noun_needs_other_names_beside_it(read):
    text = "A deadlock began. A second followed. Norway broke the deadlock. Norway and Chad broke the deadlock."
    said = says(read(text))
    assert not any("Norway} broke the deadlock" in one for one in said)
    assert "{Norway and Chad} broke the deadlock." not in said


def test_of_two_named_things_neither_is_meant(read):
    text = "The Danish team won in Oslo. The Polish team lost in Oslo. The team left Norway on Monday."
    assert not any(said.endswith("left {Norway} on 2 May 2011.") for said in says(read(text)))


def test_a_name_that_comes_later_explains_nothing(read):
    text = "A fishing union struck in Norway. The union stopped the ships of Chad. The European Union met in Oslo."
    assert not any("European Union" in said and "stopped" in said for said in says(read(text)))


def test_the_one_territory_of_an_article_is_its_region_whatever_describes_it(read):
    text = "Greenland voted on Sunday. Denmark says it will keep troops in the Danish territory. "
    said = says(read(f"{text} Denmark wants talks with leaders of the troubled region."))
    assert any("keep troops in Greenland" in one for one in said)
    assert any("leaders of Greenland" in one for one in said)


def test_the_game_is_not_one_named_before(read):
    text = "Norway lost the opening game of the Oslo Cup. Chad met Ghana in Lagos. Ghana had more chances in the game."
    assert not any("Ghana had" in said and "Oslo Cup" in said for said in says(read(text)))


def test_a_weekend_is_on_its_days_and_about_a_decade_ago_is_no_date(read):
    text = "Jon Vik opened the Bergen fair last weekend. The fair moved to Bergen nearly a decade ago."
    said = " ".join(says(read(text)))
    assert "on the weekend of 30 April 2011" in said.replace("{", "").replace("}", "")
    assert "200" not in said


def test_the_territory_is_none_of_two(read):
    text = "Floods hit the region of Tuscany in Italy. Hong Kong was warned. The territory's airport closed on Sunday."
    assert not any("Tuscany's airport" in said for said in says(read(text)))


def test_a_transcript_is_what_its_speakers_say(read):
    text = "Q: When did you start?\n\nA: In 1998 Harwick Press of Dublin printed 500 copies of a novel."
    assert says(read(text)) == []


def test_that_independence_is_whose_it_was_told_to_be(read):
    text = "Greenland's independence pleased Iceland. Norway welcomed independence. Denmark refused to praise that"
    said = says(read(f"{text} independence in Oslo."))
    assert any("praise Greenland's independence" in one for one in said)
