from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.banks.importing.comparing import Cited, Row, Stored, compare

CITED = Cited(source="a", sentence="A sentence.", answer="sentence", start=0, end=11)


def row(key, says="", **more):
    return Row(key=key, fields={"says": says, "position": more.pop("position", 0)}, **more)


def stored(pk, key, says="", retired=False, **more):
    return Stored(pk=pk, row=row(key, says, **more), retired=retired)


def test_told_apart():
    changes = compare(
        [stored(1, "same"), stored(2, "old wording", "before"), stored(3, "missing"), stored(4, "back", retired=True)],
        [row("same"), row("old wording", "after"), row("back"), row("new")],
    )

    assert changes.unchanged == ["same"]
    assert changes.edited == ["old wording"]
    assert changes.retired == ["missing"]
    assert changes.revived == ["back"]
    assert changes.added == ["new"]
    assert [one.key for one in changes.store] == ["old wording", "back", "new"]
    assert changes.retire == [3]


def test_the_same_again_changes_nothing():
    same = [row("a", "x", citations=(CITED,)), row("b", "y")]

    assert not compare([Stored(pk, one, retired=False) for pk, one in enumerate(same)], same)


def test_what_is_retired_already_is_not_retired_again():
    assert not compare([stored(1, "gone", retired=True)], [])


def test_moved_is_stored_but_not_edited():
    changes = compare([stored(1, "a", position=0)], [row("a", position=5)])

    assert changes.unchanged == ["a"]
    assert [one.key for one in changes.store] == ["a"]


def test_another_citation_is_an_edit_that_leaves_the_row_alone():
    changes = compare([stored(1, "a", citations=(CITED,))], [row("a", citations=(replace(CITED, answer="A"),))])

    assert changes.edited == ["a"]
    assert [one.key for one in changes.cite] == ["a"]
    assert changes.store == []


def test_implied_rows_are_stored_but_not_told():
    changes = compare([stored(1, "left", implied=True)], [row("new", implied=True)])

    assert [one.key for one in changes.store] == ["new"]
    assert changes.retire == [1]
    assert changes.added == changes.retired == []


def test_a_renamed_row_stays_the_same_row():
    changes = compare([stored(1, "old")], [row("new", was="old")])

    assert changes.renamed == {"old": "new"}
    assert changes.unchanged == ["new"]
    assert changes.retire == []
    assert not compare([stored(1, "new")], [row("new", was="old")])


def test_renames_in_a_chain_never_share_a_key():
    changes = compare([stored(1, "a"), stored(2, "b")], [row("b", was="a"), row("c", was="b")])

    assert list(changes.renamed.items()) == [("b", "c"), ("a", "b")]


def test_a_name_that_is_taken_is_not_taken_over():
    changes = compare([stored(1, "a"), stored(2, "b")], [row("a", was="b"), row("b", was="a")])

    assert changes.renamed == {}


KEYS = st.sampled_from("abcdef")
ROWS = st.lists(
    st.builds(
        row,
        KEYS,
        st.sampled_from(["x", "y"]),
        was=st.just("") | KEYS,
        position=st.integers(0, 2),
        citations=st.sampled_from([(), (CITED,)]),
    ),
    unique_by=lambda one: one.key,
)
STATES = st.lists(
    st.builds(stored, st.just(0), KEYS, st.sampled_from(["x", "y"]), st.booleans()), unique_by=lambda one: one.row.key
).map(lambda states: [replace(one, pk=pk) for pk, one in enumerate(states)])


@given(STATES, ROWS)
def test_carried_out_it_leads_to_what_is_wanted_and_loses_no_row(before, wanted):
    changes = compare(before, wanted)
    after = {one.row.key: one for one in before}
    for old, new in changes.renamed.items():
        assert new not in after
        after[new] = after.pop(old)
    for one in changes.store:
        pk = after[one.key].pk if one.key in after else 100 + len(after)
        citations = after[one.key].row.citations if one.key in after else ()
        after[one.key] = Stored(pk, replace(one, citations=citations), retired=False)
    for one in changes.cite:
        after[one.key] = replace(after[one.key], row=replace(after[one.key].row, citations=one.citations))
    after = {key: replace(one, retired=one.retired or one.pk in changes.retire) for key, one in after.items()}

    live = {key: (one.row.fields, one.row.citations) for key, one in after.items() if not one.retired}
    assert live == {one.key: (one.fields, one.citations) for one in wanted}
    assert {one.pk for one in before} <= {one.pk for one in after.values()}
    again = [replace(one, row=replace(one.row, key=key)) for key, one in after.items()]
    assert not compare(again, [replace(one, was="") for one in wanted])
