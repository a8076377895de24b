"""The packed program holds what it runs on, and of Qt only what a desk in an office can need."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import bundle
import pytest

import app
from tests.benchmarks.packed import bare_specification
from tests.packaging.conftest import ROOT

LINUX = "PySide6/Qt/plugins"
WINDOWS = "PySide6\\plugins"
QT_MODULE = re.compile(r"\b(?:from|import) (PySide6\.Qt\w+)")


def qt_modules_of_the_program() -> set[str]:
    found: set[str] = set()
    for file in (ROOT / "app").rglob("*.py"):
        found |= set(QT_MODULE.findall(file.read_text(encoding="utf-8")))
    return found


def test_no_qt_module_that_the_program_imports_is_left_out():
    used = qt_modules_of_the_program()

    assert {"PySide6.QtCore", "PySide6.QtPrintSupport"} <= used
    assert not used & set(bundle.EXCLUDED)
    for module in used:
        library = module.replace("PySide6.Qt", "Qt6")
        assert bundle.keeps(f"PySide6/Qt/lib/lib{library}.so.6"), module
        assert bundle.keeps(f"PySide6\\{library}.dll"), module


def test_numpy_stays_for_the_charts_are_shown_through_pyqtgraph():
    assert "numpy" not in bundle.EXCLUDED
    assert "pyqtgraph" not in bundle.EXCLUDED


@pytest.mark.parametrize(
    "kept",
    [
        f"{LINUX}/platforms/libqxcb.so",
        f"{LINUX}/platforms/libqoffscreen.so",
        f"{LINUX}/platforminputcontexts/libibusplatforminputcontextplugin.so",  # Hangul is typed
        f"{WINDOWS}\\platforms\\qwindows.dll",
        f"{WINDOWS}\\platforms\\qoffscreen.dll",
        f"{WINDOWS}\\imageformats\\qico.dll",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "resources/translations/app_en.qm",
        "hwpx/tools/_schemas/owpml-body.xsd",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "numpy/_core/_multiarray_umath.cp311-win_amd64.pyd",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "sqlite3.dll",
    ],
)
def test_what_is_needed_stays(kept):
    assert bundle.keeps(kept)


@pytest.mark.parametrize(
    "dropped",
    [
        f"{LINUX}/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{LINUX}/tls/libqopensslbackend.so",
        f"{WINDOWS}\\networkinformation\\qnetworklistmanager.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Quick.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/translations/app_en.ts",
        "numpy/_core/_multiarray_tests.cp311-win_amd64.pyd",
        "libgtk-3.so.0",
        "libcups.so.2",
        "libglib-2.0.so.0",
        "libdbus-1.so.3",
        "libstdc++.so.6",
        "libX11.so.6",
    ],
)
def test_what_no_desk_needs_is_left_out(dropped):
    assert not bundle.keeps(dropped)


def test_everything_that_the_program_reads_is_there_to_be_packed():
    for name in bundle.DATA:
        assert (ROOT / name).exists(), name
    assert any(name == "app/store/migrations" for name in bundle.DATA)


def test_nothing_that_filling_a_template_of_hangul_loads_is_left_out(tmp_path):
    register, report = str(tmp_path / "대장.db"), str(tmp_path / "검토보고.hwpx")
    system = ("--system", "공영홈쇼핑", "--out", report)
    command = ["--register", register, "export", "review-report", *system]
    told = run_by_itself(
        "import sys; from app import cli\n"
        f"assert not cli.run(['--register', {register!r}, 'sample'])\n"
        f"assert not cli.run({command!r})\n"
        "print(*sys.modules)"
    )
    loaded = {name for name in told.split() if name.partition(".")[0] in {"hwpx", "lxml"}}

    assert {"hwpx.tools.package_validator", "lxml.etree"} <= loaded
    assert not [name for name in loaded if is_left_out(name)]


def is_left_out(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in bundle.EXCLUDED)


def run_by_itself(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_the_files_that_packages_read_are_packed_from_where_they_are():
    for package, folder in bundle.PACKAGE_DATA:
        (place,) = importlib.util.find_spec(package).submodule_search_locations
        assert any(file.is_file() for file in (Path(place) / folder).iterdir()), package


def test_both_programs_share_one_archive_of_modules():
    spec = (ROOT / "packaging" / "advisor.spec").read_text(encoding="utf-8")

    assert "PYZ([]" in spec
    assert 'runtime_hooks=[str(ROOT / "packaging" / "shared_modules.py")]' in spec
    assert '(shared_modules.MODULES, modules.name, "DATA")' in spec


def test_the_spec_leaves_out_what_the_list_says():
    spec = (ROOT / "packaging" / "advisor.spec").read_text(encoding="utf-8")

    assert "excludes=bundle.EXCLUDED" in spec
    assert "bundle.keeps(entry[0])" in spec
    assert "upx=False" in spec
    assert 'collect_submodules("app")' in spec


def test_names_carry_the_version_of_the_program():
    assert bundle.version(ROOT) == app.__version__
    for name in bundle.released(app.__version__):
        assert app.__version__ in name
        assert name.isascii()


def test_a_bare_window_is_packed_by_the_specification_of_the_program(tmp_path):
    text = (ROOT / "packaging" / "advisor.spec").read_text(encoding="utf-8")
    bare = bare_specification(text, ROOT / "packaging", tmp_path / "bare.py")

    compile(bare, "bare.spec", "exec")
    assert "__main__.py" not in bare
    assert "collect_submodules(" not in bare
    assert "    datas=[]," in bare
    with pytest.raises(ValueError, match="datas"):
        bare_specification(text.replace("datas=", "others="), ROOT / "packaging", tmp_path)
