"""One row for each kind of mistake, with its place and what is said about it."""

import pytest

from quiz.core.bankfile import BankFileError, read_bank

HEAD = "bank: seas\ntitle: Seas\n"
"""Two lines: what a row adds begins in line 3."""

TOP = [
    ("title: Seas", "1:1: `bank` is missing. Add it."),
    ("bank: seas", "1:1: `title` is missing. Add it."),
    (
        "bank: Seas!\ntitle: Seas",
        "1:7: “Seas!” is no slug. Use small letters, digits and hyphens, such as kosovo-status.",
    ),
    ("bank:\ntitle: Seas", "1:1: `bank` is empty. Write something after the colon."),
    ("bank: seas\ntitle: ''", "2:8: `title` is empty. Write some text, or delete the key."),
    ("", "1:1: the file is empty. A bank begins with `bank:` and its name, and `title:`."),
    ("# nothing", "1:1: the file is empty. A bank begins with `bank:` and its name, and `title:`."),
    ("just words", "1:1: the file must have keys. Write each on a line of its own: key, colon, value."),
    ("- a", "1:1: the file must have keys. Write each on a line of its own: key, colon, value."),
]
ROWS = [
    # Keys
    ("licens: CC0", "3:1: unknown key `licens`. Did you mean `licence`?"),
    ("title: Again", "3:1: duplicate key `title`: first at line 2. Delete or rename one of them."),
    ("? [a]\n: b", "3:3: a key must be text. Put it in quotes."),
    (
        "slug: seas",
        "3:1: unknown key `slug`. Known here are bank, title, description, language, licence, sources, facts"
        " and questions.",
    ),
    ("language: English!", "3:11: “English!” is no language code. Write one such as en, de or pt-BR."),
    # Sources
    ("sources: [atlas]", "3:10: `sources` must have keys. Write each on a line of its own: key, colon, value."),
    ("sources:\n  atlas:", "4:3: there is nothing here. Write something, or delete the line."),
    ("sources:\n  atlas: {titel: A}", "4:11: unknown key `titel`. Did you mean `title`?"),
    (
        "sources:\n  an atlas: {title: A}",
        "4:3: “an atlas” is no id. Use letters, digits and hyphens, such as kfor-strength.",
    ),
    (
        "sources:\n  atlas: {title: A, published: 2007-12}",
        "4:32: this is no date. Write it as 2007-12-07, or leave it out where the day is not known.",
    ),
    (
        "sources:\n  atlas: {title: A, published: 2007-02-30}",
        "4:32: `published` is no day of the calendar. Write it as 2007-12-07.",
    ),
    (
        "sources:\n  atlas: {title: A, url: 'javascript:x'}",
        "4:26: this is no web address. Write all of it, beginning with https://.",
    ),
    # Facts
    (
        "facts:\n  - id: a",
        "4:5: the fact says nothing and has no questions. Write `says`, with the answer in {braces}.",
    ),
    (
        "facts:\n  - says: The sea is deep.",
        "4:11: there is no gap. Put {braces} around the words to ask for: Paris is the capital of {France}.",
    ),
    ("facts:\n  - says: {deep}", "4:11: `says` must be text. Put text that begins with { in quotes."),
    ("facts:\n  - says: '{deep}'\n    kind: plaec", "5:11: `kind` cannot be “plaec”. Did you mean place?"),
    (
        "facts:\n  - says: '{deep}'\n    when: long ago",
        "5:11: “long ago” is no date in EDTF. Write 2007, 2007-12 or 2007-12-07, with a ? where it is"
        " uncertain; or 2007-12/2008-02.",
    ),
    ("facts:\n  - says: '{deep}'\n    from: atlas", "5:11: there is no source `atlas`. List it under `sources`."),
    (
        "sources: {atlas: {title: A}}\nfacts:\n  - says: '{deep}'\n    from: [{source: atals}]",
        "6:21: there is no source `atals`. Did you mean `atlas`?",
    ),
    (
        "sources: {a: {title: A}}\nfacts:\n  - says: '{deep}'\n    from: {source: a, start: 5}",
        "6:11: `start` and `end` belong together. Write both or none.",
    ),
    (
        "sources: {a: {title: A}}\nfacts:\n  - says: '{deep}'\n    from: {source: a, start: 5, end: 5}",
        "6:38: the sentence ends before it begins. `end` must be greater than `start`.",
    ),
    (
        "sources: {a: {title: A}}\nfacts:\n  - says: '{deep}'\n    from: {source: a, start: five, end: 9}",
        "6:30: `start` must be a whole number. Write digits.",
    ),
    # Ids
    (
        "facts:\n  - {id: a, says: '{x}'}\n  - {id: a, says: '{y}'}",
        "5:10: the id `a` is taken: first at line 4. Give each fact and question its own.",
    ),
    (
        "facts:\n  - {id: a, says: '{x}'}\nquestions:\n  - {id: a, cloze: '{y}'}",
        "6:10: the id `a` is taken: first at line 4. Give each fact and question its own.",
    ),
    (
        "questions:\n  - {id: a b, cloze: '{y}'}",
        "4:10: “a b” is no id. Use letters, digits and hyphens, such as kfor-strength.",
    ),
    # Questions
    (
        "questions: none",
        "3:12: `questions` must be a list. Write [one, two], or each on a line of its own after a hyphen.",
    ),
    ("questions:\n  - Why?", "4:5: `questions` must have keys. Write each on a line of its own: key, colon, value."),
    (
        "questions:\n  - ask: Why?",
        "4:5: these keys fit no type of question: `answer` is missing. Nearest is short answer, with `ask`"
        " and `answer`.",
    ),
    (
        "questions:\n  - {hint: Why?}",
        "4:5: these keys fit no type of question: `ask` and `answer` are missing. Nearest is short answer,"
        " with `ask` and `answer`.",
    ),
    ("questions:\n  - ask: Why?\n    answer:", "5:5: `answer` is empty. Write something after the colon."),
    ("questions:\n  - ask: Why?\n    anwser: So.", "5:5: unknown key `anwser`. Did you mean `answer`?"),
    ("questions:\n  - question: Why?\n    answer: So.", "4:5: unknown key `question`. Did you mean `ask`?"),
    (
        "questions:\n  - front: Why?\n    back: So.\n    answer: So.",
        "6:5: these keys fit two types of question: `answer` belongs to multiple answers, number, short answer,"
        " single choice or true or false. Nearest is flashcard, with `front` and `back`: delete `answer`, or make two"
        " questions of it.",
    ),
    (
        "questions:\n  - {ask: Why?, answer: So., wrong: []}",
        "4:37: there is no wrong option to choose from. Add at least one under `wrong`.",
    ),
    (
        "questions:\n  - ask: Why?\n    answer: So.\n    wrong:\n      - b\n      - {text: B}",
        "8:9: the option “B” is there twice: first at line 7. Change or delete one of them.",
    ),
    (
        "questions:\n  - ask: Why?\n    answer: So.\n    wrong: [b, so.]",
        "6:16: “so.” is the answer and a wrong option at once: first at line 5. Take it out of one of the two.",
    ),
    (
        "questions:\n  - {ask: Why?, answer: {value: many}}",
        "4:33: “many” is not a number. Write digits: 16000.",
    ),
    (
        "questions:\n  - {ask: Why?, answer: {value: 5, tolerence: 1}}",
        "4:36: unknown key `tolerence`. Did you mean `tolerance`?",
    ),
    (
        "questions:\n  - {ask: Why?, pairs: {a: b}, extra: [c]}",
        "4:24: there are too few pairs. Write at least two under `pairs`.",
    ),
    (
        "questions:\n  - {ask: Why?, pairs: [a, b]}",
        "4:24: `pairs` must be keys with values. Write each on a line of its own: left, colon, right.",
    ),
    (
        "questions:\n  - {ask: Why?, order: [a, b, a]}",
        "4:31: “a” is there twice: first at line 4. Change or delete one of them.",
    ),
    (
        "questions:\n  - cloze: No {gap",
        "4:12: a { has no } after it, or another { inside. Put {braces} around the words to ask for: Paris"
        " is the capital of {France}.",
    ),
    ("questions:\n  - {cloze: '{x}', difficulty: 6}", "4:32: `difficulty` must be 5 or less."),
    (
        "questions:\n  - {cloze: '{x}', status: publishd}",
        "4:28: `status` cannot be “publishd”. Did you mean published?",
    ),
    (
        "questions:\n  - {ask: A?, answer: b, match: {case: maybe}}",
        "4:40: `case` must be true or false. Write one of the two.",
    ),
    (
        "questions:\n  - {cloze: '{x}', media: [{src: map.png}]}",
        "4:28: the picture has no `alt`. Say in `alt` what is to be seen, or write `decorative: true`.",
    ),
    (
        "questions:\n  - {cloze: '{x}', tags: [a, ]}\n  -",
        "5:4: there is nothing here. Write something, or delete the line.",
    ),
    (f"description: {'x' * 10_001}", "3:14: `description` is longer than 10000 characters. Shorten it."),
    # YAML itself
    (
        "description: What: this",
        "3:18: this is no YAML: mapping values are not allowed in this context. Put text with a colon in"
        " quotes, and check the indentation.",
    ),
    (
        "\tdescription: x",
        "3:1: this is no YAML: found a tab character that violates indentation. Indent with spaces, not tabs.",
    ),
    ("description: 'x", "3:16: this is no YAML: found unexpected end of stream. Close the quotes."),
    ("description: *x", "3:14: there is no anchor &x before this. Write the text itself."),
]


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(BankFileError) as caught:
        read_bank(text, "seas.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(("text", "problem"), TOP)
def test_a_mistake_at_the_top_is_told_with_its_place(text: str, problem: str):
    assert f"seas.yaml:{problem}" in problems(text)


@pytest.mark.parametrize(("text", "problem"), ROWS)
def test_a_mistake_is_told_once_with_its_place(text: str, problem: str):
    assert problems(HEAD + text) == [f"seas.yaml:{problem}"]
