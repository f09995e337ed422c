"""People of a team, as whoever runs the database takes them in and lists them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewAgent:
    """Somebody to be taken in."""

    login: str
    name: str = ""
    name_latin: str = ""
    role: str = "agent"
    team: str = ""  # the team's key; "" for none
    extension: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody who works here, or did."""

    login: str
    name: str
    name_latin: str
    role: str  # what the database says of him
    team: str
    extension: str
    language: str
    is_disabled: bool
    group: str = ""  # what the server lets him do; "" without a login there
