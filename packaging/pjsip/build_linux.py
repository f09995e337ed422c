"""Builds Hatif's own pjsua2 wheel on Linux from pinned sources: about ten minutes on two cores.

Needs gcc, g++, make, binutils, perl and uuid-dev besides the Python the wheel is for, which runs this file:

    python3.11 packaging/pjsip/build_linux.py --work BIG_FOLDER --out dist
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

from fetch_sources import HERE, CannotFetch, Source, fetch_all, pinned

JOBS = "-j2"
REVISION = "hatif1"  # of this recipe; goes up with every change of what comes out of it
OPTIMISED = "-O2 -fPIC -DNDEBUG -fstack-protector-strong -D_FORTIFY_SOURCE=2"
OPENSSL_OPTIONS = (
    "no-shared no-module no-apps no-docs no-tests no-legacy no-engine no-comp no-ssl3 no-tls1 no-tls1_1 "
    "no-weak-ssl-ciphers no-quic no-cms no-cmp no-ts no-srp no-psk no-dso"
)
PJSIP_OPTIONS = (
    "--disable-video --disable-sound --disable-ffmpeg --disable-sdl --disable-v4l2 --disable-openh264 "
    "--disable-vpx --disable-libyuv --disable-upnp --disable-opencore-amr --disable-silk --disable-bcg729 "
    "--disable-ilbc-codec --disable-gsm-codec --disable-g7221-codec --disable-l16-codec "
    "--disable-libwebrtc --enable-libwebrtc-aec3 --enable-speex-resample --with-external-speex "
    "--with-external-srtp"
)
# Static libraries keep to themselves: the Python that loads the wheel may carry another OpenSSL.
HIDDEN = "libssl.a:libcrypto.a:libsrtp2.a:libopus.a:libspeex.a:libspeexdsp.a"
LINK_ARGUMENTS = f"-Wl,--exclude-libs,{HIDDEN} -s"
REMOVED_BY_DEBIAN = (
    "pjmedia/src/pjmedia-audiodev/bdimad_dev.c"  # the makefile still names it; empty is enough
)


class Build:
    """One build in one folder; what is finished there is not built again."""

    def __init__(self, work: Path, sources: Path) -> None:
        self._work = work.resolve()
        self._sources = sources.resolve()
        self._prefix = self._work / "installed"
        self._logs = self._work / "logs"
        self._logs.mkdir(parents=True, exist_ok=True)
        self._known = {source.name: source for source in pinned()}
        self._environment = {
            **os.environ,
            "CFLAGS": f"{OPTIMISED} -I{self._prefix}/include",
            "CXXFLAGS": f"{OPTIMISED} -I{self._prefix}/include",
            "LDFLAGS": f"-L{self._prefix}/lib",
            "PKG_CONFIG_PATH": f"{self._prefix}/lib/pkgconfig",
        }

    def libraries(self) -> None:
        """Build what PJSIP stands on, as static libraries."""
        prefix, static = f"--prefix={self._prefix}", "--disable-shared"
        openssl = ["./Configure", "linux-x86_64", prefix, "--libdir=lib", "--openssldir=/etc/ssl"]
        self._build("openssl", [*openssl, *OPENSSL_OPTIONS.split(), "-fPIC"], "build_libs", "install_dev")
        self._build("srtp", ["./configure", prefix, "--enable-openssl"], "libsrtp2.a", "install")
        programs = ["--disable-doc", "--disable-extra-programs"]
        self._build("opus", ["./configure", prefix, static, *programs], "all", "install")
        self._build("speexdsp", ["./configure", prefix, static, "--disable-examples"], "all", "install")
        self._build("speex", ["./configure", prefix, static, "--disable-binaries"], "all", "install")

    def pjsip(self) -> Path:
        """Build PJSIP and return its folder."""
        folder = self._unpacked(self._known["pjproject"])
        if self._is_done("pjproject"):
            return folder
        shutil.copy(HERE / "config_site.h", folder / "pjlib" / "include" / "pj" / "config_site.h")
        (folder / REMOVED_BY_DEBIAN).touch()
        places = [f"--prefix={self._prefix}", f"--with-ssl={self._prefix}", f"--with-opus={self._prefix}"]
        libraries = {"LIBS": "-lpthread -ldl"}
        self._run("pjproject", ["./aconfigure", *places, *PJSIP_OPTIONS.split()], folder, libraries)
        self._run("pjproject", ["make", "dep"], folder)
        self._run("pjproject", ["make", JOBS, "lib"], folder)
        self._note_done("pjproject")
        return folder

    def wheel(self, pjsip: Path, out: Path) -> Path:
        """Bind PJSIP for the Python that runs this, and return the wheel."""
        tools = self._tools()
        binding, parts = pjsip / "pjsip-apps" / "src" / "swig", self._work / "wheel"
        shutil.rmtree(parts, ignore_errors=True)
        (parts / "pjsua2").mkdir(parents=True)
        swig = ["swig", "-c++", "-w312", "-threads", "-doxygen", "-python"]
        includes = [
            f"-I{pjsip / room / 'include'}" for room in ("pjlib", "pjlib-util", "pjmedia", "pjsip", "pjnath")
        ]
        names = ["-outdir", str(parts / "pjsua2"), "-o", str(parts / "pjsua2_wrap.cpp")]
        self._run(
            "wheel", [str(tools / swig[0]), *swig[1:], *includes, *names, str(binding / "pjsua2.i")], binding
        )
        shutil.copy(HERE / "wheel" / "setup.py", parts)
        shutil.copy(HERE / "wheel" / "__init__.py", parts / "pjsua2")
        (parts / "pjsua2" / "build_facts.py").write_text(facts(), encoding="utf-8")
        self._copy_licences(parts / "licences")
        named = {
            "HATIF_WHEEL_VERSION": f"{self._known['pjproject'].version}+{REVISION}",
            "HATIF_PJSIP": str(pjsip),
            "HATIF_LINK_ARGUMENTS": LINK_ARGUMENTS,
        }
        python = str(tools / "python")
        self._run("wheel", [python, "setup.py", "bdist_wheel"], parts, named)
        return self._tagged(python, next((parts / "dist").glob("*.whl")), parts, out)

    def check(self, wheel: Path) -> None:
        """Load what was built, and open TLS with it: a symbol that is missing shows only then."""
        trial = self._work / "trial"
        shutil.rmtree(trial, ignore_errors=True)
        python = str(self._tools() / "python")
        install = [python, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(trial)]
        self._run("check", [*install, str(wheel)], self._work)
        self._run("check", [python, str(HERE / "try_wheel.py")], self._work, {"PYTHONPATH": str(trial)})
        self._note_done("check")

    def _tagged(self, python: str, wheel: Path, parts: Path, out: Path) -> Path:
        """Name the wheel after the oldest C library it runs with."""
        library = next((parts / "build").rglob("_pjsua2*.so"))
        symbols = subprocess.run(
            ["objdump", "-T", str(library)], capture_output=True, text=True, check=True
        ).stdout
        newest = max(int(minor) for minor in re.findall(r"GLIBC_2\.(\d+)", symbols))
        platform = f"manylinux_2_{newest}_x86_64"
        order = [python, "-m", "wheel", "tags", "--remove", "--platform-tag", platform, str(wheel)]
        self._run("wheel", order, parts)
        out.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(next(wheel.parent.glob("*.whl")), out))

    def _tools(self) -> Path:
        """Return the folder of SWIG and of a Python with the tools to make a wheel."""
        folder = self._work / "tools"
        if not self._is_done("tools"):
            venv.create(folder, with_pip=True, clear=True)
            wanted = [
                "--require-hashes",
                "--only-binary",
                ":all:",
                "-r",
                str(HERE / "build-requirements.txt"),
            ]
            self._run("tools", [str(folder / "bin" / "python"), "-m", "pip", "install", *wanted], self._work)
            self._note_done("tools")
        return folder / "bin"

    def _copy_licences(self, folder: Path) -> None:
        folder.mkdir()
        for source in self._known.values():
            shutil.copy(self._unpacked(source) / source.licence, folder / f"{source.name}.txt")
        shutil.copy(
            self._unpacked(self._known["pjproject"]) / "third_party/webrtc_aec3/LICENSE",
            folder / "webrtc.txt",
        )

    def _build(self, name: str, configure: list[str], target: str, install: str) -> None:
        if self._is_done(name):
            return
        folder = self._unpacked(self._known[name])
        self._run(name, configure, folder)
        self._run(name, ["make", JOBS, target], folder)
        self._run(name, ["make", install], folder)
        self._note_done(name)

    def _unpacked(self, source: Source) -> Path:
        folder = self._work / "source" / source.name
        if not folder.exists():
            fresh = folder.with_suffix(".new")
            shutil.rmtree(fresh, ignore_errors=True)
            with tarfile.open(self._sources / source.file) as archive:
                archive.extractall(fresh, filter="data")
            next(fresh.iterdir()).rename(folder)
            fresh.rmdir()
        return folder

    def _run(self, name: str, order: list[str], folder: Path, more: dict[str, str] | None = None) -> None:
        log = self._logs / f"{name}.txt"
        with log.open("a", encoding="utf-8") as told:
            done = subprocess.run(
                order,
                cwd=folder,
                env={**self._environment, **(more or {})},
                stdout=told,
                stderr=told,
                check=False,
            )
        if done.returncode:
            raise CannotFetch(f"building {name} failed at {order[0]} {order[1]}; see {log}")

    def _is_done(self, name: str) -> bool:
        return (self._work / f"{name}.done").exists()

    def _note_done(self, name: str) -> None:
        (self._work / f"{name}.done").touch()
        say(f"{name} is done")


def facts() -> str:
    """Return the module that says what a wheel was made of."""
    limits = (HERE / "config_site.h").read_text(encoding="utf-8")
    most_calls = re.search(r"#define PJSUA_MAX_CALLS (\d+)", limits)
    known = {source.name: source for source in pinned()}
    row = {
        "sources": {source.name: f"{source.version} {source.sha256}" for source in known.values()},
        "openssl": known["openssl"].version,
        "most_calls": int(most_calls.group(1)) if most_calls else 4,
        "echo_canceller": "webrtc-aec3",
        "dtls_srtp": True,
    }
    return f'"""What this wheel was made of."""\n\nBUILD = {row!r}\n'


def say(text: str) -> None:
    """Write a line to standard output at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    """Build the wheel and say where it is."""
    parser = argparse.ArgumentParser(description="Build Hatif's own pjsua2 wheel from pinned sources.")
    parser.add_argument("--work", type=Path, required=True, help="folder to build in; 1.5 GB")
    parser.add_argument(
        "--sources", type=Path, default=None, help="folder with the sources, or to fetch them to"
    )
    parser.add_argument("--out", type=Path, default=Path("dist"), help="folder for the wheel")
    options = parser.parse_args()
    try:
        os.nice(10)
        sources = options.sources or options.work / "archives"
        fetch_all(sources)
        build = Build(options.work, sources)
        build.libraries()
        wheel = build.wheel(build.pjsip(), options.out.resolve())
        build.check(wheel)
        say(str(wheel))
    except CannotFetch as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
