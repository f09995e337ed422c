"""What a server, or the driver on its way there, says when it fails: which trouble it is, in one sentence."""

import re

from app.errors import NotLetIn, Unavailable
from app.models.rows.troubles import Trouble

# The first that fits counts: the driver's own words (libpq has no codes for them), then the server's.
_SAYS: tuple[tuple[str, Trouble], ...] = (
    ("certificate has expired|certificate is not yet valid", Trouble.EXPIRED),
    ("does not match host name", Trouble.WRONG_NAME),
    ("root certificate file .* does not exist|could not load root certificate", Trouble.NO_AUTHORITY),
    ("certificate verify failed|no peer certificate", Trouble.UNTRUSTED),
    ("does not support SSL|server did not support encryption", Trouble.NO_TLS),
    ("GSSAPI authentication failed", Trouble.NO_ACCESS),
    ("GSSAPI|Kerberos", Trouble.NO_TICKET),
    (
        "channel binding|authentication method requirement|unsupported protocol|authentication protocol",
        Trouble.NOT_BOUND,
    ),
    ("no password supplied|empty password", Trouble.NEEDS_PASSWORD),
    ("is not permitted to log in", Trouble.DISABLED),
    ("password authentication failed|SASL authentication failed", Trouble.WRONG_PASSWORD),
    ("too many (connections|clients)|remaining connection slots|no more connections", Trouble.TOO_MANY),
    ('database ".*" does not exist', Trouble.NO_DATABASE),
    ('role ".*" does not exist|no pg_hba.conf entry|permission denied for database', Trouble.NO_ACCESS),
    ("authentication", Trouble.WRONG_PASSWORD),
    ("read-only transaction|read-only mode", Trouble.READ_ONLY),
    ("statement timeout|lock timeout", Trouble.SLOW),
)
_CODES = {
    "28P01": Trouble.WRONG_PASSWORD,
    "28000": Trouble.NO_ACCESS,
    "3D000": Trouble.NO_DATABASE,
    "53300": Trouble.TOO_MANY,
    "25006": Trouble.READ_ONLY,
    "57014": Trouble.SLOW,
    "55P03": Trouble.SLOW,
}
_SENTENCES = {
    Trouble.NEEDS_PASSWORD: "The server of the database {} wants a password; sign in.",
    Trouble.WRONG_PASSWORD: "The server of the database {} refused the login; check name and password.",
    Trouble.DISABLED: "The server of the database {} lets this login in no more; ask whoever runs it.",
    Trouble.NO_ACCESS: "The server of the database {} lets no such login in from here; ask whoever runs it.",
    Trouble.NO_TICKET: (
        "The database {} is opened by the sign-on of this computer, which is over or was never used;"
        " sign on at the computer again."
    ),
    Trouble.NO_DATABASE: "The server has no database {}; ask whoever runs it.",
    Trouble.UNTRUSTED: (
        "Nobody this computer trusts has signed the certificate of the server of the database {};"
        " ask whoever runs it for the authority's certificate, and connect in no other way."
    ),
    Trouble.EXPIRED: (
        "The certificate of the server of the database {} is not valid today; whoever runs it must renew it,"
        " or this computer's clock is wrong."
    ),
    Trouble.WRONG_NAME: (
        "The certificate of the server of the database {} is another server's; check the address, and tell"
        " whoever runs it."
    ),
    Trouble.NO_AUTHORITY: (
        "The authority's certificate for the database {} cannot be read; put its file where the settings say."
    ),
    Trouble.NO_TLS: "The server of the database {} offers no encryption; whoever runs it must switch TLS on.",
    Trouble.NOT_BOUND: (
        "The server of the database {} could not prove that nobody stands in between;"
        " nothing was sent, tell whoever runs it."
    ),
    Trouble.TOO_MANY: "The server of the database {} has no connection left; it is tried again in a moment.",
    Trouble.READ_ONLY: "The server of the database {} takes no changes now; they wait on this computer.",
    Trouble.SLOW: "The database {} took too long to answer; try again in a moment.",
    Trouble.AWAY: (
        "The server of the database {} cannot be reached; the work goes on as soon as it answers again."
    ),
}


def trouble_of(complaint: str, code: str | None) -> Trouble:
    """Return what is in the way; whatever nobody has a word for counts as a server that is away."""
    for pattern, trouble in _SAYS:
        if re.search(pattern, complaint):
            return trouble
    return _CODES.get(code or "", Trouble.AWAY)


def sentence(trouble: Trouble, name: str) -> str:
    """Say what is in the way of a database, and what to do."""
    return _SENTENCES[trouble].format(name)


def refusal(trouble: Trouble, name: str) -> Unavailable:
    """Return the error for a trouble; a server that is only away or slow refuses nobody."""
    if trouble in (Trouble.AWAY, Trouble.SLOW):
        return Unavailable(sentence(trouble, name))
    return NotLetIn(sentence(trouble, name), trouble)
