"""What the packed program holds and what it leaves out: names only, which any Python reads."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

FOLDER = "cloud-native-advisor"
PROGRAM = "cloud-native-advisor"  # opens the window
CONSOLE = "cloud-native-advisor-cli"  # the same commands, with a console to speak to
KOREAN_NAME = "클라우드 네이티브 발주 길잡이"

# Folders and files of the checkout that the program reads while it runs.
DATA = ("forms", "resources", "app/store/migrations", "LICENSE", "CHANGELOG.md")

# Imported by name only, which no look at the imports finds: pyqtgraph does so with Qt's.
HIDDEN = (
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "sqlalchemy.dialects.sqlite",
    "logging.config",
)

# Files that a package reads beside its modules, and no hook of PyInstaller knows: what is saved for
# 한글 is held against these first.
PACKAGE_DATA = (("hwpx", "tools/_schemas"),)

# Modules that are found by a look at the imports and never run. numpy stays: pyqtgraph needs it.
# Without _hashlib Python takes its own SHA-256, and OpenSSL stays out with ssl: all that is closed
# with a password goes through cryptography, which brings what it needs.
# fmt: off
EXCLUDED = (
    "tkinter", "readline", "curses", "ssl", "_hashlib", "unittest", "doctest", "pdb", "lib2to3",
    "ensurepip", "idlelib", "numpy.f2py", "numpy.testing", "numpy.distutils",
    "pyqtgraph.examples", "pyqtgraph.opengl", "OpenGL", "PySide6.QtTest", "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.testing",
    "sqlalchemy.ext.mypy", "alembic.testing", "psycopg2", "MySQLdb", "pydantic.mypy",
    "pydantic.v1", "hypothesis", "pygments", "rich", "markdown_it", "sortedcontainers",
    "matplotlib", "PIL", "defusedxml", "IPython", "setuptools", "pkg_resources", "pytest", "mypy",
    "sqlalchemy.orm", "sqlalchemy.ext.asyncio", "sqlalchemy.ext.declarative",
    "sqlalchemy.ext.automap", "sqlalchemy.ext.hybrid", "sqlalchemy.ext.associationproxy",
    "sqlalchemy.ext.mutable", "sqlalchemy.ext.orderinglist", "sqlalchemy.ext.horizontal_shard",
    "pyqtgraph.flowchart", "numpy.random", "numpy.polynomial", "pydoc_data", "_pydecimal",
    "xmlrpc", "http.server",
    # Opening a template with python-hwpx and writing it back loads none of these, and of lxml
    # etree alone.
    "hwpx.hwp5", "hwpx.equation", "hwpx.form_fit", "hwpx.layout", "hwpx.plan",
    "hwpx.capabilities", "hwpx.experimental", "hwpx.body_patch", "hwpx.table_patch",
    "hwpx.tools.archive_cli", "hwpx.tools.doc_diff", "hwpx.tools.document_merge",
    "hwpx.tools.document_viewer", "hwpx.tools.exporter", "hwpx.tools.layout_preview",
    "hwpx.tools.mail_merge", "hwpx.tools.markdown_export", "hwpx.tools.object_finder",
    "hwpx.tools.page_guard", "hwpx.tools.text_extractor",
    "lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.sax", "lxml.builder",
    "lxml.cssselect", "lxml.doctestcompare", "lxml.ElementInclude", "lxml.pyclasslookup",
    "lxml.usedoctest", "lxml.includes",
)
# fmt: on

# Of each kind of Qt plugin the ones that a desk in an office can need; all others stay out.
PLUGINS = {
    "platforms": ("qxcb", "qwayland-generic", "qwindows", "qoffscreen"),
    "imageformats": ("qico", "qjpeg", "qsvg"),
    "iconengines": ("qsvgicon",),
    "styles": ("qmodernwindowsstyle",),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "xcbglintegrations": (),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient",),
}
# What only the plugins and modules left out would load; opengl32sw draws 3D without a card.
UNUSED_LIBRARIES = re.compile(
    r"(?:lib)?Qt6(?:Qml\w*|Quick\w*|VirtualKeyboard\w*|Pdf\w*|Network\w*|EglF[sS]\w*|Sql|Test"
    r"|WaylandCompositor|WaylandEglClientHwIntegration)\b"
    r"|opengl32sw\.dll|d3dcompiler_\d+\.dll"
    # The printing system of a Linux is that of the PC, with all that it needs, or none.
    r"|lib(?:cups|gnutls|krb5|krb5support|k5crypto|com_err|keyutils|gssapi_krb5|nettle|hogweed"
    r"|gmp|idn2|unistring|p11-kit|tasn1|avahi-\w+|gdk_pixbuf-2\.0|readline|tinfo)\.so"
    # So are the libraries that a desktop runs on: two of a kind in one program do not get on.
    r"|lib(?:glib|gio|gobject|gmodule)-2\.0\.so|lib(?:mount|blkid|selinux|pcre2-8)\.so"
    r"|lib(?:dbus-1|systemd|gcrypt|gpg-error|zstd|lz4|cap)\.so"
    # What draws on its screen (libGL) is built on these, and on no older ones.
    r"|lib(?:stdc\+\+|gcc_s|X11|X11-xcb|Xext)\.so"
    r"|_\w+_tests\.(?:cpython|cp\d)"
    # GTK, which only its own look of Qt would load.
    r"|lib(?:gtk|gdk|atk|atspi|cairo|pango|pixman|harfbuzz|graphite2|thai|datrie|fribidi)[\w-]*"
    r"(?:\.so|-\d)"
)
# What only a debugger reads is taken out of these. Others stay as their makers left them: where a
# wheel brings libraries of its own, parts were moved about in them, and strip breaks numpy's.
STRIPPED = (
    *("_internal/libpython3*", "_internal/python3*/lib-dynload/*.so"),
    *("_internal/sqlalchemy/**/*.so", "_internal/cryptography/**/*.so"),
)
UNUSED_DATA = re.compile(
    r"pyqtgraph/(?:icons/peegee|examples|colors/maps)/"
    r"|resources/translations/.+\.ts$"  # what app_en.qm is made of
)
TRANSLATIONS = ("qtbase_ko.qm", "app_en.qm")  # Qt's own Korean, and the English of the window


def keeps(destination: str) -> bool:
    """Whether a file found by PyInstaller goes into the folder; its path there is given."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return path.name.split(".")[0].removeprefix("lib") in PLUGINS.get(kind, ())
    if UNUSED_DATA.match(path.as_posix()):
        return False
    if path.suffix == ".qm" and "PySide6" in path.parts:
        return path.name in TRANSLATIONS
    return not UNUSED_LIBRARIES.match(path.name)


def version(root: Path) -> str:
    """Return the version of the program in a checkout."""
    text = (root / "app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([\d.]+)"$', text, re.MULTILINE)
    if found is None:
        raise LookupError("app/__init__.py tells no version")
    return found.group(1)


def output(root: Path, platform: str) -> Path:
    """Return where the packed folder and the files made of it go; platform as sys has it."""
    return root / "dist" / _system(platform)


def work(root: Path, platform: str) -> Path:
    """Return where a build leaves what only it needs."""
    return root / "build" / _system(platform)


def archive_name(version: str, platform: str) -> str:
    """Return the name of the one file that holds the folder."""
    ending = "zip" if platform == "win32" else "tar.gz"
    return f"{PROGRAM}-{version}-{_system(platform)}-x86_64.{ending}"


def installer_name(version: str) -> str:
    """Return the name of the installer for Windows."""
    return f"{PROGRAM}-{version}-windows-x86_64-setup.exe"


def released(version: str) -> tuple[str, ...]:
    """Return the names of all files that a release consists of, beside their sums."""
    archives = (archive_name(version, platform) for platform in ("linux", "win32"))
    return (*archives, installer_name(version))


def handed_on(dist: Path) -> list[Path]:
    """Return the files of a build that are handed on: archives and installer."""
    return sorted(file for file in dist.glob(f"{PROGRAM}-*") if file.is_file())


def _system(platform: str) -> str:
    return "windows" if platform == "win32" else "linux"
