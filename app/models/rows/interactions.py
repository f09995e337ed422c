"""The kinds of things that happen with a customer."""

from collections.abc import Mapping
from enum import StrEnum


class InteractionKind(StrEnum):
    """What happened; the words are what the timeline stores and shows icons for."""

    CALL_IN = "call_in"
    CALL_OUT = "call_out"
    CALL_MISSED = "call_missed"
    EMAIL = "email"
    VISIT = "visit"
    CHAT = "chat"
    MESSAGE = "message"
    CASE = "case"
    NOTE = "note"


CALL_KINDS = (InteractionKind.CALL_IN, InteractionKind.CALL_OUT, InteractionKind.CALL_MISSED)


class HistoryKind(StrEnum):
    """What of a customer's history is wanted."""

    ALL = "all"
    CALLS = "calls"
    WRITTEN = "written"
    VISITS = "visits"
    CASES = "cases"
    NOTED = "noted"  # whatever somebody has written something about


KINDS_OF: Mapping[HistoryKind, tuple[InteractionKind, ...]] = {  # the others are all kinds
    HistoryKind.CALLS: CALL_KINDS,
    HistoryKind.WRITTEN: (InteractionKind.EMAIL, InteractionKind.CHAT, InteractionKind.MESSAGE),
    HistoryKind.VISITS: (InteractionKind.VISIT,),
    HistoryKind.CASES: (InteractionKind.CASE,),
}
