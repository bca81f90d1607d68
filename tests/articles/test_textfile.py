import datetime
import string

from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.articles.models import Article
from quiz.articles.textfile import file_name, write_article
from quiz.core.article import read_article
from quiz.core.article.language import looks_english

words = st.text(string.printable + "äßłé“”‘’—:#'\"{}[]&*!|>%@`~\u2028\u202e", max_size=60)
bodies = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r-"), max_size=200)


@given(words, words, st.none() | st.dates(datetime.date(1000, 1, 1)), bodies)
def test_every_article_reads_back(title, publisher, published, body):
    body = f"The bridge is closed.{body}"
    assume(looks_english(body))
    article = Article(title=f"B {title}", publisher=publisher, published=published, body=body)
    article.title = "".join(c for c in article.title if c.isprintable())
    article.publisher = "".join(c for c in article.publisher if c.isprintable())
    read = read_article(write_article(article))
    assert read.title == " ".join(article.title.split())
    assert (read.publisher or "") == " ".join(article.publisher.split())
    assert (read.published, read.body) == (published, body)


def test_a_title_without_latin_letters_still_names_a_file():
    assert file_name(Article(pk=7, title="Мост")) == "article-7.txt"
