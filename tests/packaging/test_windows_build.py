"""The build for Windows tells its version, asks for no rights, and takes only what is pinned."""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree as ET

import pytest
from packaging.version import Version

import app
from tests.packaging.conftest import PACKAGING

WINDOWS = PACKAGING / "windows"
sys.path.append(str(WINDOWS))

import take_python  # noqa: E402
import version_info  # noqa: E402
import windows_lock  # noqa: E402

SETTINGS = "{http://schemas.microsoft.com/SMI/%s/WindowsSettings}"
INSTALLER = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")


def read_version_info(text: str) -> dict[str, object]:
    """Return what the resource says, read as the Python that it is."""

    def kept(*values, **named):
        return [*values, named]

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable")
    names += ("VarFileInfo", "VarStruct")
    told: dict[str, object] = {}

    def string(key, value):
        told[key] = value

    whole = eval(text, dict.fromkeys(names, kept) | {"StringStruct": string})
    told["numbers"] = whole[-1]["ffi"][-1]["filevers"]
    return told


def test_the_version_is_that_of_the_program_and_the_description_is_korean():
    told = read_version_info(version_info.text(app.__version__, "advisor", "발주 길잡이"))

    assert told["FileVersion"] == told["ProductVersion"] == app.__version__
    assert told["numbers"] == (*Version(app.__version__).release, 0)
    assert told["FileDescription"] == "발주 길잡이"
    assert told["OriginalFilename"] == "advisor.exe"


@pytest.mark.parametrize(
    ("year", "name", "value"),
    [
        ("2016", "longPathAware", "true"),
        ("2016", "dpiAwareness", "PerMonitorV2, PerMonitor"),
        ("2019", "activeCodePage", "UTF-8"),
    ],
)
def test_the_manifest_asks_for_long_paths_sharp_letters_and_utf_8(year, name, value):
    tree = ET.parse(WINDOWS / "program.manifest")

    assert [one.text for one in tree.iter(SETTINGS % year + name)] == [value]


def test_neither_program_nor_installer_asks_for_administrator_rights():
    manifest = (WINDOWS / "program.manifest").read_text(encoding="utf-8")

    assert re.findall(r'requestedExecutionLevel level="(\w+)"', manifest) == ["asInvoker"]
    assert "RequestExecutionLevel user" in INSTALLER
    assert "HKLM" not in INSTALLER
    assert "$LOCALAPPDATA\\Programs" in INSTALLER


def test_the_installer_speaks_korean_first():
    assert re.findall(r'MUI_LANGUAGE "(\w+)"', INSTALLER) == ["Korean", "English"]


def test_every_text_of_the_installer_is_there_in_both_languages():
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", INSTALLER, re.MULTILINE)
    korean = {name for name, language in texts if language == "KOREAN"}

    assert korean == {name for name, language in texts if language == "ENGLISH"}
    assert korean == set(re.findall(r"\$\((\w+)\)", INSTALLER))


def test_no_file_of_an_open_program_is_replaced_or_removed():
    sections = re.findall(r"^Section .+?^SectionEnd", INSTALLER, re.MULTILINE | re.DOTALL)

    assert len(sections) == 2
    for section in sections:
        before, _, _ = section.partition("!insertmacro RemoveProgram")
        asked = re.findall(r'!insertmacro RefuseOpen "\$\{(\w+)\}"', before)
        assert asked == ["PROGRAM", "CONSOLE"]
    # Windows renames a program that is open, so that a rename tells nothing.
    assert "Rename" not in INSTALLER


def test_removing_touches_neither_the_register_nor_files_of_others():
    removed = re.findall(r'^\s*RMDir /r "(.+)"', INSTALLER, re.MULTILINE)

    assert set(removed) == {"$INSTDIR\\_internal", "$INSTDIR\\licences"}


def test_the_lock_for_windows_has_no_markers_and_keeps_every_hash():
    lock = (PACKAGING / "build.lock").read_text(encoding="utf-8")
    lines = windows_lock.for_windows(lock).splitlines()
    pins = {line.split("==")[0] for line in lines}

    assert {"pefile", "pywin32-ctypes", "numpy", "pyinstaller"} <= pins
    assert not {"macholib"} & pins
    assert sum(line.startswith("numpy==") for line in lines) == 1
    assert all(re.fullmatch(r"[\w.-]+==\S+( --hash=sha256:[0-9a-f]{64})+", line) for line in lines)


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("python.exe", True),
        ("python311.dll", True),
        ("DLLs/_sqlite3.pyd", True),
        ("Lib/json/__init__.py", True),
        ("LICENSE.txt", True),
        ("Lib/site-packages/pip/__init__.py", False),
        ("Scripts/wppm.exe", False),
        ("tcl/tcl8.6/init.tcl", False),
    ],
)
def test_of_the_foreign_archive_only_python_itself_is_taken(name, taken):
    assert bool(take_python.WANTED.fullmatch(name)) is taken
