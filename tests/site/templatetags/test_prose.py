from quiz.site.templatetags.prose import coded


def test_backticks_make_code_and_all_else_is_escaped():
    assert coded("Write `<b>` & `a`.") == ("Write <code>&lt;b&gt;</code> &amp; <code>a</code>.")
    assert coded("plain {braces}") == "plain {braces}"
