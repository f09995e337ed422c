"""Builds the binding from SWIG's C++ file, with the flags PJSIP's own makefiles name."""

import os
import subprocess
from pathlib import Path

from setuptools import Extension, setup

VERSION = os.environ["HATIF_WHEEL_VERSION"]
LINK_ARGUMENTS = os.environ.get("HATIF_LINK_ARGUMENTS", "").split()
BINDING = Path(os.environ["HATIF_PJSIP"]) / "pjsip-apps" / "src" / "swig" / "python"


def told(question: str) -> list[str]:
    """Ask PJSIP's makefiles for flags; they answer one a line."""
    order = ["make", "--no-print-directory", "-C", str(BINDING), "-f", "helper.mak", question]
    answer = subprocess.run(order, capture_output=True, text=True, check=True).stdout
    return [line.strip() for line in answer.splitlines() if line.strip()]


setup(
    name="pjsua2-python",
    version=VERSION,
    description="PJSIP's Python binding with current TLS, SRTP, Opus and echo cancellation, built for Hatif",
    license="GPL-2.0-or-later",
    packages=["pjsua2"],
    package_dir={"pjsua2": "pjsua2"},
    license_files=["licences/*"],
    ext_modules=[
        Extension(
            "pjsua2._pjsua2",
            ["pjsua2_wrap.cpp"],
            libraries=told("libs"),
            extra_compile_args=told("cflags"),
            extra_link_args=[*told("ldflags"), *LINK_ARGUMENTS],
        )
    ],
)
