"""Says in words how the telephone stands with the PBX."""

from PySide6.QtCore import QCoreApplication

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.marking import QT_TRANSLATE_NOOP

_STATES = {
    RegistrationState.REGISTERING: (
        "loader-circle",
        "muted",
        QT_TRANSLATE_NOOP("Registration", "Signing in at the PBX…"),
    ),
    RegistrationState.REFUSED: (
        "octagon-alert",
        "danger",
        QT_TRANSLATE_NOOP("Registration", "The PBX refused the sign-in"),
    ),
    RegistrationState.UNREACHABLE: (
        "unplug",
        "danger",
        QT_TRANSLATE_NOOP("Registration", "The PBX cannot be reached"),
    ),
    RegistrationState.REGISTERED: (
        "circle-check",
        "ok",
        QT_TRANSLATE_NOOP("Registration", "Telephone ready"),
    ),
}
_PROBLEMS = {
    RegistrationProblem.UNTRUSTED_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Registration", "The PBX's certificate is not trusted"
    ),
    RegistrationProblem.WRONG_NAME: QT_TRANSLATE_NOOP(
        "Registration", "The PBX's certificate bears another name"
    ),
    RegistrationProblem.EXPIRED_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Registration", "The PBX's certificate has expired"
    ),
    RegistrationProblem.NO_TLS: QT_TRANSLATE_NOOP("Registration", "The PBX does not answer with TLS"),
}


def registration(state: RegistrationState, problem: RegistrationProblem) -> tuple[str, str, str]:
    """Return the icon, its colour, and the words; who has no registrar is ready, too."""
    icon, role, text = _STATES.get(state, _STATES[RegistrationState.REGISTERED])
    if state is RegistrationState.UNREACHABLE:
        text = _PROBLEMS.get(problem, text)
    return icon, role, QCoreApplication.translate("Registration", text)
