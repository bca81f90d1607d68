import pytest

from quiz.core.article import read_article

LEAD = "The town of Northport opened its new bridge on Tuesday, three years after work on it began."
MORE = "The mayor said that the bridge would bring trade back to the harbour, which had been losing ships for years."


def kept(*lines, author="Ann Lee", title="Bridge open at last"):
    head = f"---\ntitle: {title}\nauthor: {author}\npublisher: Northport Herald\n---\n"
    return [paragraph.text for paragraph in read_article(head + "\n\n".join(lines)).paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "Accessibility links",
        "Breaking News",
        "Skip to main content",
        "Bridge Open At Last",
        "Share this article",
        "Print this page",
        "Subscribe to our newsletter for the best of the harbour!",
        "Follow us on Facebook",
        "Read more: Ten bridges that you should see",
        "By Ann Lee",
        "By Ann Lee and Tom Hill, Northport",
        "Author`s name Ann Lee",
        "Ann Lee, Staff Writer",
        "Reporting by Tom Hill; editing by Sue Park",
        "Image: Tom Hill.",
        "Updated: 3 May 2011 at 10:15",
        "© 2011 Northport Herald. All rights reserved.",
        "* * *",
    ],
)
def test_furniture_goes(line):
    assert kept(line, LEAD, line, MORE) == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water had risen to the second step of the town hall.",
        "From Northport the ferry takes two hours.",
        "Print shops in the town have closed one after another.",
        "Related costs are not counted in this sum.",
        "Watch the water, the harbour master told his men.",
    ],
)
def test_prose_that_begins_like_furniture_stays(line):
    assert kept(LEAD, line, MORE) == [LEAD, line, MORE]


def test_teasers_for_other_articles_go_with_all_that_follows():
    assert kept(LEAD, MORE, "Check Also", "Storm Report, 18 November 2024", "The storm moved on to …") == [LEAD, MORE]


def test_a_teaser_heading_near_the_top_takes_only_itself():
    assert kept(LEAD[:60] + ".", "Related articles", LEAD, MORE, MORE)[-2:] == [MORE, MORE]


def test_a_dateline_is_cut_and_offsets_stay_exact():
    article = read_article(f"---\ntitle: T\n---\nNORTHPORT, May 3 (Herald) – {LEAD}")
    (paragraph,) = article.paragraphs
    assert paragraph.text == LEAD
    assert article.body[paragraph.start : paragraph.end] == LEAD


def test_a_caption_goes_with_the_credit_below_it():
    caption = "A crane stands beside the old bridge of Northport."
    assert kept(LEAD, caption, "Image: Tom Hill.", MORE) == [LEAD, MORE]
    assert kept(LEAD, caption, MORE) == [LEAD, caption, MORE]
