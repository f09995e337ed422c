"""The way to a server: its name is checked, its certificate is trusted, and nobody stands in between."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from app.errors import BadInput, NotLetIn, Unavailable
from app.models.rows.troubles import Trouble
from app.models.server import door
from tests.models import proxies
from tests.models.certificates import Authority
from tests.models.proxies import Proxy
from tests.servers import HOST, PASSWORD, Secure

HERE = ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"]


def trouble(secure: Secure, url: str = "", *, password: str = PASSWORD, authority: Path | None = None) -> str:
    """Return what is in the way of a desk."""
    with pytest.raises(NotLetIn) as caught:
        secure.open(url, password=password, authority=authority)
    assert PASSWORD not in str(caught.value)
    return caught.value.trouble


@pytest.mark.parametrize("host", HERE)
def test_a_server_on_this_computer_is_reached_as_its_owner_set_it_up(host: str) -> None:
    url = make_url(f"postgresql://me@{host}/hatif")
    assert door.is_here(url)
    assert door.secured(url) == url


@pytest.mark.parametrize("address", ["db.example.com", "192.0.2.1", "localhost.example.com", "127.evil.com"])
def test_a_server_elsewhere_must_prove_who_it_is(address: str) -> None:
    made = door.secured(make_url(f"postgresql://me@{address}/hatif"), authority="/etc/ca.crt")
    assert dict(made.query) == {
        "sslmode": "verify-full",
        "channel_binding": "require",
        "gssencmode": "disable",
        "require_auth": "scram-sha-256",
        "ssl_min_protocol_version": "TLSv1.2",
        "sslrootcert": "/etc/ca.crt",
    }


def test_a_name_of_this_computer_that_leads_elsewhere_is_elsewhere() -> None:
    assert not door.is_here(make_url("postgresql://localhost/hatif?hostaddr=192.0.2.1"))
    assert not door.is_here(make_url("postgresql:///hatif?host=db1.example.com&host=localhost"))
    assert door.is_here(make_url("postgresql:///hatif?host=/run/postgresql"))


def test_without_an_authority_those_of_the_computer_are_trusted() -> None:
    assert door.secured(make_url("postgresql://db.example.com/hatif")).query["sslrootcert"] == "system"


@pytest.mark.parametrize("weak", ["sslmode=require", "sslmode=disable", "channel_binding=prefer"])
def test_less_than_the_strictest_needs_a_reason(weak: str) -> None:
    address = f"postgresql://db.example.com/hatif?{weak}"
    with pytest.raises(BadInput, match="weaker than"):
        door.secured(make_url(address))
    with pytest.raises(BadInput, match="weaker than"):
        door.secured(make_url(f"{address}&reason=yes"))
    name, _, value = weak.partition("=")
    url = make_url(f"{address}&reason=the+test+laboratory")
    made = door.secured(url)
    assert made.query[name] == value
    assert door.REASON not in made.query
    assert door.weakened(url) == {name: value}


def test_the_computers_own_sign_on_needs_no_password_and_has_no_channel_to_bind() -> None:
    url = make_url("postgresql://db.example.com/hatif?require_auth=gss")
    assert door.signs_on(url)
    assert door.secured(url).query["channel_binding"] == "prefer"
    assert door.secured(url).query["sslmode"] == "verify-full"


def test_a_password_is_put_in_unless_the_address_has_one() -> None:
    assert door.secured(make_url("postgresql://me@localhost/x"), password="one").password == "one"
    assert door.secured(make_url("postgresql://me:two@localhost/x"), password="one").password == "two"


def test_the_right_server_and_the_right_password_are_let_in(secure: Secure) -> None:
    database = secure.open()
    with database.reading() as session:
        found = session.execute(
            text("SELECT session_user, ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        ).one()
    database.close()
    assert tuple(found) == ("sara", True, "TLSv1.3")


def test_a_wrong_password_no_password_and_a_disabled_login_are_told_apart(secure: Secure) -> None:
    assert trouble(secure, password="a wrong password") == Trouble.WRONG_PASSWORD
    assert trouble(secure, password="") == Trouble.NEEDS_PASSWORD
    assert trouble(secure, secure.url(login="nobody")) == Trouble.WRONG_PASSWORD  # who exists is not told
    with psycopg.connect(secure.server.socket_url("hatif"), autocommit=True) as owner:
        owner.execute("ALTER ROLE sara NOLOGIN")
        assert trouble(secure) == Trouble.DISABLED
        owner.execute("ALTER ROLE sara LOGIN CONNECTION LIMIT 0")
        assert trouble(secure) == Trouble.TOO_MANY
        owner.execute("ALTER ROLE sara CONNECTION LIMIT -1")


def test_a_certificate_that_cannot_be_trusted_is_refused(secure: Secure) -> None:
    stranger = Authority(secure.folder, "stranger")
    assert trouble(secure, authority=stranger.own.file) == Trouble.UNTRUSTED
    assert trouble(secure, authority=secure.folder / "nowhere.crt") == Trouble.NO_AUTHORITY
    secure.server.certify(secure.authority.sign(HOST, "old", days=0))
    assert trouble(secure) == Trouble.EXPIRED
    secure.server.certify(secure.authority.sign("other.company.test", "other"))
    assert trouble(secure) == Trouble.WRONG_NAME


def test_a_server_without_encryption_or_with_a_weak_sign_in_is_refused(secure: Secure) -> None:
    secure.server.admit("hostssl all all 127.0.0.1/32 trust")
    assert trouble(secure) == Trouble.NOT_BOUND
    secure.server.admit("hostssl all all 127.0.0.1/32 password")
    assert trouble(secure) == Trouble.NOT_BOUND  # it would have been sent for all to read
    secure.server.admit("host all all 127.0.0.1/32 scram-sha-256")
    secure.server.certify(None)
    assert trouble(secure) == Trouble.NO_TLS


def test_a_proxy_that_takes_the_encryption_away_hears_nothing(secure: Secure) -> None:
    secure.server.admit("host all all 127.0.0.1/32 scram-sha-256")
    with Proxy(secure.server.port, proxies.strip) as between:
        assert trouble(secure, secure.url(port=between.port)) == Trouble.NO_TLS
        assert bytes(between.heard) == b""


def test_a_proxy_with_a_certificate_of_its_own_hears_nothing(secure: Secure) -> None:
    stranger = Authority(secure.folder, "impostor").sign(HOST, "impostors")
    with Proxy(secure.server.port, proxies.swap(stranger)) as between:
        assert trouble(secure, secure.url(port=between.port)) == Trouble.UNTRUSTED
        assert bytes(between.heard) == b""


def test_a_proxy_whose_certificate_is_trusted_is_still_found_out(secure: Secure) -> None:
    """Its certificate is for the right name, by the right authority: only the bound channel tells."""
    misused = secure.authority.sign(HOST, "misused")
    with Proxy(secure.server.port, proxies.swap(misused)) as between:
        assert trouble(secure, secure.url(port=between.port)) == Trouble.NOT_BOUND
        assert PASSWORD.encode() not in between.heard


def test_a_proxy_that_lets_go_is_a_server_that_is_away(secure: Secure) -> None:
    with Proxy(secure.server.port, proxies.drop) as between, pytest.raises(Unavailable) as caught:
        secure.open(secure.url(port=between.port))
    assert not isinstance(caught.value, NotLetIn)


def test_a_server_that_takes_no_changes_is_named_when_one_is_made(secure: Secure) -> None:
    database = secure.open()

    def change() -> None:
        with database.writing() as session:
            session.execute(text("SET TRANSACTION READ ONLY"))
            session.execute(text("CREATE TABLE mine (id int)"))

    with pytest.raises(NotLetIn) as caught:
        change()
    database.close()
    assert caught.value.trouble == Trouble.READ_ONLY
