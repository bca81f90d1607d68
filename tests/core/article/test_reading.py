from datetime import date

import pytest

from quiz.core.article import MAX_BYTES, ArticleError, read_article

BODY = "The council of Northport opened a new bridge on Tuesday. It had taken the builders three years to finish it.\n"


def test_head_and_body():
    article = read_article(
        "---\ntitle: 'Bridge: open at last'\npublisher: Northport Herald\nauthor: Ann Lee\n"
        f"published: 2011-05-03\nurl: https://example.org/bridge\n---\n{BODY}"
    )
    assert article.title == "Bridge: open at last"
    assert (article.publisher, article.author) == ("Northport Herald", "Ann Lee")
    assert article.published == date(2011, 5, 3)
    assert article.language == "en"
    assert article.body == BODY


def test_without_a_head_the_first_line_is_the_title_and_nothing_is_guessed():
    article = read_article(f"Bridge opened on 3 May 2011\n\n{BODY}".encode())
    assert article.title == "Bridge opened on 3 May 2011"
    assert article.published is None
    assert [p.text for p in article.paragraphs] == [BODY.strip()]


def test_a_lead_without_a_headline_stays_in_the_text():
    article = read_article(BODY)
    assert article.paragraphs[0].text == BODY.strip()


def test_body_is_kept_character_for_character():
    body = "\n  First line.\r\n\r\nSecond\u00a0line – “quoted”.\n\n"
    assert read_article(f"---\ntitle: T\n---\n{body}").body == body


def test_spans_slice_back():
    article = read_article(f"---\ntitle: T\n---\n\n  {BODY}\n\nMenu\n\n\tThe mayor was glad to see it.\n")
    assert all(article.body[p.start : p.end] == p.text for p in article.paragraphs)
    assert len(article.paragraphs) == 2


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The harbour master of Northport said that the new lighthouse would be\n"
        "finished before the winter, although the lamp had not yet arrived from\nthe factory.\n\nA second paragraph."
    )
    assert len(read_article(f"---\ntitle: T\n---\n{text}").paragraphs) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"---\ntitle: T\n---\n\n", "there is no text"),
        (b"\x00\x01\x02" * 50, "not a text file"),
        (bytes(range(128, 256)) * 20, "a.txt"),
        (b"a" * (MAX_BYTES + 1), "larger than an article may be"),
        (b"---\ntitle: T\nNo closing line.\n", "a.txt:1: the head that begins here never ends"),
        (b"---\ntitle: T\nauthor: a: b: c\n---\nText.", "a.txt:3: the head cannot be read"),
        (b"---\ntitle: T\ncolour: red\n---\nText.", "a.txt:3: colour is not a key of the head"),
        (b"---\n- a\n- b\n---\nText.", "not a list of 'key: value'"),
        (b"---\ntitle: [a, b]\n---\nText.", "a.txt:2: title must be one line"),
        (b"---\ntitle: a\ntitle: b\n---\nText.", "a.txt:3: title is given twice"),
        (b"---\ntitle: a\npublished: last May\n---\nText.", "last May is not a date"),
        (b"---\ntitle: a\nlanguage: fr\n---\nText.", "only English"),
    ],
)
def test_bad_input_says_where_and_what_to_do(data, said):
    with pytest.raises(ArticleError) as caught:
        read_article(data, "a.txt")
    assert str(caught.value).startswith("a.txt:")
    assert said in str(caught.value)


def test_aliases_cannot_blow_up_a_head():
    bomb = "---\ntitle: &a [x, x]\nauthor: [*a, *a, *a]\n---\nText."
    with pytest.raises(ArticleError):
        read_article(bomb)


def test_windows_1252_is_read_with_a_notice():
    article = read_article("The café’s owner said “no”.".encode("windows-1252"), "a.txt")
    assert "café’s" in article.body
    assert "windows-1252" in article.notices[0]


def test_french_is_refused():
    text = (
        "Le conseil municipal a voté hier soir la construction d'un nouveau pont sur la rivière, et les travaux "
        "doivent commencer au printemps, selon le maire, qui a promis que la ville ne paierait pas plus que prévu."
    )
    with pytest.raises(ArticleError, match="does not look like English"):
        read_article(text)
