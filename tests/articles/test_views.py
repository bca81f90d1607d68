import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from quiz.accounts.factories import UserFactory
from quiz.articles.factories import BODY, ArticleFactory
from quiz.articles.models import Article
from quiz.core.article import MAX_BYTES, read_article

pytestmark = pytest.mark.django_db

HEAD = "---\ntitle: Bridge to close\npublisher: The Gazette\nauthor: Jo Example\npublished: 2024-05-17\n---\n"


@pytest.fixture
def teacher(client):
    teacher = UserFactory()
    client.force_login(teacher)
    return teacher


def send(client, **fields):
    return client.post(reverse("articles:new"), fields)


def upload(content, name="bridge.txt"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def errors(response):
    return {name: [str(error) for error in found] for name, found in response.context["form"].errors.items()}


def test_an_empty_list_says_what_to_do(client, teacher):
    page = client.get(reverse("articles:list")).content.decode()
    assert "No articles yet" in page
    assert reverse("articles:new") in page


def test_a_pasted_text_with_a_head_is_kept_with_it(client, teacher):
    response = send(client, text=HEAD + BODY)
    article = Article.objects.get()
    assert response.url == reverse("articles:desk", args=[article.pk])
    assert (article.owner, article.title, article.publisher) == (teacher, "Bridge to close", "The Gazette")
    assert (article.author, str(article.published), article.body) == ("Jo Example", "2024-05-17", BODY)


def test_browsers_send_other_line_ends_than_were_pasted(client, teacher):
    send(client, text=(HEAD + BODY).replace("\n", "\r\n"))
    assert Article.objects.get().body == BODY


def test_an_uploaded_file_is_kept_as_it_was_given(client, teacher):
    body = BODY.replace("\n", "\r\n")
    send(client, file=upload(HEAD + body))
    assert Article.objects.get().body == body


def test_what_is_typed_in_a_field_counts_more_than_the_head(client, teacher):
    send(client, text=HEAD + BODY, title="Bridge to close in June", published="2024-05-18")
    article = Article.objects.get()
    assert (article.title, str(article.published)) == ("Bridge to close in June", "2024-05-18")
    assert article.publisher == "The Gazette"


def test_without_a_head_the_first_line_is_the_title_and_no_date_is_guessed(client, teacher):
    send(client, text="Bridge to close\n\nThe bridge will close on Monday, the mayor said.")
    article = Article.objects.get()
    assert (article.title, article.published, article.publisher) == ("Bridge to close", None, "")


def test_a_file_that_is_not_utf_8_is_read_and_the_teacher_told(client, teacher):
    response = client.post(
        reverse("articles:new"), {"file": upload((BODY + "Café Schöne Aussicht").encode("windows-1252"))}, follow=True
    )
    assert "windows-1252" in response.content.decode()
    assert "Café Schöne Aussicht" in Article.objects.get().body


@pytest.mark.parametrize(
    ("fields", "beside", "says"),
    [
        ({}, "text", "or choose a file"),
        ({"text": " \n "}, "text", "or choose a file"),
        ({"text": "The bridge is \x00 closed."}, "text", "Null characters"),
        ({"text": "The bridge is \x07 closed."}, "text", "not a text file"),
        ({"text": "---\ntitle: Bridge\nThe bridge is closed."}, "text", "never ends"),
        ({"text": "---\ntitel: Bridge\n---\nThe bridge is closed."}, "text", "titel is not a key"),
        ({"text": "---\npublished: last week\n---\nThe bridge is closed."}, "text", "is not a date"),
        ({"text": "Die Brücke ist für den Verkehr gesperrt, sagte der Bürgermeister. " * 8}, "text", "English"),
        ({"text": "x " * (MAX_BYTES // 2 + 1)}, "text", "larger than an article may be"),
        ({"text": "The bridge is closed.", "title": "B" * 301}, "title", "at most 300"),
        ({"text": "The bridge is closed.", "published": "2024-13-01"}, "published", "valid date"),
        ({"text": "The bridge is closed.", "url": "javascript:alert(1)"}, "url", "valid URL"),
        ({"text": f"---\ntitle: {'B' * 301}\n---\nThe bridge is closed."}, "title", "at most 300"),
        ({"text": "---\nurl: javascript:alert(1)\n---\nThe bridge is closed."}, "url", "valid URL"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(client, teacher, fields, beside, says):
    response = send(client, **fields)
    assert response.status_code == 422
    assert list(errors(response)) == [beside]
    assert says in errors(response)[beside][0]
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (upload(b""), "empty"),
        (upload(b"\x89PNG\r\n\x1a\n\x00\x00", "photo.txt"), "not a text file"),
        (upload(b"a" * 5_000_000, "long.txt"), "long.txt is larger"),
        (upload("---\ntitle: Bridge\n---\n", "head.txt"), "head.txt: there is no text"),
    ],
)
def test_a_file_that_is_no_article_is_refused(client, teacher, file, says):
    response = send(client, file=file)
    assert response.status_code == 422
    assert list(errors(response)) == ["file"]
    assert says in errors(response)["file"][0]
    assert not Article.objects.exists()


def test_a_text_and_a_file_at_once_are_one_too_many(client, teacher):
    response = send(client, text="The bridge is closed.", file=upload(BODY))
    assert "pasted text as well" in errors(response)["file"][0]
    assert "The bridge is closed." in response.content.decode()


def test_what_was_typed_is_kept_beside_the_error(client, teacher):
    response = send(client, text="The bridge is closed.", publisher="The Gazette", published="soon")
    form = response.context["form"]
    assert (form["text"].value(), form["publisher"].value()) == ("The bridge is closed.", "The Gazette")
    assert form["published"].value() == "soon"


def test_a_file_with_a_wrong_field_comes_back_as_text_with_its_head_in_the_fields(client, teacher):
    """A browser forgets which file was chosen."""
    form = send(client, file=upload(HEAD + BODY), url="not an address").context["form"]
    assert form["text"].value() == BODY
    assert (form["title"].value(), form["url"].value()) == ("Bridge to close", "not an address")
    again = {name: form[name].value() or "" for name in ("text", "title", "publisher", "author", "published")}
    assert send(client, **again).status_code == 302
    assert (Article.objects.get().body, str(Article.objects.get().published)) == (BODY, "2024-05-17")


def test_the_page_strikes_out_what_is_around_the_article(client, teacher):
    article = ArticleFactory(owner=teacher)
    page = client.get(reverse("articles:detail", args=[article.pk])).content.decode()
    for furniture in ("Menu", "Subscribe to our newsletter", "By Jo Example"):
        assert f"</span> {furniture}</del>" in page
    assert "Ferries will carry people" in page
    assert "Ferries will carry people across while the bridge is shut.</del>" not in page
    assert "The Harbour Gazette · Jo Example · 17 May 2024" in page


def test_markup_in_an_article_is_text(client, teacher):
    article = ArticleFactory(
        owner=teacher, title="<b>Bridge</b>", body="The <script>alert(1)</script> bridge is closed."
    )
    page = client.get(reverse("articles:detail", args=[article.pk])).content.decode()
    assert "<script>alert" not in page
    assert "<b>Bridge" not in page


def test_the_head_can_be_edited_and_the_text_stays(client, teacher):
    article = ArticleFactory(owner=teacher)
    fields = {
        "title": "Bridge shut",
        "publisher": "",
        "author": "",
        "published": "",
        "url": "https://gazette.example/b",
    }
    response = client.post(reverse("articles:edit", args=[article.pk]), fields)
    assert response.status_code == 302
    article.refresh_from_db()
    assert (article.title, article.published, article.url) == ("Bridge shut", None, "https://gazette.example/b")
    assert article.body == BODY


def test_a_head_with_errors_changes_nothing(client, teacher):
    article = ArticleFactory(owner=teacher)
    response = client.post(reverse("articles:edit", args=[article.pk]), {"title": "", "url": "nowhere"})
    assert response.status_code == 422
    assert set(errors(response)) == {"title", "url"}
    assert Article.objects.get().title == article.title


def test_deleting_asks_first(client, teacher):
    article = ArticleFactory(owner=teacher)
    address = reverse("articles:delete", args=[article.pk])
    assert article.title in client.get(address).content.decode()
    assert Article.objects.exists()
    assert client.post(address).url == reverse("articles:list")
    assert not Article.objects.exists()


def test_the_file_reads_back_as_the_article(client, teacher):
    article = ArticleFactory(owner=teacher, title="Über: the “bridge”", url="https://gazette.example/b")
    response = client.get(reverse("articles:file", args=[article.pk]))
    assert response.headers["Content-Disposition"] == 'attachment; filename="uber-the-bridge.txt"'
    read = read_article(response.content)
    assert (read.title, read.publisher, read.author) == (article.title, article.publisher, article.author)
    assert (read.published, read.url, read.body) == (article.published, article.url, article.body)


def test_the_list_takes_as_many_queries_for_three_as_for_one(client, teacher, django_assert_num_queries):
    for more in (1, 2):
        ArticleFactory.create_batch(more, owner=teacher)
        with django_assert_num_queries(4):
            assert client.get(reverse("articles:list")).status_code == 200
