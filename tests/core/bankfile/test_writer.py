"""What is written reads back as the same bank, whatever the text."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.bankfile import read_bank, write_bank
from quiz.core.bankfile.schema import Bank, Evidence, Fact, Item, Source
from quiz.core.questions.cloze import Cloze
from quiz.core.questions.flashcard import Flashcard
from quiz.core.questions.keys import Media, Option
from quiz.core.questions.matching import Matching
from quiz.core.questions.multiple_answers import MultipleAnswers
from quiz.core.questions.numeric import Amount, Numeric
from quiz.core.questions.ordering import Ordering
from quiz.core.questions.short_answer import ShortAnswer
from quiz.core.questions.single_choice import SingleChoice
from quiz.core.questions.true_false import TrueFalse
from quiz.core.questions.typed import Match

NASTY = [
    "no", "yes", "true", "~", "null", "010", "0o17", "1_000", "12:30", "1e3", ".inf", "2007-12-07", "=", "<<", "-", "- a",
    "a: b", "a:", "a :b", "a #b", "#a", "'a'", '"a"', "it's \"so\"", "[a, b]", "{a: b}", "*a", "&a", "!a", "%a", "@a", "`a`",
    "|", ">", "? a", "a\\nb", "a\nb", "a\n\n  b\nc", "a \nb", "a\n#b", "---", "...", "a\n---\nb", "a\tb", "a  b", "8,000 troops",
    "Priština", "Приштина", "普里什蒂纳", "a\u00a0b", "a\u2028b", "a\x85b", "a\ufeffb", "😀", "e\u0301", "\ufffe", "a " * 200, "x" * 300,
]  # fmt: skip

written = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30),
    st.text("ab :,#-'\"\\{}[]|&*!?\n", min_size=1, max_size=30),
)
texts = written.filter(lambda text: text.strip())
lines = st.one_of(st.just(""), texts)
bare = texts.filter(lambda text: not set("{}|:") & set(text))
keys = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}[a-z0-9]", fullmatch=True) | st.sampled_from(
    ["no", "1", "010", "é", "true"]
)
tags = st.lists(texts.map(lambda text: text[:50]).filter(str.strip), max_size=3).map(tuple)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def several(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=least, max_size=least + 3, unique_by=_folded)


common = st.fixed_dictionaries(
    {},
    optional={
        "hint": lines,
        "explain": lines,
        "feedback": lines,
        "tags": tags,
        "difficulty": st.integers(1, 5),
        "language": st.sampled_from(["de", "pt-BR"]),
        "media": st.lists(st.builds(Media, src=st.just("map.png"), alt=texts), max_size=2),
    },
)
numbers = st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9)
amounts = st.one_of(
    st.builds(Amount, value=numbers, tolerance=st.sampled_from([0, 5, 0.5, "5%", "0.1%"]), unit=lines),
    st.builds(lambda a, b, unit: Amount(from_=min(a, b), to=max(a, b), unit=unit), numbers, numbers, lines),
)


@st.composite
def choices(draw: st.DrawFn) -> tuple[list[str], list[Option]]:
    found = draw(several(3))
    cut = draw(st.integers(1, len(found) - 1))
    return found[:cut], [Option(text=text, feedback=draw(lines)) for text in found[cut:]]


@st.composite
def questions(draw: st.DrawFn):
    more = draw(common)
    right, wrong = draw(choices())
    return draw(
        st.one_of(
            st.builds(Flashcard, front=texts, back=texts, reverse=st.booleans()),
            st.builds(ShortAnswer, ask=texts, answer=texts, accept=tags, match=st.builds(Match, case=st.booleans())),
            st.builds(SingleChoice, ask=texts, answer=st.just(right[0]), wrong=st.just(wrong)),
            st.builds(MultipleAnswers, ask=texts, answer=st.just(right), wrong=st.just(wrong), partial=st.booleans()),
            st.builds(TrueFalse, ask=texts, answer=st.booleans()),
            st.builds(lambda a, b, **more: Cloze(cloze=f"{a} {{{b}|{b}::{a}}}."), bare, bare),
            st.builds(Numeric, ask=texts, answer=amounts),
            st.builds(
                lambda ask, left: Matching(ask=ask, pairs=dict(zip(left, left[::-1], strict=True))), texts, several(2)
            ),
            st.builds(Ordering, ask=texts, order=several(2)),
        )
    ).model_copy(
        update=Flashcard(front="-", back="-", **more).model_dump(include=set(more), mode="python")
        | ({"media": tuple(more["media"])} if "media" in more else {})
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    sources = draw(
        st.dictionaries(
            keys,
            st.builds(
                Source,
                title=texts,
                author=lines,
                published=st.none() | st.dates(date(1000, 1, 1)),
                url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
            ),
            max_size=3,
        )
    )
    names = iter(draw(st.lists(keys, min_size=12, max_size=12, unique=True)))
    cited = (
        st.lists(st.builds(Evidence, source=st.sampled_from(sorted(sources)), sentence=lines, answer=lines), max_size=2)
        if sources
        else st.just([])
    )

    def items() -> list[Item]:
        found = draw(st.lists(questions(), max_size=2))
        status = st.sampled_from(["proposed", "published", "retired"])
        return [Item(id=next(names), question=question, status=draw(status), from_=draw(cited)) for question in found]

    facts = [
        Fact(
            id=next(names),
            says=draw(st.builds("{} {{{}}}".format, bare, bare)),
            when=draw(st.sampled_from(["", "2007", "2007-12-07", "2007?", "[2007, 2008]"])),
            tags=draw(tags),
            from_=draw(cited),
            questions=items(),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return Bank(
        slug="a-bank",
        title=draw(texts)[:300].strip() or "a",
        description=draw(lines),
        sources=sources,
        facts=facts,
        questions=items(),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_what_is_written_reads_back_the_same(bank: Bank):
    assert read_bank(write_bank(bank), "bank.yaml") == bank
