#!/usr/bin/env bash
# Makes the installer out of a folder that was built for Windows, and the sums of what is handed on.
#
#   bash packaging/windows/installer.sh [FOLDER]     (default: dist/windows/cloud-native-advisor)
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
folder="$(cd "${1:-$root/dist/windows/cloud-native-advisor}" && pwd)"
dist="$(dirname "$folder")"
python3 "$root/packaging/windows/system.py" nsis
version="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py")"
output="$dist/cloud-native-advisor-$version-windows-x86_64-setup.exe"
# makensis breaks off in any other locale, and stamps the moment of SOURCE_DATE_EPOCH.
LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1767225600 makensis -V2 -INPUTCHARSET UTF8 \
  -DVERSION="$version" -DFOLDER="$folder" -DOUTPUT="$output" \
  -DICON="$root/resources/icons/program.ico" "$root/packaging/windows/installer.nsi"
python3 "$root/packaging/bundle_sums.py" --write "$dist"
ls -l "$output"
