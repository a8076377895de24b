"""Which parts of others a packed program holds: from the lock, from Python, and from the system."""

from __future__ import annotations

import ast
import platform
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

LICENCE_FILE = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)[\w.-]*$")
_UNKNOWN = "NOASSERTION"  # SPDX's word for what nobody stated
_PUBLISHED = {  # what the files of metadata leave vague, as their licence texts have it
    "xlrd": "BSD-3-Clause AND BSD-4-Clause",
    "et-xmlfile": "MIT",
    # With what its wheels hold: zlib, libxml2 and libxslt, and on Windows libiconv.
    "lxml": "BSD-3-Clause AND Zlib AND MIT AND LGPL-2.1-or-later",
    "PyInstaller bootloader": "GPL-2.0-or-later WITH Bootloader-exception",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part: name, version, licence (SPDX where known), the licence texts, where it is from."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    purl: str


def locked(lock: Path) -> list[Requirement]:
    """Return what a lock pins for the system and the Python that this runs on."""
    pins = re.findall(r"^[A-Za-z0-9][^\\\n]*==[^\\\n]*", lock.read_text(encoding="utf-8"), re.M)
    found = [Requirement(pin.strip()) for pin in pins]
    return [one for one in found if one.marker is None or one.marker.evaluate()]


def packages(lock: Path) -> list[Part]:
    """Return the installed packages of a lock; raise LookupError where one is not as pinned."""
    parts = []
    for pin in locked(lock):
        try:
            found = distribution(pin.name)
        except PackageNotFoundError as error:
            raise LookupError(f"{pin} is not installed") from error
        if not pin.specifier.contains(found.version):
            raise LookupError(f"{pin} is pinned, {found.version} is installed")
        purl = f"pkg:pypi/{pin.name.lower()}@{found.version}"
        parts.append(Part(pin.name, found.version, licence(found), texts(found), purl))
    return parts


def licence(package: Distribution) -> str:
    """Return the licence that a package states, in SPDX's words where it uses them."""
    told = package.metadata
    name = told["Name"]
    if name in _PUBLISHED:
        return _PUBLISHED[name]
    stated = told.get("License-Expression") or told.get("License") or ""
    if stated and "\n" not in stated:
        return stated
    classified = [
        value.rsplit(" :: ", 1)[-1]
        for value in told.get_all("Classifier") or []
        if value.startswith("License ::")
    ]
    return " AND ".join(classified) or _UNKNOWN


def texts(package: Distribution) -> tuple[Path, ...]:
    """Return the licence files that came with a package."""
    return tuple(
        sorted(
            Path(str(package.locate_file(file)))
            for file in package.files or []
            if LICENCE_FILE.match(file.name) and ".dist-info" in file.parts[0]
        )
    )


def python() -> Part:
    """Return the Python that runs the program; raise LookupError where its licence is missing."""
    version = platform.python_version()
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    places.append(Path(f"/usr/share/doc/python3.{sys.version_info.minor}"))
    for file in (place / name for place in places for name in ("LICENSE.txt", "copyright")):
        if file.is_file():
            return Part("CPython", version, "PSF-2.0", (file,), f"pkg:generic/cpython@{version}")
    raise LookupError("the licence of Python was not found")


def packer() -> Part:
    """Return what starts the program: PyInstaller's bootloader is in every packed program."""
    found = distribution("pyinstaller")
    name = "PyInstaller bootloader"
    purl = f"pkg:pypi/pyinstaller@{found.version}"
    return Part(name, found.version, _PUBLISHED[name], texts(found), purl)


def system_parts(table_of_contents: Path) -> Iterator[Part]:
    """Return the Debian packages that PyInstaller took libraries from; none on other systems."""
    if not sys.platform.startswith("linux"):
        return
    (entries,) = ast.literal_eval(table_of_contents.read_text(encoding="utf-8"))
    sources = {Path(entry[1]).resolve() for entry in entries if entry[2] == "BINARY"}
    ours = (Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    seen = set()
    for source in sorted(sources):
        if any(source.is_relative_to(place) for place in ours if place != Path("/usr")):
            continue
        told = _read("dpkg-query", "-S", str(source)) or _read(
            "dpkg-query", "-S", str(source).removeprefix("/usr")
        )
        name = told.split(":")[0]
        if not name or name in seen:
            continue
        seen.add(name)
        version = _read("dpkg-query", "-W", "-f", "${Version}\n", name).split("\n")[0]
        texts_of_it = (Path("/usr/share/doc") / name / "copyright",)
        found = tuple(file for file in texts_of_it if file.is_file())
        purl = f"pkg:deb/debian/{name}@{version}"
        yield Part(name, version, _licences_in(found), found, purl)


def _licences_in(copyrights: tuple[Path, ...]) -> str:
    """Return the licences that Debian names for the parts of a package, in its own short words."""
    found: dict[str, None] = {}
    for file in copyrights:
        text = file.read_text(encoding="utf-8", errors="replace")
        found |= dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    return ", ".join(found) or _UNKNOWN


def _read(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode == 0 else ""
