"""The kinds of things that happen with a customer."""

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
