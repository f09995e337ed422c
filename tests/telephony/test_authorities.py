"""Whom TLS trusts by itself."""

import ssl
import sys

from app.telephony.authorities import of_system


def test_the_system_s_authorities_can_be_read() -> None:
    """By Python's own TLS as by ours."""
    found = of_system()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform == "win32":
        assert "BEGIN CERTIFICATE" in found.text
        return
    if found.file:  # a computer without any trusts nobody
        context.load_verify_locations(found.file)
        assert context.cert_store_stats()["x509_ca"] > 0
