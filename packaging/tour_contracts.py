"""The part of the tour that makes a contract case, its papers, and looks at what they rest on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QTabBar,
    QTableView,
    QTabWidget,
)
from tour_rest import rest

from app.paths import REGISTER_NAME
from app.services.samples import CATALOG_CASE, load_case_sample
from app.store.database import open_register

if TYPE_CHECKING:
    from tour import Tour

BOUND = "계약 요청 서류 일체 저장"
PAPERS = "papers"  # in the names of the pictures of the last tab


def walk_contracts(tour: Tour) -> None:
    """Open the example case, show each of its pages, and save the papers that are bound."""
    tour.click("계약")
    tour.shot("contracts-empty")
    tour.click("예시 계약 건 불러오기")
    _walk_case(tour, "contract")
    tour.shot("contracts")


def put_national_case(data: Path) -> None:
    """Make the register of a national agency with its case: another law, and the other route."""
    data.mkdir()
    with open_register(data / REGISTER_NAME) as store:
        load_case_sample(store, datetime.now, CATALOG_CASE, with_agency=True)


def walk_national_case(tour: Tour) -> None:
    """Show each page of the case of the national agency, and save the papers that are bound."""
    tour.shot("national-register")
    tour.click("계약")
    table = tour.named(QTableView, "계약 건 목록")
    tour.wait(lambda: table.model().rowCount() == 1, "the case")
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    rest()
    _walk_case(tour, "national-contract")


def _walk_case(tour: Tour, name: str) -> None:
    bar = tour.named(QTabBar, "계약 건 보기")
    for place in range(bar.count()):
        _open(bar, place)
        tour.shot(f"{name}-{place + 1}")
    _save_bound(tour, name)
    tour.shot(f"{name}-{PAPERS}-saved")
    tour.click("", named="계약 건 목록으로")


def show_reference_data(tour: Tour) -> None:
    """Show the reference data that every rule of a case rests on."""
    tour.click("자료·설정")
    bar = tour.named(QTabWidget, "자료·설정").tabBar()
    _open(bar, 1)
    tour.shot("reference-data")
    _open(bar, 0)


def _open(bar: QTabBar, place: int) -> None:
    """Click a tab where it stands in sight; the bar scrolls to it where it does not."""
    if bar.rect().contains(bar.tabRect(place).center()):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
    else:
        bar.setCurrentIndex(place)
    rest()


def _save_bound(tour: Tour, name: str) -> None:
    tour.click(BOUND)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    field = tour.named(QLineEdit, "저장할 파일")
    target = tour.folder / Path(field.text()).name
    target.unlink(missing_ok=True)
    field.setText(str(target))
    tour.type("작성자", "김하늘")
    for box in dialog.findChildren(QCheckBox):
        box.click()  # what is lacking is to be printed
    rest()
    tour.keep(dialog, f"dialog-export-{name}-bound.png")
    tour.click("저장", inside=dialog)
    tour.wait(target.exists, "the bound papers")
    tour.wait(lambda: QApplication.activeModalWidget() is None, "the end of the writing")
