"""A server's certificate is looked at without telling the server anything."""

from sqlalchemy.engine import make_url

from app import times
from app.models.rows.troubles import Trouble
from app.models.server import certificate
from tests.models.certificates import Authority
from tests.servers import HOST, Secure


def look(secure: Secure, authority: Authority | None = None) -> certificate.Looked:
    """Look at the server as it is now."""
    return certificate.look(make_url(secure.url()), str((authority or secure.authority).own.file))


def test_a_good_certificate_says_how_long_it_is_good(secure: Secure) -> None:
    looked = look(secure)
    assert looked.trouble is None
    assert looked.until is not None
    assert 1 <= (looked.until - times.now()).total_seconds() / 86400 <= 2


def test_each_fault_has_its_name(secure: Secure) -> None:
    assert look(secure, Authority(secure.folder, "nobodys")).trouble is Trouble.UNTRUSTED
    secure.server.certify(secure.authority.sign("other.company.test", "anothers"))
    assert look(secure).trouble is Trouble.WRONG_NAME
    secure.server.certify(secure.authority.sign(HOST, "last_years", days=0))
    assert look(secure).trouble is Trouble.EXPIRED
    secure.server.certify(None)
    assert look(secure).trouble is Trouble.NO_TLS
    nowhere = make_url(f"postgresql://sara@{HOST}:1/hatif?hostaddr=127.0.0.1")
    assert certificate.look(nowhere).trouble is Trouble.AWAY
    assert certificate.look(make_url(secure.url()), "/nowhere/ca.crt").trouble is Trouble.NO_AUTHORITY
