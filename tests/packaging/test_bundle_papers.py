"""Beside the packed program stand its parts, their licences and the sums of every file."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import bundle_sums
import pytest
from bundle_archive import write_tar, write_zip
from bundle_licences import write_licences
from bundle_parts import Part, locked, packages, packer, python
from bundle_sbom import sbom
from packaging.utils import canonicalize_name

from tests.packaging.conftest import PACKAGING

MADE = datetime(2026, 1, 1, tzinfo=UTC)
LOCK = PACKAGING / "requirements.lock"
PROGRAM = Part("cloud-native-advisor", "0.1.0", "Apache-2.0", (), "pkg:generic/advisor@0.1.0")


@pytest.fixture(scope="module")
def parts() -> list[Part]:
    return [*packages(LOCK), python(), packer()]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "프로그램 폴더"
    (folder / "_internal").mkdir(parents=True)
    (folder / "program").write_bytes(b"\x7fELF")
    (folder / "program").chmod(0o755)
    (folder / "_internal" / "서식.toml").write_text("가 = 1", encoding="utf-8")
    return folder


def test_every_locked_package_is_listed_with_its_version_and_licence(parts):
    told = json.loads(sbom(PROGRAM, parts, MADE))
    listed = {canonicalize_name(one["name"]): one for one in told["components"]}

    assert told["bomFormat"] == "CycloneDX"
    for pin in locked(LOCK):
        one = listed[canonicalize_name(pin.name)]
        assert pin.specifier.contains(one["version"]), pin
        assert one["licenses"], pin
        assert "NOASSERTION" not in json.dumps(one["licenses"]), pin
    assert {"cpython", "pyinstaller-bootloader"} <= {name.replace(" ", "-") for name in listed}


def test_the_list_is_the_same_each_time(parts):
    assert sbom(PROGRAM, parts, MADE) == sbom(PROGRAM, list(reversed(parts)), MADE)


def test_qt_comes_with_the_lgpl_and_the_way_to_replace_it(parts, tmp_path):
    write_licences(tmp_path / "licences", parts, PACKAGING / "licences")

    qt = tmp_path / "licences" / "Qt"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (qt / "LGPL-3.0.txt").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (qt / "GPL-3.0.txt").read_text("utf-8")
    assert "_internal/PySide6" in (qt / "QT-NOTICE.txt").read_text("utf-8")
    listed = (tmp_path / "licences" / "README.txt").read_text("utf-8")
    for part in parts:
        assert f"{part.name} {part.version}: {part.licence}" in listed


def test_the_libiconv_in_lxml_comes_with_the_lgpl_and_the_way_to_replace_it(parts, tmp_path):
    write_licences(tmp_path / "licences", parts, PACKAGING / "licences")

    lxml = tmp_path / "licences" / "lxml"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (lxml / "LGPL-2.1.txt").read_text("utf-8")
    assert "_internal\\lxml" in (lxml / "ICONV-NOTICE.txt").read_text("utf-8")
    assert "libxml2" in (lxml / "1-LICENSES.txt").read_text("utf-8")
    assert "LGPL-2.1" in next(part.licence for part in parts if part.name == "lxml")


def test_a_part_without_its_licence_stops_the_build(tmp_path):
    lost = Part("lost", "1", "MIT", (), "pkg:pypi/lost@1")

    with pytest.raises(LookupError, match="lost 1"):
        write_licences(tmp_path / "licences", [lost], PACKAGING / "licences")


def test_a_package_that_differs_from_the_lock_stops_the_build(tmp_path):
    lock = tmp_path / "other.lock"
    lock.write_text("openpyxl==3.0.0 \\\n    --hash=sha256:00\n", encoding="utf-8")

    with pytest.raises(LookupError, match=r"3\.0\.0"):
        packages(lock)


def test_sums_tell_a_changed_and_a_missing_file(built):
    sums = bundle_sums.write_sums(built, bundle_sums.files_in(built))
    assert bundle_sums.wrong_in(sums) == []
    assert bundle_sums.main([str(sums)]) == 0

    (built / "program").write_bytes(b"other")
    (built / "_internal" / "서식.toml").unlink()

    assert sorted(bundle_sums.wrong_in(sums)) == ["_internal/서식.toml", "program"]
    assert bundle_sums.main([str(sums)]) == 1


def test_a_link_is_no_file_of_its_own(built):
    (built / "program.so").symlink_to("program")

    assert "program.so" not in {file.name for file in bundle_sums.files_in(built)}


@pytest.mark.parametrize("write", [write_zip, write_tar])
def test_the_same_folder_gives_the_same_archive_on_any_day(built, tmp_path, write):
    write(built, tmp_path / "first", MADE)
    for file in built.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    write(built, tmp_path / "second", MADE)

    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
