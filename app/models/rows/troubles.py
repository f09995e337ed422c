"""Why a database does not let somebody in, or not let him work."""

from enum import StrEnum


class Trouble(StrEnum):
    """One word for each thing that can be in the way; the window has a sentence for each."""

    NEEDS_PASSWORD = "needs_password"  # noqa: S105  a word, not a secret
    WRONG_PASSWORD = "wrong_password"  # noqa: S105  a word, not a secret
    THROTTLED = "throttled"  # too many wrong passwords in a row
    DISABLED = "disabled"
    NO_ACCESS = "no_access"  # this computer or this login may not connect to this database
    NO_TICKET = "no_ticket"  # the computer's own sign-on has not been used, or is over
    NO_DATABASE = "no_database"
    UNTRUSTED = "untrusted"  # nobody we trust has signed the certificate
    EXPIRED = "expired"
    WRONG_NAME = "wrong_name"  # the certificate is another server's
    NO_AUTHORITY = "no_authority"  # the file of the authority's certificate is not there
    NO_TLS = "no_tls"
    NOT_BOUND = "not_bound"  # somebody between us and the server, or a server without SCRAM
    TOO_MANY = "too_many"  # connections
    READ_ONLY = "read_only"
    WRONG_VERSION = "wrong_version"  # the server itself is too old
    SCHEMA_NEWER = "schema_newer"
    SCHEMA_OLDER = "schema_older"
    SLOW = "slow"
    AWAY = "away"


# What the person can mend by typing name and password again; the others are for whoever runs the server.
OF_SIGN_IN = frozenset(
    {
        *(Trouble.NEEDS_PASSWORD, Trouble.WRONG_PASSWORD, Trouble.THROTTLED),
        *(Trouble.DISABLED, Trouble.NO_ACCESS),
    }
)
