#!/usr/bin/env bash
# Builds Hatif's own pjsua2 wheel on macOS. NEVER RUN SO FAR: written beside build_linux.py, which is the tested one.
#
#   packaging/pjsip/build_macos.sh SOURCES WORK OUT
#
# SOURCES: the folder that fetch_sources.py filled on a Linux computer. Needs Xcode's command line tools and the
# Python the wheel is for as python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sources=$(cd "$1" && pwd); mkdir -p "$2" "$3"; work=$(cd "$2" && pwd); out=$(cd "$3" && pwd)
prefix=$work/installed
export MACOSX_DEPLOYMENT_TARGET=14.0
optimised="-O2 -DNDEBUG -fstack-protector-strong -I$prefix/include"
export CFLAGS=$optimised CXXFLAGS=$optimised LDFLAGS="-L$prefix/lib"

python3 - "$here" "$sources" <<'PY'   # every hash, before anything is unpacked
import hashlib, pathlib, sys, tomllib
here, sources = map(pathlib.Path, sys.argv[1:])
for row in tomllib.loads((here / "sources.toml").read_text()).values():
    found = hashlib.sha256((sources / row["file"]).read_bytes()).hexdigest()
    assert found == row["sha256"], f"{row['file']} is not the file that was pinned"
PY

unpacked() {  # NAME PATTERN
    mkdir -p "$work/source/$1"
    tar -C "$work/source/$1" --strip-components=1 -xf "$sources"/$2
    cd "$work/source/$1"
}

unpacked openssl 'openssl_*.orig.tar.gz'
./Configure "darwin64-$(uname -m)-cc" --prefix="$prefix" --libdir=lib --openssldir=/private/etc/ssl no-shared no-module \
    no-apps no-docs no-tests no-legacy no-engine no-comp no-ssl3 no-tls1 no-tls1_1 no-quic no-cms no-cmp no-ts no-srp no-psk
make -j2 build_libs && make install_dev
unpacked srtp 'libsrtp2_*.orig.tar.gz'
PKG_CONFIG_PATH=$prefix/lib/pkgconfig ./configure --prefix="$prefix" --enable-openssl && make -j2 libsrtp2.a && make install
unpacked opus 'opus_*.orig.tar.gz'
./configure --prefix="$prefix" --disable-shared --disable-doc --disable-extra-programs && make -j2 && make install
unpacked speexdsp 'speexdsp_*.orig.tar.gz'
./configure --prefix="$prefix" --disable-shared --disable-examples && make -j2 && make install
unpacked speex 'speex_*.orig.tar.gz'
./configure --prefix="$prefix" --disable-shared --disable-binaries && make -j2 && make install

unpacked pjproject 'asterisk_*.orig-Xpjproject.tar.xz'
cp "$here/config_site.h" pjlib/include/pj/config_site.h
touch pjmedia/src/pjmedia-audiodev/bdimad_dev.c   # removed by Debian, still named by the makefile
./aconfigure --prefix="$prefix" --with-ssl="$prefix" --with-opus="$prefix" --disable-video --disable-sound \
    --disable-ffmpeg --disable-sdl --disable-openh264 --disable-vpx --disable-libyuv --disable-upnp \
    --disable-opencore-amr --disable-silk --disable-bcg729 --disable-ilbc-codec --disable-gsm-codec \
    --disable-g7221-codec --disable-l16-codec --disable-libwebrtc --enable-libwebrtc-aec3 --enable-speex-resample \
    --with-external-speex --with-external-srtp
make dep && make -j2 lib
pjsip=$PWD

python3 -m venv "$work/tools"
"$work/tools/bin/pip" install --require-hashes --only-binary :all: -r "$here/build-requirements.txt"
parts=$work/wheel; rm -rf "$parts"; mkdir -p "$parts/pjsua2" "$parts/licences"
(cd pjsip-apps/src/swig && "$work/tools/bin/swig" -c++ -w312 -threads -doxygen -python \
    -I"$pjsip/pjlib/include" -I"$pjsip/pjlib-util/include" -I"$pjsip/pjmedia/include" -I"$pjsip/pjsip/include" \
    -I"$pjsip/pjnath/include" -outdir "$parts/pjsua2" -o "$parts/pjsua2_wrap.cpp" pjsua2.i)
cp "$here/wheel/setup.py" "$parts"; cp "$here/wheel/__init__.py" "$parts/pjsua2"
PYTHONPATH=$here python3 -c 'import build_linux, pathlib, sys
print(build_linux.facts(), end="")' > "$parts/pjsua2/build_facts.py"
cp COPYING "$parts/licences/pjproject.txt"
cd "$parts"
HATIF_WHEEL_VERSION=2.17+hatif1 HATIF_PJSIP=$pjsip "$work/tools/bin/python" setup.py bdist_wheel
cp dist/*.whl "$out"
