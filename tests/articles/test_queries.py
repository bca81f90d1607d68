from hypothesis import given
from hypothesis import strategies as st

from quiz.articles.models import Article
from quiz.articles.queries import Piece, as_read
from quiz.core.article import read_article

lines = st.sampled_from(
    ["", "Menu", "Breaking News", "The bridge is closed, the mayor said.", "Ferries sail at nine.", "\t", "Check Also"]
)


def test_pieces_by_paragraph():
    body = "Menu\n\nHARBOUR (GP) -- The bridge is closed, the mayor said on Monday.\r\n\r\nShare this\n"
    assert as_read(Article(title="Bridge", body=body)) == [
        [Piece("Menu", own=False)],
        [
            Piece("HARBOUR (GP) --", own=False),
            Piece("The bridge is closed, the mayor said on Monday.", own=True, start=22),
        ],
        [Piece("Share this", own=False)],
    ]


@given(st.lists(lines, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_word_is_shown_once_and_in_order(body_lines, newline):
    body = newline.join(body_lines)
    shown = " ".join(piece.text for pieces in as_read(Article(title="Bridge", body=body)) for piece in pieces)
    assert shown.split() == body.split()


def test_the_real_articles_lose_their_furniture_and_nothing_else(shared_articles):
    for path in shared_articles:
        read = read_article(path.read_bytes(), path.name)
        article = Article(title=read.title, author=read.author or "", publisher=read.publisher or "", body=read.body)
        pieces = [piece for paragraph in as_read(article) for piece in paragraph]
        assert " ".join(piece.text for piece in pieces).split() == read.body.split()
        assert [piece.text for piece in pieces if piece.own] == [paragraph.text for paragraph in read.paragraphs]
        assert any(not piece.own for piece in pieces)
