import pytest

from quiz.core.article import read_article
from quiz.core.article.furniture import is_caption

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


def test_a_caption_stands_right_above_a_credit():
    body = "A crane stands beside the bridge.\n\nImage: Tom Hill.\n\nThe bridge was opened.\n\nImage: Sue Park."
    above, opened = body.index("A crane"), body.index("The bridge was")
    assert is_caption(body, above, body.index("\n\nImage: Tom"))
    assert not is_caption(body, opened, body.index("\n\nImage: Sue"))
    assert not is_caption(body, body.index("Image: Tom"), body.index("\n\nThe bridge was"))
