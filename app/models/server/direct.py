"""A connection of the driver's own to a server, for what must not go through a pool of ready ones."""

from sqlalchemy.engine import URL, make_url

from app.models.rows.troubles import Trouble
from app.models.server import certificate, door, refusals
from app.models.server.patient_connection import PatientConnection

CONNECT_SECONDS = 5


def connect(url: str | URL, *, password: str = "", authority: str = "") -> PatientConnection:
    """Connect as the desk does, without beginning anything; NotLetIn or Unavailable says why it cannot be."""
    safe = door.secured(make_url(url), password=password, authority=authority)
    named = safe.translate_connect_args(username="user", database="dbname")
    try:
        return PatientConnection.connect(
            "", autocommit=True, **{"connect_timeout": CONNECT_SECONDS, **named, **safe.query}
        )
    except PatientConnection.OperationalError as error:
        trouble = refusals.trouble_of(str(error), error.sqlstate)
        if trouble is Trouble.UNTRUSTED:  # the driver says no more than that
            trouble = certificate.look(safe).trouble or trouble
        raise refusals.refusal(trouble, safe.database or "") from error
