"""Notices are small, and whatever else somebody sends is no notice."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.keys import new_key
from app.models.notices import payload
from app.models.rows.news import NewsRow

ROWS = st.lists(
    st.builds(
        NewsRow,
        kind=st.sampled_from(["follow_ups", "agent_states"]),
        subject_id=st.one_of(st.none(), st.uuids()),
        customer_id=st.one_of(st.none(), st.uuids()),
        login=st.text(max_size=40),
        detail=st.text(max_size=300),
    ),
    max_size=60,
)


@given(ROWS)
def test_what_is_packed_comes_out_again_in_notices_a_server_takes(rows: list[NewsRow]) -> None:
    notices = list(payload.packed(rows))
    assert all(len(notice.encode()) <= payload.MOST_BYTES for notice in notices)
    out = [row for notice in notices for row in payload.unpacked(notice) or ()]
    assert {(row.kind, row.subject_id) for row in out} == {(row.kind, row.subject_id) for row in rows}


def test_of_one_thing_only_the_newest_is_told() -> None:
    key = new_key()
    rows = [NewsRow("agent_states", key, None, "sara", detail) for detail in ("1", "2", "3")]
    (notice,) = payload.packed(rows)
    assert payload.unpacked(notice) == (rows[-1],)


def test_values_that_do_not_fit_are_left_to_be_asked_for() -> None:
    (notice,) = payload.packed([NewsRow("agent_states", new_key(), None, "sara", "x" * 9000)])
    (row,) = payload.unpacked(notice) or ()
    assert row.detail == ""


@pytest.mark.parametrize(
    "words",
    ["", "hello", "{}1", "[1]", '[["a"]]', "[[1, 2, 3, 4, 5]]", json.dumps([["k", "z", None, "", ""]])],
)
def test_what_is_not_ours_is_nothing(words: str) -> None:
    assert payload.unpacked(words) is None
