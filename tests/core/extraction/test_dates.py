import pytest


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        # The article is of Wednesday 4 May 2011.
        ("The talks began on 3 March 1998 in Oslo.", "3 March 1998", "1998-03-03"),
        ("The talks began on March 3, 1998.", "March 3, 1998", "1998-03-03"),
        ("The ministers met on Monday in Vienna.", "Monday", "2011-05-02"),
        ("The ministers will meet on Monday in Vienna.", "Monday", "2011-05-09"),
        ("The ministers are expected to meet on Friday.", "Friday", "2011-05-06"),
        ("The ministers are meeting on Friday in Vienna.", "Friday", "2011-05-06"),
        ("The ministers agreed to meet on Friday in Vienna.", "Friday", "2011-05-06"),
        ("The court ruled last Friday that the sale was void.", "last Friday", "2011-04-29"),
        ("The bridge was opened yesterday by the mayor.", "yesterday", "2011-05-03"),
        ("The vote will be held in September.", "September", "2011-09"),
        ("The vote was held in September.", "September", "2010-09"),
        ("He will decide in late January.", "late January", "2012-01"),
        ("The company was founded in early 1987.", "early 1987", "1987"),
        ("Miners have lived there since 1994.", "1994", "1994"),
        ("It was a common sight in the 1990s.", "the 1990s", "199X"),
        ("The tower dates from the 18th century.", "the 18th century", "17XX"),
        ("The fair began 500 years ago.", "500 years ago", "1511"),
        ("Prices rose last year.", "last year", "2010"),
        ("Prices will rise next month.", "next month", "2011-06"),
        ("The law was passed three years ago.", "three years ago", "2008"),
        ("The law was passed two weeks ago.", "two weeks ago", "2011-04-20"),
        ("The work must be done by the end of the year.", "the end of the year", "2011-12-31"),
        ("The festival opened this week.", "this week", "2011-05-02/2011-05-08"),
        ("The festival opened in the summer of 2009.", "the summer of 2009", "2009-22"),
        ("The storm came on April 20. The next day the power failed.", "The next day", "2011-04-21"),
        ("The shop opens on Friday.", "Friday", "2011-05-06"),
        ("Friday's vote comes too late.", "Friday", "2011-04-29"),
        ("He met them on Saturday, June 5.", "Saturday, June 5", "2010-06-05"),
        ("They agreed over the weekend.", "over the weekend", "2011-04-30/2011-05-01"),
        ("He left in March of last year.", "March of last year", "2010-03"),
        ("He was born in 1970. Two years later his family moved.", "Two years later", "1972"),
    ],
)
def test_values_follow_date_and_tense(mentions, text, written, value):
    assert mentions("date", text)[written] == value


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Monday.",
        "The bridge was opened yesterday.",
        "It was sold in March.",
        "Prices rose last year.",
    ],
)
def test_without_a_publication_date_relative_dates_have_no_value(mentions, text):
    found = mentions("date", text, published=None)
    assert found
    assert set(found.values()) == {None}


def test_without_a_publication_date_full_dates_keep_their_value(mentions):
    assert mentions("date", "The bridge was opened on 3 May 1999.", published=None) == {"3 May 1999": "1999-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "The army has 2000 troops in the north.",
        "They flew in a Boeing 1900.",
        "It cost $1999 to build.",
        "The speaker may march on to the next stage.",
        "The council passed resolution 1973.",
    ],
)
def test_numbers_and_verbs_are_not_dates(mentions, text):
    assert not {value for value in mentions("date", text).values() if value}


def test_loose_times_are_found_but_not_resolved(mentions):
    found = mentions("date", "They have quarrelled for decades. He left at 10 a.m. on the day.")
    assert found["for decades"] is None
    assert found["10 a.m."] is None


def test_a_part_of_a_number_is_no_date(mentions):
    assert mentions("date", "The picture was painted at least 45,500 years ago in Spain.") == {}
