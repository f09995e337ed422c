"""Everything that can go wrong, as one tree.

AppError
├── BadInput        the person can correct it; shown beside the field
├── Unavailable     the world is at fault: disk, network, sound device, locked keyring, a port in use
│   ├── EngineGone  the telephony process stopped answering
│   ├── NotLetIn    a database server, or this profile, lets the person not in as he came
│   ├── PbxRefused  the PBX was asked for something and said no
│   ├── NoKey       a file is encrypted, or must be, and no keyring gives its key
│   ├── Damaged     a file is not what it was when it was written
│   └── Untrusted   what a repository of updates offers does not prove who made it
└── Bug             we are at fault; logged with a traceback, shown as "report this"
"""


class AppError(Exception):
    """Base of every error this program raises on purpose."""


class BadInput(AppError):
    """The person typed something that cannot be used."""


class Unavailable(AppError):
    """Something outside the program is missing or refuses."""


class EngineGone(Unavailable):
    """The telephony process stopped answering."""


class NotLetIn(Unavailable):
    """A database lets nobody in like this; `trouble` is one of app.models.rows.troubles."""

    def __init__(self, sentence: str, trouble: str) -> None:
        super().__init__(sentence)
        self.trouble = trouble


class PbxRefused(Unavailable):
    """The PBX was asked for something and said no; its own words are the sentence."""


class NoKey(Unavailable):
    """No keyring gives the key of a file; `trouble` is one of app.file_keys."""

    def __init__(self, sentence: str, trouble: str) -> None:
        super().__init__(sentence)
        self.trouble = trouble


class Damaged(Unavailable):
    """A file is not what it was when it was written; it is left as it is."""


class Untrusted(Unavailable):
    """What a repository of updates offers is not signed, not whole, not fresh, or goes back."""


class Cancelled(AppError):
    """Whoever asked does not want the answer any more."""


class Bug(AppError):
    """A state this program should never reach."""
