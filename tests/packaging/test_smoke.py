"""The trial of the packed program refuses a report or a help that is not whole."""

from __future__ import annotations

import shutil
import zipfile

import pytest

from tests.packaging.conftest import ROOT, script

smoke = script("smoke")
KIND = ("mimetype", "application/hwp+zip", zipfile.ZIP_STORED)
# As openpyxl and lxml may write it: the letters as numbers.
NUMBERS = "".join(f"&#{ord(letter)};" for letter in smoke.SYSTEM)
TOLD = ("Contents/section0.xml", f"<p>{NUMBERS}{smoke.VERDICT}</p>", zipfile.ZIP_DEFLATED)


@pytest.fixture
def report(tmp_path):
    def made(*parts):
        file = tmp_path / "검토보고.hwpx"
        with zipfile.ZipFile(file, "w") as archive:
            for name, content, packing in parts:
                archive.writestr(name, content, packing)
        return file

    return made


def test_a_report_that_tells_system_and_verdict_is_whole(report):
    smoke.look_into_report(report(KIND, TOLD))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((TOLD, KIND), "begins with"),
        (((*KIND[:2], zipfile.ZIP_DEFLATED), TOLD), "mimetype is packed"),
        ((("mimetype", "application/zip", zipfile.ZIP_STORED), TOLD), "says"),
        ((KIND, (TOLD[0], "<p>판정 없음</p>", zipfile.ZIP_DEFLATED)), "lacks"),
    ],
)
def test_any_other_report_is_refused(report, parts, said):
    with pytest.raises(smoke.SmokeError, match=said):
        smoke.look_into_report(report(*parts))


@pytest.fixture
def inside(tmp_path):
    """Return a folder that holds what the packed program has of the help."""
    shutil.copytree(ROOT / "resources" / "help", tmp_path / "resources" / "help")
    shutil.copyfile(ROOT / "CHANGELOG.md", tmp_path / "CHANGELOG.md")
    return tmp_path


def test_the_whole_help_passes(inside):
    smoke.look_at_help(inside)


@pytest.mark.parametrize("lost", ["news.md", "pictures/register.png", "contents.toml"])
def test_a_help_that_lost_a_page_or_picture_is_refused(inside, lost):
    (inside / "resources" / "help" / lost).unlink()
    with pytest.raises(FileNotFoundError):
        smoke.look_at_help(inside)


def test_changes_that_do_not_tell_of_this_version_are_refused(inside):
    (inside / "CHANGELOG.md").write_text("# 바뀐 내용\n\n## 0.0.1\n", encoding="utf-8")
    with pytest.raises(smoke.SmokeError, match="새로운 점"):
        smoke.look_at_help(inside)
