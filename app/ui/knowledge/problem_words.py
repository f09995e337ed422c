"""Words for why something could not be kept, sent or looked up."""

from PySide6.QtCore import QCoreApplication

from app.errors import BadInput
from app.ui.isolates import first_strong
from app.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "KnowledgeProblems"
_AWAY = QT_TRANSLATE_NOOP(
    "KnowledgeProblems",
    "The database cannot be reached now. What you typed stays here; try again in a moment.",
)
_KNOWN = {  # a part of the sentence an error brings, and what the window says
    "has this key already": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "Another one has this key already. Choose another key."
    ),
    "small Latin letters": QT_TRANSLATE_NOOP(
        "KnowledgeProblems",
        "The key is made of small Latin letters, digits and “_”, and begins with a letter.",
    ),
    "both a title and a text": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "In each language write both a title and a text, or neither."
    ),
    "in one language at least": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "Write a title in one language at least."
    ),
    "at most 20000": QT_TRANSLATE_NOOP("KnowledgeProblems", "This is too long. Make two of it."),
    "Say why the customer declined": QT_TRANSLATE_NOOP("KnowledgeProblems", "Say why the customer declined."),
    "after it has begun": QT_TRANSLATE_NOOP("KnowledgeProblems", "The end must be later than the beginning."),
    "does not take this address": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "The mail server does not take this address. Check it with the customer."
    ),
    "no e-mail address": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "This is no e-mail address. Check it with the customer."
    ),
    "over STARTTLS or TLS only": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "A mail server elsewhere is reached over STARTTLS or TLS only. Ask a supervisor."
    ),
    "password is missing or wrong": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "The mail server does not let Hatif in: its password is missing or wrong."
    ),
    "mail server cannot be reached": QT_TRANSLATE_NOOP(
        "KnowledgeProblems",
        "The mail server cannot be reached, or does not take the letter. Try again later.",
    ),
    "Choose an outcome": QT_TRANSLATE_NOOP("KnowledgeProblems", "Choose an outcome."),
    "needs a note": QT_TRANSLATE_NOOP("KnowledgeProblems", "This outcome needs a note."),
    "needs a follow-up": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "This outcome needs a follow-up: choose when."
    ),
    "before it has happened": QT_TRANSLATE_NOOP(
        "KnowledgeProblems", "This moment is still to come. Choose an earlier one."
    ),
}


def problem(error: Exception) -> str:
    """Say in the window's language why it did not work; what we have no words for is shown as it comes."""
    text = str(error)
    known = next((words for part, words in _KNOWN.items() if part in text), None)
    if known is None and isinstance(error, BadInput):
        return first_strong(text)
    words = known or _AWAY
    return QCoreApplication.translate(_CONTEXT, words)
