# Builds Hatif's own pjsua2 wheel on Windows. NEVER RUN SO FAR: written beside build_linux.py, which is the tested one.
#
#   packaging\pjsip\build_windows.ps1 -Sources FOLDER -Work FOLDER -Out FOLDER
#
# Sources: the folder that fetch_sources.py filled on a Linux computer. Needs Visual Studio's C++ tools (run this in
# their "x64 Native Tools" prompt), CMake, Strawberry Perl, NASM and the Python the wheel is for as `python`.
param([Parameter(Mandatory)][string]$Sources, [Parameter(Mandatory)][string]$Work, [Parameter(Mandatory)][string]$Out)
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
$here = $PSScriptRoot
New-Item -ItemType Directory -Force $Work, $Out | Out-Null
$prefix = Join-Path $Work "installed"

# Every hash, before anything is unpacked.
python -c @"
import hashlib, pathlib, sys, tomllib
here, sources = map(pathlib.Path, sys.argv[1:])
for row in tomllib.loads((here / 'sources.toml').read_text()).values():
    found = hashlib.sha256((sources / row['file']).read_bytes()).hexdigest()
    assert found == row['sha256'], row['file'] + ' is not the file that was pinned'
"@ $here $Sources

function Unpacked([string]$name, [string]$pattern) {
    $folder = Join-Path $Work "source\$name"
    New-Item -ItemType Directory -Force $folder | Out-Null
    tar -C $folder --strip-components=1 -xf (Get-ChildItem (Join-Path $Sources $pattern))[0].FullName
    return $folder
}

function With-CMake([string]$folder, [string[]]$options) {
    cmake -S $folder -B "$folder\build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=$prefix `
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_MSVC_RUNTIME_LIBRARY=MultiThreadedDLL @options
    cmake --build "$folder\build"
    cmake --install "$folder\build"
}

Push-Location (Unpacked "openssl" "openssl_*.orig.tar.gz")
perl Configure VC-WIN64A --prefix=$prefix --libdir=lib no-shared no-module no-apps no-docs no-tests no-legacy no-engine `
    no-comp no-ssl3 no-tls1 no-tls1_1 no-quic no-cms no-cmp no-ts no-srp no-psk
nmake build_libs
nmake install_dev
Pop-Location
With-CMake (Unpacked "srtp" "libsrtp2_*.orig.tar.gz") @("-DENABLE_OPENSSL=ON", "-DLIBSRTP_TEST_APPS=OFF", "-DOPENSSL_ROOT_DIR=$prefix")
With-CMake (Unpacked "opus" "opus_*.orig.tar.gz") @()

# PJSIP by its own CMake files: the Visual Studio solution wants the libraries Debian has taken out of the archive.
# Speex is left out here; without it PJSIP resamples by its own simple means.
$pjsip = Unpacked "pjproject" "asterisk_*.orig-Xpjproject.tar.xz"
Copy-Item "$here\config_site.h" "$pjsip\pjlib\include\pj\config_site.h"
New-Item -ItemType File -Force "$pjsip\pjmedia\src\pjmedia-audiodev\bdimad_dev.c" | Out-Null
With-CMake $pjsip @("-DCMAKE_PREFIX_PATH=$prefix", "-DOPENSSL_ROOT_DIR=$prefix", "-DPJ_SKIP_EXPERIMENTAL_NOTICE=ON")

python -m venv "$Work\tools"
& "$Work\tools\Scripts\python" -m pip install --require-hashes --only-binary :all: -r "$here\build-requirements.txt"
$parts = Join-Path $Work "wheel"
New-Item -ItemType Directory -Force "$parts\pjsua2", "$parts\licences" | Out-Null
$rooms = "pjlib", "pjlib-util", "pjmedia", "pjsip", "pjnath" | ForEach-Object { "-I$pjsip\$_\include" }
Push-Location "$pjsip\pjsip-apps\src\swig"
& "$Work\tools\Scripts\swig" -c++ -w312 -threads -doxygen -python @rooms -outdir "$parts\pjsua2" -o "$parts\pjsua2_wrap.cpp" pjsua2.i
Pop-Location
Copy-Item "$here\wheel\__init__.py" "$parts\pjsua2"
Copy-Item "$pjsip\COPYING" "$parts\licences\pjproject.txt"
$env:PYTHONPATH = $here
python -c "import build_linux; print(build_linux.facts(), end='')" | Set-Content -Encoding utf8 "$parts\pjsua2\build_facts.py"

# wheel\setup.py asks PJSIP's makefiles for flags, which there are none of here: the libraries are named instead.
$libraries = (Get-ChildItem "$prefix\lib\*.lib" | ForEach-Object { '"' + $_.BaseName + '"' }) -join ", "
@"
from setuptools import Extension, setup

setup(
    name="pjsua2-python",
    version="2.17+hatif1",
    packages=["pjsua2"],
    license_files=["licences/*"],
    ext_modules=[
        Extension(
            "pjsua2._pjsua2",
            ["pjsua2_wrap.cpp"],
            include_dirs=[r"$prefix\include"],
            library_dirs=[r"$prefix\lib"],
            libraries=[$libraries, "ws2_32", "crypt32", "advapi32", "user32", "ole32", "iphlpapi", "winmm"],
            define_macros=[("PJ_WIN64", "1"), ("PJ_M_X86_64", "1"), ("NDEBUG", "1")],
            extra_compile_args=["/EHsc", "/O2", "/std:c++17"],
        )
    ],
)
"@ | Set-Content -Encoding utf8 "$parts\setup.py"
Push-Location $parts
& "$Work\tools\Scripts\python" setup.py bdist_wheel
Copy-Item dist\*.whl $Out
Pop-Location
