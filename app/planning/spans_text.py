"""The hours of one day as people type them: 09:00-13:00, 16:00-20:00."""

import re
from itertools import pairwise

from app import arabic
from app.errors import BadInput
from app.planning.spans import Span, read

_BETWEEN = re.compile("[,،;؛]| و | and ")
_DASHES = re.compile("[–—−]|(?<=\\d)\\s+to\\s+(?=\\d)|(?<=\\d)\\s+إلى\\s+(?=\\d)")
_WHOLE_HOUR = re.compile("^\\d{1,2}$")


def read_spans(text: str) -> tuple[Span, ...]:
    """Read the hours of a day, in their order; nothing is a free day, and BadInput says what is wrong."""
    plain = _DASHES.sub("-", arabic.western(arabic.unmarked(text)))
    spans = sorted(_span(part) for part in _BETWEEN.split(plain) if part.strip())
    if any(one.end > other.begin for one, other in pairwise(spans)):
        raise BadInput("hours of one day do not overlap")
    return tuple(spans)


def written(spans: tuple[Span, ...]) -> str:
    """Write the hours of a day as they can be read again."""
    return ", ".join(span.as_text() for span in spans)


def _span(text: str) -> Span:
    ends = [end.strip() for end in text.split("-")]
    return read("-".join(f"{end}:00" if _WHOLE_HOUR.match(end) else end for end in ends))
