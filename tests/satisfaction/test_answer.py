"""An answer keeps to its scales, in either kind of figures."""

import pytest

from app.errors import BadInput
from app.satisfaction.answer import LONGEST_COMMENT, Answer, read


def test_only_the_mark_is_needed() -> None:
    assert read({"score": "٤"}) == Answer(4)
    given = {"score": "5", "nps": "10", "effort": " 1 ", "comment": " so\n good "}
    assert read(given) == Answer(5, 10, 1, "so good")
    assert len(read({"score": "1", "comment": "x" * 5000}).comment) == LONGEST_COMMENT


@pytest.mark.parametrize(
    "fields", [{}, {"score": "0"}, {"score": "6"}, {"score": "ok"}, {"score": "3", "nps": "11"}]
)
def test_anything_else_is_refused(fields: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        read(fields)
