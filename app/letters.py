"""Letters by e-mail, and the links that open one in the computer's own mail program."""

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote

LONGEST_LINK = 1_900  # characters of a mailto: link that every mail program takes


class Security(StrEnum):
    """How the way to the server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"  # for a server on this computer only


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are sent from."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    authority: str = ""  # a file with the certificate that vouches for the server


@dataclass(frozen=True, slots=True)
class Letter:
    """One plain letter to one address."""

    to: str
    subject: str
    text: str


def mail_link(letter: Letter) -> str:
    """Return the link that opens the letter in the computer's mail program, shortened to what fits."""
    subject, text = quote(letter.subject), letter.text
    while (
        len(link := f"mailto:{quote(letter.to, safe='@')}?subject={subject}&body={quote(text)}")
        > LONGEST_LINK
    ):
        text = text[: len(text) * 3 // 4].rstrip()
    return link


def message_link(number: str, text: str) -> str:
    """Return the link that opens a short message in whatever this computer sends them with."""
    return f"sms:{quote(number, safe='+')}?body={quote(text)}"
