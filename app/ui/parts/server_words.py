"""Why a database does not let somebody in or work, in a sentence for the agent."""

from PySide6.QtCore import QCoreApplication

from app.models.rows.troubles import Trouble
from app.ui.marking import QT_TRANSLATE_NOOP

_SENTENCES = {
    Trouble.NEEDS_PASSWORD: QT_TRANSLATE_NOOP("ServerWords", "Type your password."),
    Trouble.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "ServerWords", "Name or password is wrong. Check both and try again."
    ),
    Trouble.THROTTLED: QT_TRANSLATE_NOOP("ServerWords", "Too many wrong passwords. Wait a moment."),
    Trouble.DISABLED: QT_TRANSLATE_NOOP(
        "ServerWords", "This name is not let in any more. Ask whoever looks after Hatif."
    ),
    Trouble.NO_ACCESS: QT_TRANSLATE_NOOP(
        "ServerWords",
        "Nobody of this name is known here, or not on this computer. Check the name, or ask IT.",
    ),
    Trouble.NO_TICKET: QT_TRANSLATE_NOOP(
        "ServerWords",
        "You are not signed on at this computer's network any more. Sign on again, then try again.",
    ),
    Trouble.NO_DATABASE: QT_TRANSLATE_NOOP(
        "ServerWords", "The server does not have this database. Check the address in the settings."
    ),
    Trouble.UNTRUSTED: QT_TRANSLATE_NOOP(
        "ServerWords", "The server could not prove who it is. Nothing was sent; please tell IT."
    ),
    Trouble.EXPIRED: QT_TRANSLATE_NOOP(
        "ServerWords", "The server's certificate is not valid today. Check this computer's date, or tell IT."
    ),
    Trouble.WRONG_NAME: QT_TRANSLATE_NOOP(
        "ServerWords",
        "Another server answered than the one in the settings. Nothing was sent; please tell IT.",
    ),
    Trouble.NO_AUTHORITY: QT_TRANSLATE_NOOP(
        "ServerWords", "The certificate file named in the settings cannot be read. Check the settings."
    ),
    Trouble.NO_TLS: QT_TRANSLATE_NOOP(
        "ServerWords", "The server offers no encryption. Nothing was sent; please tell IT."
    ),
    Trouble.NOT_BOUND: QT_TRANSLATE_NOOP(
        "ServerWords", "Somebody may stand between this computer and the server. Nothing was sent; tell IT."
    ),
    Trouble.TOO_MANY: QT_TRANSLATE_NOOP(
        "ServerWords", "The server has no room at the moment. It is tried again by itself."
    ),
    Trouble.READ_ONLY: QT_TRANSLATE_NOOP(
        "ServerWords", "The server takes no changes at the moment. They are kept and sent later."
    ),
    Trouble.WRONG_VERSION: QT_TRANSLATE_NOOP(
        "ServerWords", "The server's program is too old for Hatif. Please tell IT."
    ),
    Trouble.SCHEMA_NEWER: QT_TRANSLATE_NOOP(
        "ServerWords", "The database belongs to a newer Hatif. Install the newer version."
    ),
    Trouble.SCHEMA_OLDER: QT_TRANSLATE_NOOP(
        "ServerWords", "The database belongs to an older Hatif. IT must upgrade it first."
    ),
    Trouble.SLOW: QT_TRANSLATE_NOOP("ServerWords", "The server takes too long. Try again in a moment."),
    Trouble.AWAY: QT_TRANSLATE_NOOP("ServerWords", "The server cannot be reached. Check the network."),
}


def sentence(trouble: str) -> str:
    """Return what is in the way, and what to do."""
    known = Trouble(trouble) if trouble in set(Trouble) else Trouble.AWAY
    return QCoreApplication.translate("ServerWords", _SENTENCES[known])
