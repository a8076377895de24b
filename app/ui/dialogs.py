"""The few questions that stop everything else until they are answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.share_format import SUFFIX
from app.ui.message_box import fatal_box, help_failure_box, unstored_box

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_target(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for a file to save, of the kind suggested; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "저장할 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "엑셀 통합 문서 (*.xlsx)")
    if suggested.suffix == ".hwpx":
        kinds = QCoreApplication.translate("dialogs", "한글 문서 (*.hwpx)")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(name) if name else None


def ask_inventory(parent: QWidget) -> Path | None:
    """Ask for an inventory to take in; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "가져올 파일 선택")
    kinds = QCoreApplication.translate(
        "dialogs", "현황표 (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;모든 파일 (*)"
    )
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def ask_picture(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for a picture file to save; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "그림을 저장할 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "그림 (*.png)")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(name) if name else None


def ask_pdf(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for a PDF file to save; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "저장할 PDF 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "PDF 문서 (*.pdf)")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(name) if name else None


def ask_evidence(parent: QWidget) -> Path | None:
    """Ask for a file to keep as evidence; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "증빙 파일 선택")
    name, _ = QFileDialog.getOpenFileName(parent, title)
    return Path(name) if name else None


def ask_reference_file(parent: QWidget) -> Path | None:
    """Ask for a newer file of reference data; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "기준 데이터 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "기준 데이터 (*.toml)")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def ask_evidence_target(parent: QWidget, suggested: Path) -> Path | None:
    """Ask where to put a file out of the evidence register; None to leave it."""
    title = QCoreApplication.translate("dialogs", "증빙 파일을 꺼내 둘 곳 선택")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested))
    return Path(name) if name else None


def ask_share_file(parent: QWidget) -> Path | None:
    """Ask for a file of another PC to merge; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "불러올 파일 선택")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", _share_kinds())
    return Path(name) if name else None


def ask_share_target(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for the file that goes to another PC; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "저장할 파일 선택")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), _share_kinds())
    return Path(name) if name else None


def _share_kinds() -> str:
    kinds = QCoreApplication.translate("dialogs", "분담 파일·인계인수 자료 (*{0})")
    return kinds.format(SUFFIX)


def ask_zip(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for a zip file to save; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "저장할 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "압축 파일 (*.zip)")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, suggested: Path) -> Path | None:
    """Ask in which folder to save; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "저장할 폴더 선택")
    name = QFileDialog.getExistingDirectory(parent, title, str(suggested))
    return Path(name) if name else None


def ask_register_folder(parent: QWidget, now: Path) -> Path | None:
    """Ask to which folder the register is to move; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "대장을 옮길 폴더 선택")
    name = QFileDialog.getExistingDirectory(parent, title, str(now))
    return Path(name) if name else None


def ask_register_file(parent: QWidget) -> Path | None:
    """Ask where the register is; None when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "대장 파일 선택")
    kinds = QCoreApplication.translate("dialogs", "대장 파일 (*.db *.bak);;모든 파일 (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def ask_forms(parent: QWidget, folder: Path) -> list[Path]:
    """Ask for answer forms that came back; none when the officer thought better of it."""
    title = QCoreApplication.translate("dialogs", "되돌려받은 진단 양식 선택")
    kinds = QCoreApplication.translate("dialogs", "엑셀 통합 문서 (*.xlsx)")
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
    return [Path(name) for name in names]


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Ask for a printer and its settings; None when the officer thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # loads slowly, seldom wanted

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("dialogs", "인쇄"))
    return printer if dialog.exec() else None


def tell_fatal(text: str) -> None:
    """Say why the program cannot go on."""
    fatal_box(text).exec()


def tell_help_failure(parent: QWidget, text: str) -> None:
    """Say why the help cannot be opened."""
    help_failure_box(parent, text).exec()


def ask_close_unstored(parent: QWidget) -> bool:
    """Ask whether to close although something could not be stored; True to close."""
    box = unstored_box(parent)
    box.exec()
    return box.clickedButton() is box.leave
