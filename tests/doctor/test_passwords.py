"""Where passwords are kept."""

from pathlib import Path

from tests import keyring_session

LOOK = """
from pathlib import Path
from app.doctor import passwords
from app.doctor.finding import Profile
from app.folders import Folders
from app.settings import Settings
for finding in passwords.look(Profile(Folders.under(Path("nowhere")), Settings())):
    print(finding.grade, "/", finding.text, "/", finding.remedy)
"""


def test_a_keyring_that_gives_back_what_it_took_is_well(tmp_path: Path) -> None:
    """A real one; the trial's secret is deleted again."""
    answer = keyring_session.output(tmp_path, LOOK, keyring=True)
    assert answer == "ok / passwords are kept by SecretService / \n"


def test_without_a_keyring_that_is_noted_with_a_remedy(tmp_path: Path) -> None:
    """Hatif works, and asks for passwords at each start."""
    answer = keyring_session.output(tmp_path, LOOK, keyring=False)
    assert answer.startswith(
        "note / passwords are forgotten when Hatif ends (the keyring: no keyring) / on Debian"
    )
