"""A connection past the pool is as strict as all others."""

import pytest

from app.errors import NotLetIn, Unavailable
from app.models.rows.troubles import Trouble
from app.models.server import direct
from tests.models.certificates import Authority
from tests.servers import PASSWORD, Secure


def test_it_is_let_in_over_tls_and_begins_nothing(secure: Secure) -> None:
    authority = str(secure.authority.own.file)
    with direct.connect(secure.url(), password=PASSWORD, authority=authority) as link:
        assert link.autocommit
        assert link.pgconn.ssl_in_use


def test_what_is_in_the_way_is_told_as_for_the_desk(secure: Secure) -> None:
    authority = str(secure.authority.own.file)
    stranger = str(Authority(secure.folder, "another").own.file)
    for password, file, trouble in (
        ("a wrong password", authority, Trouble.WRONG_PASSWORD),
        (PASSWORD, stranger, Trouble.UNTRUSTED),
    ):
        with pytest.raises(NotLetIn) as caught:
            direct.connect(secure.url(), password=password, authority=file)
        assert caught.value.trouble == trouble
    with pytest.raises(Unavailable, match="cannot be reached"):
        direct.connect("postgresql://sara@127.0.0.1:1/hatif")
