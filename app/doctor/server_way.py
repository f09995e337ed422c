"""The way to a team's server: whether it is encrypted, and whose certificate it shows."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy.engine import URL

from app import times
from app.doctor.finding import Finding, Grade
from app.models.rows.troubles import Trouble
from app.models.server import certificate, door, refusals

CERTIFICATE_SOON = timedelta(days=30)


def look(url: URL, authority: str) -> Iterator[Finding]:
    """Look before anybody signs in; nothing about anybody is sent."""
    if door.is_here(url):
        yield Finding("way", Grade.OK, "the server is on this computer")
        return
    for name, value in door.weakened(url).items():
        yield Finding("way", Grade.NOTE, f"{name} is {value}", "leave it away, and the strictest is used")
    looked = certificate.look(url, authority)
    if looked.trouble is not None:
        text = refusals.sentence(looked.trouble, url.database or "")
        grade = Grade.NOTE if looked.trouble is Trouble.AWAY else Grade.PROBLEM
        yield Finding("way", grade, text)
    elif looked.until is not None and looked.until - times.now() < CERTIFICATE_SOON:
        yield Finding(
            "way", Grade.NOTE, f"the certificate ends on {looked.until:%Y-%m-%d}", "renew it before"
        )
    else:
        yield Finding("way", Grade.OK, "the certificate is trusted, and the server's own")
