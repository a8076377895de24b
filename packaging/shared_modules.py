"""Runs first in each packed program: takes the modules from the archive that all of them share.

PyInstaller puts an archive into each program; advisor.spec leaves that one empty. What is set here
are internals of the PyInstaller that build.lock pins: smoke.py starts every program.
"""

import os  # Python's own archive has it; pathlib is in the archive that is still to be found
import sys

MODULES = "modules.pyz"


def share() -> None:
    """Let the importers that PyInstaller installed read the shared archive."""
    importers = sys.modules["pyimod02_importers"]
    reader = sys.modules["pyimod01_archive"].ZlibArchiveReader
    beside = os.path.join(sys._MEIPASS, MODULES)  # noqa: PTH118, SLF001
    importers.pyz_archive = reader(beside, start_offset=0, check_pymagic=True)
    importers._pyz_tree = None  # noqa: SLF001
    sys.path_importer_cache.clear()  # finders keep the archive that they were made with


if hasattr(sys, "_MEIPASS"):
    share()
    del share
