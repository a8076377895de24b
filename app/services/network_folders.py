"""Tells folders of the network from those of this PC, as far as the system says it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_DRIVE_REMOTE = 4  # what GetDriveTypeW says of a mapped drive
_TABLE = Path("/proc/self/mountinfo")
_NETWORK_KINDS = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4",
     "smb3", "smbfs"}
)  # fmt: skip
_OF_THIS_PC = ("\\\\?\\", "\\\\.\\")
_UNC_AT_LENGTH = "\\\\?\\UNC\\"


def is_on_network(folder: Path) -> bool:
    """Whether a folder lies on another computer: a database file is not safe there."""
    whole = folder.resolve()
    if is_unc(str(folder)) or is_unc(str(whole)):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == _DRIVE_REMOTE)
    if not _TABLE.is_file():
        return False
    return is_mounted_from_network(whole, _TABLE.read_text(encoding="utf-8", errors="replace"))


def is_unc(path: str) -> bool:
    r"""Whether a path names another computer, as \\server\share does."""
    if path.upper().startswith(_UNC_AT_LENGTH):
        return True
    if path.startswith(_OF_THIS_PC):
        return False
    return path.startswith(("\\\\", "//"))


def is_mounted_from_network(folder: Path, table: str) -> bool:
    """Whether the innermost mount above a folder is of the network; `table` is mountinfo."""
    found, kind = -1, ""
    for line in table.splitlines():
        mount, _, rest = line.partition(" - ")
        columns = mount.split(" ")
        if len(columns) < 5 or not rest:
            continue
        point = Path(re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), columns[4]))
        if folder.is_relative_to(point) and len(point.parts) >= found:  # the last one lies on top
            found, kind = len(point.parts), rest.split(" ")[0]
    return kind in _NETWORK_KINDS
