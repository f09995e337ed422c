"""Why the PBX did not do what was asked, in people's words."""

from PySide6.QtCore import QCoreApplication

from app.models.rows.pbx import OrderAnswer

_CONTEXT = "PbxWords"


def why(answer: str) -> str:
    """Return why an order was not carried out."""
    words = {
        OrderAnswer.NOT_ALLOWED: QCoreApplication.translate(_CONTEXT, "it is not allowed"),
        OrderAnswer.NO_PBX: QCoreApplication.translate(_CONTEXT, "it cannot be reached"),
        OrderAnswer.NO_QUEUE: QCoreApplication.translate(_CONTEXT, "you work in no queue it knows"),
        OrderAnswer.NOT_SIGNED_IN: QCoreApplication.translate(_CONTEXT, "you are not signed in to a queue"),
        OrderAnswer.NO_EXTENSION: QCoreApplication.translate(_CONTEXT, "you have no extension"),
        OrderAnswer.TOO_LATE: QCoreApplication.translate(_CONTEXT, "it came too late"),
    }
    if answer not in set(OrderAnswer):
        return QCoreApplication.translate(_CONTEXT, "no answer")
    return words.get(OrderAnswer(answer), QCoreApplication.translate(_CONTEXT, "it refused"))
