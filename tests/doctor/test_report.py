"""What the doctors say, for people and for programs."""

import json

from app.doctor.finding import Finding, Grade
from app.doctor.report import as_json, as_sentences, problems

GOOD = Finding("clock", Grade.OK, "the clocks agree")
BAD = Finding("copies", Grade.PROBLEM, "this server is a copy", "name the other")


def test_people_read_what_is_wrong_and_how_it_is_mended() -> None:
    said = as_sentences([GOOD, BAD], "work can begin")
    assert "-> name the other" in said
    assert said.endswith("1 thing to mend before work can begin.")
    assert as_sentences([BAD, BAD], "work can begin").endswith("2 things to mend before work can begin.")
    assert as_sentences([GOOD], "work can begin").endswith("Work can begin.")


def test_programs_read_the_same() -> None:
    answer = json.loads(as_json([GOOD, BAD]))
    assert answer["problems"] == problems([GOOD, BAD]) == 1
    assert answer["findings"][1] == {
        "check": "copies",
        "grade": "problem",
        "text": "this server is a copy",
        "remedy": "name the other",
    }
