#!/usr/bin/env bash
# Puts two libraries into a Windows of wine 8 that the real Windows 10 has. They stay there: nothing
# of them goes into what is built.
#
#   bash packaging/windows/wine/complete.sh WORK SYSTEM32
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
made="$1/shim"
mkdir -p "$made"
theirs="$(find /usr/lib -path '*/x86_64-windows/ucrtbase.dll' -print -quit)"
gcc=x86_64-w64-mingw32-gcc
"$gcc" -shared -O2 -s -o "$made/bcryptprimitives.dll" "$here/bcryptprimitives.c" -lbcrypt
PYTHONPATH="$1/python/Lib/site-packages" python3 "$here/make_ucrtbase.py" "$theirs" "$made"
"$gcc" -shared -O2 -s -nostdlib -nostartfiles -fno-builtin -Wl,-e,0 \
  -o "$made/ucrtbase.dll" "$here/ucrtbase.c" "$made/ucrtbase.def"
cp "$made"/{bcryptprimitives,ucrtbase,ucrtwine}.dll "$2/"
