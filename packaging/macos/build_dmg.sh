#!/bin/bash
# Signs dist/Hatif.app and packs it as DMG and PKG. Written, NEVER RUN: no Mac was at hand. Expect to mend it.
#
#   VERSION=0.1.0 ARCH=arm64 APPLICATION="Developer ID Application: …" INSTALLER="Developer ID Installer: …" \
#   KEY_FILE=key.p8 KEY_ID=… ISSUER=… packaging/macos/build_dmg.sh
#
# Without APPLICATION it signs for this Mac alone; without KEY_FILE it does not ask Apple.
set -euo pipefail
cd "$(dirname "$0")/../.."
app=dist/Hatif.app
image=dist/hatif-$VERSION-$ARCH.dmg
package=dist/hatif-$VERSION-$ARCH.pkg
identity=${APPLICATION:--}

for language in ar en; do
    mkdir -p "$app/Contents/Resources/$language.lproj"
    cp "packaging/macos/$language.lproj/InfoPlist.strings" "$app/Contents/Resources/$language.lproj/"
done

sign() { codesign --force --options runtime ${APPLICATION:+--timestamp} --sign "$identity" "$@"; }
# From the inside out: what is outside is signed over what is inside.
find "$app" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -100 \) -print0 | while IFS= read -r -d '' file; do
    if file -b "$file" | grep -q Mach-O; then sign "$file"; fi
done
find "$app" -type d -name '*.framework' -print0 | while IFS= read -r -d '' folder; do sign "$folder"; done
sign --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --strict --verbose=2 "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname Hatif -srcfolder "$folder" -format ULFO -ov "$image"
productbuild --component "$app" /Applications ${INSTALLER:+--sign "$INSTALLER"} "$package"

if [ -n "${APPLICATION:-}" ]; then codesign --timestamp --sign "$identity" "$image"; fi
if [ -n "${KEY_FILE:-}" ]; then
    for file in "$image" "$package"; do
        xcrun notarytool submit "$file" --key "$KEY_FILE" --key-id "$KEY_ID" --issuer "$ISSUER" --wait
        xcrun stapler staple "$file"
    done
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
