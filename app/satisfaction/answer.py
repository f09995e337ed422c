"""What a customer answered, in the limits of its scales."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.arabic import western
from app.errors import BadInput

SCORES, NPS_MARKS, EFFORTS = range(1, 6), range(11), range(1, 6)
LONGEST_COMMENT = 1000  # characters


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to the survey; only the first question must be answered."""

    score: int  # 1 to 5: how content
    nps: int | None = None  # 0 to 10: would recommend us
    effort: int | None = None  # 1 to 5: how easy it was
    comment: str = ""


def read(fields: Mapping[str, str]) -> Answer:
    """Read an answer from texts, as a form or a file has them; BadInput says which is wrong."""
    score = _mark(fields, "score", SCORES)
    if score is None:
        raise BadInput("the score is missing: it is a number from 1 to 5")
    comment = " ".join(fields.get("comment", "").split())[:LONGEST_COMMENT]
    return Answer(score, _mark(fields, "nps", NPS_MARKS), _mark(fields, "effort", EFFORTS), comment)


def _mark(fields: Mapping[str, str], name: str, marks: range) -> int | None:
    text = western(fields.get(name, "")).strip()
    if not text:
        return None
    if not text.isdecimal() or int(text) not in marks:
        raise BadInput(f"the {name} is a number from {marks[0]} to {marks[-1]}")
    return int(text)
