"""Sends letters by a server the workplace names; it comes in with the first one, for TLS is four megabytes.

Sending blocks; never call it from the window's thread. Nothing of a letter and no address is ever logged.
"""

import logging
import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from app import times
from app.errors import BadInput, Unavailable
from app.letters import Letter, MailServer, Security

log = logging.getLogger(__name__)
TIMEOUT_SECONDS = 15


def send(letter: Letter, server: MailServer) -> None:
    """Send a letter; BadInput names what the agent can mend, Unavailable what he cannot."""
    message = _message(letter, server.sender)
    if server.security is Security.NONE and server.host not in ("127.0.0.1", "::1", "localhost"):
        raise BadInput("A mail server elsewhere is reached over STARTTLS or TLS only.")
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            connection.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        raise BadInput("The mail server does not take this address.") from None
    except smtplib.SMTPAuthenticationError:
        raise Unavailable(
            "The mail server does not let Hatif in: its password is missing or wrong."
        ) from None
    except (smtplib.SMTPException, ssl.SSLError, OSError) as error:
        log.warning("a letter was not sent: %s", type(error).__name__)
        raise Unavailable("The mail server cannot be reached, or does not take the letter.") from None


def _message(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    try:
        message["From"] = Address(addr_spec=sender)
        message["To"] = Address(addr_spec=letter.to)
        message["Subject"] = " ".join(letter.subject.split())
    except (ValueError, IndexError):
        raise BadInput("This is no e-mail address.") from None
    message["Date"] = format_datetime(times.now())
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2] or None)
    message.set_content(letter.text)
    return message


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.security is Security.NONE:
        return smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
    context = ssl.create_default_context(cafile=server.authority or None)
    if server.security is Security.TLS:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT_SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
    try:
        connection.starttls(context=context)
    except BaseException:
        connection.close()
        raise
    return connection
