"""Whether this computer's clock and a team's server's agree; a server tells its own to who signs in."""

from collections.abc import Iterator

from psycopg import Error
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from app.doctor import server_upkeep
from app.doctor.finding import Finding, Grade, Profile
from app.errors import AppError
from app.models.server import direct
from app.sign_in import Entrance

CHECK = "clock"


def look(profile: Profile) -> Iterator[Finding]:
    """Sign in with the password the keyring keeps, ask for the time, and leave; a file has no clock."""
    entrance = Entrance(profile.folders, profile.settings)
    if not entrance.is_server:
        yield Finding(CHECK, Grade.OK, "the database is a file of this computer and has its clock")
        return
    password = entrance.password()
    try:
        url = make_url(profile.settings.database_url)
        if not password and not url.password:
            text = "the database's clock was not looked at: no password is kept here to sign in with"
            yield Finding(
                CHECK, Grade.NOTE, text, "keep the password when signing in, or ask `hatif db doctor`"
            )
            return
        address = url.set(username=entrance.login)
        with direct.connect(
            address, password=password, authority=profile.settings.database_authority
        ) as server:
            for grade, *words in server_upkeep.CHECKS[CHECK](server):
                yield Finding(CHECK, grade, *words)
    except (AppError, Error, ArgumentError, ValueError) as error:
        text = f"the database's clock could not be looked at ({type(error).__name__})"
        yield Finding(CHECK, Grade.NOTE, text, "see what is said of the database")
