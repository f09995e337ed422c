"""Packs a frozen Hatif as a Debian package, with desktop entry, icon, AppStream data, units and man pages.

    python3 packaging/debian/build_deb.py --program dist/hatif --out dist

Needs dpkg-deb. The program lives in /usr/lib/hatif; `hatif` on the path is a link to it.
"""

import argparse
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
IDENTITY = "org.hatif.Hatif"
# What Qt, sound and speech take from the system; the rest comes along.
DEPENDS = (
    "libc6 (>= 2.34), libstdc++6, libglib2.0-0 | libglib2.0-0t64, libgl1, libegl1, libfontconfig1, "
    "libfreetype6, libdbus-1-3, libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, "
    "libxcb-keysyms1, libxcb-shape0, libwayland-cursor0, libwayland-egl1, libasound2 | libasound2t64"
)
RECOMMENDS = (
    "espeak-ng, gnome-keyring | kwalletmanager | org.freedesktop.secrets, pipewire-pulse | pulseaudio"
)


SECRETS = "bridge-secrets"  # its unit wants the folder, even an empty one
SCRIPTS = ("postinst", "prerm", "postrm")
KEPT_BY_ADMINISTRATORS = ("/etc/hatif/settings.json",)  # an upgrade leaves what they have changed


def version() -> str:
    """Return the program's version."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "app" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit("app/__init__.py names no version")
    return found[1]


def architecture() -> str:
    """Return what Debian calls this computer's kind."""
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return said.stdout.strip()


def lay_out(program: Path, root: Path) -> None:
    """Put everything where it is to be on the computer."""
    shutil.copytree(program, root / "usr/lib/hatif", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/hatif").symlink_to("../lib/hatif/hatif")
    for source, target in (
        (HERE / f"{IDENTITY}.desktop", f"usr/share/applications/{IDENTITY}.desktop"),
        (HERE / f"{IDENTITY}.metainfo.xml", f"usr/share/metainfo/{IDENTITY}.metainfo.xml"),
        (HERE / "hatif.svg", f"usr/share/icons/hicolor/scalable/apps/{IDENTITY}.svg"),
        (HERE / "copyright", "usr/share/doc/hatif/copyright"),
        (HERE / "hatif-bridge.service", "usr/lib/systemd/system/hatif-bridge.service"),
        (HERE / "hatif-desk.service", "usr/lib/systemd/user/hatif-desk.service"),
        (HERE / "hatif-update.service", "usr/lib/systemd/system/hatif-update.service"),
        (HERE / "hatif-update.timer", "usr/lib/systemd/system/hatif-update.timer"),
        (HERE / "settings.json", "etc/hatif/settings.json"),
        (HERE.parent / "settings.schema.json", "usr/share/hatif/settings.schema.json"),
        (ROOT / "docs/settings.md", "usr/share/doc/hatif/settings.md"),
        (ROOT / "docs/bridge.md", "usr/share/doc/hatif/bridge.md"),
    ):
        place = root / target
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)
    for folder in ("policy.d", "people", SECRETS):
        (root / "etc/hatif" / folder).mkdir()
    pages(root / "usr/share/man")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (root / "usr/share/doc/hatif/changelog.gz").write_bytes(changes)


def pages(folder: Path) -> None:
    """Put the man pages in their places, compressed as Debian wants them."""
    for source in sorted((ROOT / "packaging/man").glob("**/*.1")):
        place = folder / source.parent.relative_to(ROOT / "packaging/man") / "man1" / f"{source.name}.gz"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(gzip.compress(source.read_bytes(), mtime=0))


def set_rights(root: Path) -> None:
    """Let everybody read, only root write, and what was a program stay one."""
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        is_run = path.is_dir() or bool(path.stat().st_mode & 0o100)
        path.chmod(0o755 if is_run else 0o644)
    (root / "etc/hatif" / SECRETS).chmod(0o700)


def control(root: Path, version_: str, architecture_: str) -> str:
    """Return what the package says of itself."""
    kilobytes = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    return f"""Package: hatif
Version: {version_}
Section: comm
Priority: optional
Architecture: {architecture_}
Maintainer: The Hatif maintainers <maintainers@hatif.example>
Installed-Size: {kilobytes}
Depends: {DEPENDS}
Recommends: {RECOMMENDS}
Description: desktop program for phone agents, in Arabic and English
 Hatif takes the call over SIP, says who is calling before the agent does,
 leads through a guided script, and keeps every word and every promise.
"""


def build(program: Path, out: Path, *, version_: str, compression: str) -> Path:
    """Build the package and return its file."""
    architecture_ = architecture()
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"hatif_{version_}_{architecture_}.deb"
    with tempfile.TemporaryDirectory(prefix="hatif-deb-") as name:
        root = Path(name) / "root"
        root.mkdir()
        lay_out(program, root)
        set_rights(root)
        (root / "DEBIAN").mkdir(mode=0o755)
        (root / "DEBIAN/control").write_text(control(root, version_, architecture_), encoding="utf-8")
        (root / "DEBIAN/conffiles").write_text("\n".join(KEPT_BY_ADMINISTRATORS) + "\n", encoding="ascii")
        for script in SCRIPTS:
            shutil.copyfile(HERE / script, root / "DEBIAN" / script)
            (root / "DEBIAN" / script).chmod(0o755)
        command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root), str(file)]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": "0"}
        )
    return file


def main() -> int:
    """Build, and say where the package is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--program", type=Path, required=True, help="the folder that freeze.py made")
    parser.add_argument("--out", type=Path, required=True, help="folder for the package")
    parser.add_argument("--version", default=version(), help="another version, to try an upgrade with")
    parser.add_argument("--compression", default="xz", choices=("xz", "zstd", "gzip", "none"))
    options = parser.parse_args()
    file = build(options.program, options.out, version_=options.version, compression=options.compression)
    print(f"{file}: {file.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
