"""Accounts at PBXs, read from the settings."""

import pytest

from app.errors import BadInput
from app.pbx_accounts import PbxAccount, first_of, further_of, read_further, with_scheme
from app.settings import Settings


def test_accounts_are_read_as_they_are_typed() -> None:
    """With Arabic commas, ports, transports and schemes."""
    read = read_further("1002@pbx.example.com، desk7@sips:edge.example , 3@192.0.2.9:5080;transport=tls")
    assert read == (
        PbxAccount("1002", "sip:pbx.example.com"),
        PbxAccount("desk7", "sips:edge.example"),
        PbxAccount("3", "sip:192.0.2.9:5080;transport=tls"),
    )
    assert read[2].name == "3@192.0.2.9:5080"
    assert read_further("") == ()


@pytest.mark.parametrize(
    "text", ["1002", "1002@", "@pbx", "a b@pbx", "1@pbx;lr", "1@pbx\r\nX: y", "1@pbx, 1@pbx", "1@a>b"]
)
def test_what_is_no_account_is_named(text: str) -> None:
    with pytest.raises(BadInput):
        read_further(text)


def test_more_accounts_than_anybody_has_are_a_mistake() -> None:
    with pytest.raises(BadInput, match="more than 8"):
        read_further(", ".join(f"{number}@pbx" for number in range(9)))


def test_the_first_account_is_that_of_its_own_settings() -> None:
    """And it is not registered twice."""
    settings = Settings()
    assert first_of(settings) is None
    settings.registrar, settings.sip_user = "pbx.example.com", "1001"
    assert first_of(settings) == PbxAccount("1001", "sip:pbx.example.com")
    settings.further_accounts = "1001@sip:pbx.example.com, 1002@pbx.example.com"
    assert [account.user for account in further_of(settings)] == ["1002"]
    settings.further_accounts = "nonsense"
    assert further_of(settings) == ()


def test_a_scheme_is_added_where_there_is_none() -> None:
    assert [with_scheme(text) for text in ("", "a", "SIPS:a")] == ["", "sip:a", "SIPS:a"]
