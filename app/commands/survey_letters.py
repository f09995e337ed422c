"""Sends customers their links by the mail server of the settings, each once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.errors import BadInput
from app.letter_sending import send
from app.letters import Letter, MailServer, Security
from app.models.changes import survey_answers
from app.models.database import Database
from app.models.rows.surveys import LinkRow
from app.settings import Settings

SUBJECTS = {"ar": "كيف كانت خدمتنا؟", "en": "How did we do?"}
TEXTS = {
    "ar": "السلام عليكم،\n\nتحدثنا معك قبل قليل. هل كنت راضيًا عن الخدمة؟ يسعدنا أن تجيب هنا:\n{link}\n",
    "en": "Hello,\n\nwe spoke with you lately. Were you content? Please answer here:\n{link}\n",
}


@dataclass(slots=True)
class Sent:
    """How many letters went, whose address was not taken, and who has none."""

    letters: int = 0
    refused: int = 0
    without_address: int = 0


def server_of(settings: Settings, password: str) -> MailServer:
    """Return the mail server of the settings; BadInput when none is set."""
    if not (settings.mail_server and settings.mail_sender):
        raise BadInput("no mail server is set: mail.server and mail.sender are needed")
    return MailServer(
        settings.mail_server,
        settings.mail_port,
        Security(settings.mail_security),
        settings.mail_sender,
        user=settings.mail_user,
        password=password,
        authority=settings.mail_authority,
    )


def send_links(
    database: Database, server: MailServer, rows: Iterable[LinkRow], link_to: Callable[[LinkRow], str]
) -> Sent:
    """Send each customer his link; one is noted before it goes, so that nobody gets it twice.

    A server that cannot be reached ends it: what was not sent is asked for again the next time.
    """
    done = Sent()
    for row in rows:
        if not row.email:
            done.without_address += 1
            continue
        with database.writing() as session:
            is_ours = survey_answers.note_sent(session, row.call_id)
        if not is_ours:
            continue  # another one has sent it meanwhile
        try:
            send(_letter(row, link_to(row)), server)
        except BadInput:
            done.refused += 1
        except BaseException:
            with database.writing() as session:
                survey_answers.note_sent(session, row.call_id, is_sent=False)
            raise
        else:
            done.letters += 1
    return done


def _letter(row: LinkRow, link: str) -> Letter:
    language = row.language if row.language in TEXTS else "ar"
    return Letter(row.email, SUBJECTS[language], TEXTS[language].format(link=link))
