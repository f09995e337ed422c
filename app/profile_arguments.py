"""How a command is told which profile and which database a desk works on."""

from app.demo_files import DemoFiles
from app.folders import Folders


def profile_arguments(folders: Folders, *, is_demo: bool) -> list[str]:
    """Return what a command of this program takes, so that it works on what the desk works on."""
    root = folders.data.parent
    profile = ["--profile", str(root)] if folders == Folders.under(root) else []
    if not is_demo:
        return profile
    return [*profile, "--database", f"sqlite:///{DemoFiles.newest(folders.data).database}"]
