"""What servers and drivers say, put into words for people."""

import pytest

from app.errors import NotLetIn, Unavailable
from app.models.rows.troubles import OF_SIGN_IN, Trouble
from app.models.server import refusals
from app.models.upgrade import OLDEST_SERVER


@pytest.mark.parametrize(
    ("complaint", "code", "trouble"),
    [
        ('FATAL: password authentication failed for user "x"', None, Trouble.WRONG_PASSWORD),
        ("fe_sendauth: no password supplied", None, Trouble.NEEDS_PASSWORD),
        ('FATAL: role "x" is not permitted to log in', None, Trouble.DISABLED),
        ('FATAL: no pg_hba.conf entry for host "192.0.2.1"', None, Trouble.NO_ACCESS),
        ('FATAL: database "x" does not exist', None, Trouble.NO_DATABASE),
        ("FATAL: sorry, too many clients already", None, Trouble.TOO_MANY),
        ("FATAL: remaining connection slots are reserved for roles", None, Trouble.TOO_MANY),
        ("ERROR: cannot execute UPDATE in a read-only transaction", "25006", Trouble.READ_ONLY),
        ("Fehler: kann UPDATE nicht ausführen", "25006", Trouble.READ_ONLY),
        ("FATAL: Passwort-Authentifizierung fehlgeschlagen", "28P01", Trouble.WRONG_PASSWORD),
        ("ERROR: canceling statement due to statement timeout", "57014", Trouble.SLOW),
        ("channel binding required, but not supported by server's authentication", None, Trouble.NOT_BOUND),
        ("FATAL: the database system is starting up", "57P03", Trouble.AWAY),
        ("GSSAPI continuation error: No Kerberos credentials available", None, Trouble.NO_TICKET),
        ('FATAL: GSSAPI authentication failed for user "x"', None, Trouble.NO_ACCESS),
        ("connection refused", None, Trouble.AWAY),
    ],
)
def test_each_complaint_has_its_trouble(complaint: str, code: str | None, trouble: Trouble) -> None:
    assert refusals.trouble_of(complaint, code) is trouble


def test_every_trouble_a_server_has_is_one_sentence_that_names_the_database() -> None:
    others = {Trouble.WRONG_VERSION, Trouble.SCHEMA_NEWER, Trouble.SCHEMA_OLDER, Trouble.THROTTLED}
    for trouble in set(Trouble) - others:
        said = refusals.sentence(trouble, "hatif")
        assert "hatif" in said
        assert said.endswith(".")


def test_a_server_that_is_away_refuses_nobody() -> None:
    assert not isinstance(refusals.refusal(Trouble.AWAY, "hatif"), NotLetIn)
    refusal = refusals.refusal(Trouble.DISABLED, "hatif")
    assert isinstance(refusal, NotLetIn)
    assert isinstance(refusal, Unavailable)
    assert refusal.trouble in OF_SIGN_IN


def test_no_server_is_too_old_that_is_still_mended() -> None:
    assert OLDEST_SERVER <= 13
