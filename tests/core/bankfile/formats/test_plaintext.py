import pytest

from quiz.core.bankfile.formats.plaintext import MAX_MARKUP, clean, has_markup, lines_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p>\n<p>Two</p>", "One\nTwo"),
        ("<p dir='ltr'>One<br></p>", "One"),
        ("a<br><br/>b", "a\n\nb"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("x  <b>y</b>\n z", "x y z"),
        ("x&nbsp;<img src='a.png'> y", "x y"),
        ("<pre>a\n    b</pre>", "a\n    b"),
        ("1 &lt; 2 &amp;&amp; 3&nbsp;&gt; 2", "1 < 2 && 3 > 2"),
        ("H<sub>2</sub>O, 10<sup>-3</sup>, x<sup>ab</sup>", "H₂O, 10⁻³, x^(ab)"),
        ("<script>alert(1)</script>safe<style>p {}</style>", "safe"),
        ("<!-- hidden -->shown", "shown"),
        ("a < b", "a < b"),
        ("<a href='https://example.org'>a link</a>", "a link"),
    ],
)
def test_html_is_told_as_text(html, text):
    assert clean(html).text == text


def test_what_is_no_text_is_told():
    found = clean('Hear <audio src="a/b.mp3"></audio> or see <img src="@@PLUGINFILE@@/map.png" alt="A map">')

    assert found.text == "Hear or see"
    assert found.lost == ("the recording b.mp3", "the picture map.png")


def test_a_picture_alone_is_what_its_author_says_of_it():
    assert clean('<p><img src="map.png" alt="A map"></p>').text == "A map"


def test_moodles_format_is_text_in_which_html_works():
    assert clean("a <b>bold</b>\nline &amp; more", "moodle").text == "a bold\nline & more"
    assert clean("if a <bee and c> d &or", "moodle").text == "if a <bee and c> d &or"


def test_plain_and_markdown_stay_as_they_are():
    assert clean(" *a* <b>b</b> &amp; ", "plain").text == "*a* <b>b</b> &amp;"
    assert clean("*a*\n\n- b", "markdown").text == "*a*\n\n- b"


def test_tells_text_that_only_looks_like_markup():
    assert [has_markup(text) for text in ("<b>", "&lt;", "a<!--", "a < b", "R&D", "<kbd >x")] == [
        True, True, True, False, False, True,
    ]  # fmt: skip


def test_lines_are_those_of_an_editor():
    assert lines_of("a\r\nb\rc\nd\u2028e\x85f") == ["a", "b", "c", "d\u2028e\x85f"]


def test_text_too_long_for_a_question_is_not_searched_for_markup():
    text = "<!" * MAX_MARKUP
    assert clean(text).text == text
