"""The colours of each theme. Nothing else in the program names a colour."""

from dataclasses import dataclass, fields
from enum import StrEnum


class State(StrEnum):
    """What a pill can say: each is a colour, an icon and a word, as colours alone cannot be told apart."""

    READY = "ready"
    RINGING = "ringing"
    ON_CALL = "on_call"
    SECOND_CALL = "second_call"
    ON_HOLD = "on_hold"
    WRAP_UP = "wrap_up"
    ON_BREAK = "on_break"
    NOT_RESPONDING = "not_responding"
    OFFLINE = "offline"
    ALERT = "alert"
    VIP = "vip"
    NEUTRAL = "neutral"


STATE_ICONS = {
    State.READY: "circle-check",
    State.RINGING: "bell-ring",
    State.ON_CALL: "phone-call",
    State.SECOND_CALL: "phone-incoming",
    State.ON_HOLD: "pause",
    State.WRAP_UP: "pencil-line",
    State.ON_BREAK: "coffee",
    State.NOT_RESPONDING: "phone-missed",
    State.OFFLINE: "wifi-off",
    State.ALERT: "triangle-alert",
    State.VIP: "crown",
    State.NEUTRAL: "",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: a name and the colour of each role.

    Texts reach 4.5:1 on every ground they stand on, outlines 3:1; a test holds every pair to it.
    """

    name: str
    background: str  # behind the cards
    surface: str  # cards, fields
    raised: str  # insets, hovered things, table heads
    border: str  # decoration only; what must be seen uses outline
    outline: str
    scroll: str
    text: str
    muted: str
    rail: str
    on_rail: str
    rail_hover: str
    rail_checked: str
    rail_focus: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_hover: str
    ok_soft: str
    on_ok: str
    warn: str
    warn_soft: str
    danger: str
    danger_hover: str
    danger_soft: str
    on_danger: str
    vip: str
    vip_soft: str
    ringing: str
    ringing_soft: str
    wrap_up: str
    wrap_up_soft: str

    def state(self, state: str) -> tuple[str, str]:
        """Return the ink and the ground of a state's pill."""
        role = _ROLES_OF_STATES[State(state)]
        return (self.colour(role[0]), self.colour(role[1]))

    def colour(self, role: str) -> str:
        """Return the colour of a role or of a state, by its name."""
        if role in _ROLE_NAMES:
            return str(getattr(self, role))
        return self.state(role)[0]


_ROLE_NAMES = frozenset(field.name for field in fields(Tokens)) - {"name"}

_ROLES_OF_STATES = {
    State.READY: ("ok", "ok_soft"),
    State.RINGING: ("ringing", "ringing_soft"),
    State.ON_CALL: ("accent", "accent_soft"),
    State.SECOND_CALL: ("ringing", "ringing_soft"),
    State.ON_HOLD: ("warn", "warn_soft"),
    State.WRAP_UP: ("wrap_up", "wrap_up_soft"),
    State.ON_BREAK: ("muted", "raised"),
    State.NOT_RESPONDING: ("danger", "danger_soft"),
    State.OFFLINE: ("warn", "warn_soft"),
    State.ALERT: ("danger", "danger_soft"),
    State.VIP: ("vip", "vip_soft"),
    State.NEUTRAL: ("muted", "raised"),
}

LIGHT = Tokens(
    name="light",
    background="#EEF1F5",
    surface="#FFFFFF",
    raised="#F6F8FA",
    border="#DCE2E9",
    outline="#7F8C9A",
    scroll="#B9C4CF",
    text="#16202A",
    muted="#51606E",
    rail="#17212D",
    on_rail="#DCE6F2",
    rail_hover="#2F3842",
    rail_checked="#404851",
    rail_focus="#9ABEFF",
    accent="#1D5BD6",
    accent_hover="#174BB3",
    accent_soft="#E6EEFC",
    on_accent="#FFFFFF",
    ok="#0B6B4B",
    ok_hover="#09573D",
    ok_soft="#E0F4EB",
    on_ok="#FFFFFF",
    warn="#8A5200",
    warn_soft="#FFF1DC",
    danger="#B3261E",
    danger_hover="#951E17",
    danger_soft="#FCE9E7",
    on_danger="#FFFFFF",
    vip="#7A5A00",
    vip_soft="#FFF4CC",
    ringing="#0A6685",
    ringing_soft="#DDF1F8",
    wrap_up="#6A3FB5",
    wrap_up_soft="#F0EAFB",
)

DARK = Tokens(
    name="dark",
    background="#0E141A",
    surface="#17202A",
    raised="#1E2934",
    border="#2A3743",
    outline="#6B7C8C",
    scroll="#3F4F5E",
    text="#E9EFF5",
    muted="#A9B7C4",
    rail="#0A0F14",
    on_rail="#DCE6F2",
    rail_hover="#252A2E",
    rail_checked="#363A3E",
    rail_focus="#9ABEFF",
    accent="#7DAAFF",
    accent_hover="#9ABEFF",
    accent_soft="#1B2F52",
    on_accent="#0A1A38",
    ok="#69D7AA",
    ok_hover="#8BE3C0",
    ok_soft="#153A2D",
    on_ok="#04281B",
    warn="#FFC46B",
    warn_soft="#3E2E14",
    danger="#FF9C92",
    danger_hover="#FFB5AE",
    danger_soft="#44201E",
    on_danger="#3B0906",
    vip="#FFD769",
    vip_soft="#3B3213",
    ringing="#6FD0F0",
    ringing_soft="#12343F",
    wrap_up="#C6A8FF",
    wrap_up_soft="#30264A",
)

CONTRAST = Tokens(
    name="contrast",
    background="#000000",
    surface="#000000",
    raised="#141414",
    border="#8C8C8C",
    outline="#FFFFFF",
    scroll="#B0B0B0",
    text="#FFFFFF",
    muted="#E0E0E0",
    rail="#000000",
    on_rail="#FFFFFF",
    rail_hover="#2B2B2B",
    rail_checked="#404040",
    rail_focus="#FFE14D",
    accent="#FFE14D",
    accent_hover="#FFEC8A",
    accent_soft="#262200",
    on_accent="#000000",
    ok="#5CFFB0",
    ok_hover="#9BFFCE",
    ok_soft="#00291A",
    on_ok="#000000",
    warn="#FFC252",
    warn_soft="#2B1D00",
    danger="#FFA79E",
    danger_hover="#FFC6C0",
    danger_soft="#380A06",
    on_danger="#000000",
    vip="#FFD43B",
    vip_soft="#2B2300",
    ringing="#7FE3FF",
    ringing_soft="#00222C",
    wrap_up="#DCC6FF",
    wrap_up_soft="#221339",
)

THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST)}
