"""Where the frozen program begins; from source it is `python -m app`."""

import os
import sys


def hold_own_file() -> None:
    """Go on reading modules from the program that was started, also after a package has replaced its file.

    They are imported when they are first needed: an agent may be in a call while apt brings a newer version.
    Windows lets nobody replace a program that runs.
    """
    import pyimod02_importers

    handle = os.open("/proc/self/exe", os.O_RDONLY)
    pyimod02_importers.pyz_archive._filename = f"/proc/self/fd/{handle}"  # noqa: SLF001  it has no other door


if getattr(sys, "frozen", False) and sys.platform == "linux":
    hold_own_file()

from app.__main__ import main  # noqa: E402  it is already one of the modules

sys.exit(main(sys.argv[1:]))
