from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.questions.choosing import shuffled


@given(st.lists(st.text(max_size=5), unique=True, max_size=8), st.text(max_size=10))
def test_the_authors_order_leaves_no_trace(texts: list[str], seed: str):
    """Who knows the seed, as browsers do, still cannot tell which option the author wrote first."""
    assert shuffled(texts, seed) == shuffled(texts[::-1], seed)
    assert sorted(shuffled(texts, seed)) == sorted(texts)


def test_each_place_is_as_likely_for_each_choice():
    first = Counter(shuffled("abcd", str(seed))[0] for seed in range(2_000))
    assert set(first) == set("abcd")
    # 500 are expected; 5 standard deviations are 97.
    assert all(abs(count - 500) < 97 for count in first.values())


def test_all_orders_occur():
    assert len({tuple(shuffled("abcd", str(seed))) for seed in range(500)}) == 24
