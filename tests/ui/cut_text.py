"""What does not have the room it needs in a window as it is shown now."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from app.ui.widgets.elided_label import ElidedLabel

CONTROLS = QAbstractButton | QLineEdit | QComboBox
ROOM = (1366, 728)  # the smallest screen, less the taskbar


def settle(window):
    """Let every layout that was asked for happen; nested ones ask again."""
    for _ in range(4):
        QApplication.sendPostedEvents()
    window.grab()  # draws what lays itself out only then
    QApplication.sendPostedEvents()


def shown(window, kind):
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def cut(window):
    """Return everything that does not have the room it needs."""
    parts = shown(window, QWidget)  # looked for once: a window has some thousand

    def every(kind):
        return (each for each in parts if isinstance(each, kind))

    return [
        *(("one line", each.text()) for each in every(QLabel) if is_short(each)),
        *(("lines", each.text()) for each in every(QLabel) if is_low(each)),
        *(("button", each.text()) for each in every(QAbstractButton) if is_narrow(each)),
        *(("box", each.currentText()) for each in every(QComboBox) if is_shut(each)),
        *(("heading", name) for each in every(QTableView) for name in headings(each)),
        *(("sideways", name(each)) for each in every(QScrollArea) if runs_over(each)),
        *(("outside", name(each)) for each in every(CONTROLS) if is_own(each) and is_outside(each)),
    ]


def is_short(made):
    if made.wordWrap() or not made.text():
        return False
    if isinstance(made, ElidedLabel):
        return made.shown_text() != made.text()
    return made.width() < made.sizeHint().width()


def is_low(made):
    wraps = made.wordWrap() and bool(made.text())
    return wraps and made.height() < made.heightForWidth(made.width())


def is_narrow(made):
    wanted = made.minimumSizeHint()
    return bool(made.text()) and (made.width() < wanted.width() or made.height() < wanted.height())


def is_shut(box):
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    ink = box.fontMetrics().boundingRect(box.currentText()).width()
    return ink + icon > room.width()


def headings(table):
    header = table.horizontalHeader()
    return [
        table.model().headerData(number, header.orientation())
        for number in range(header.count())
        if not header.isSectionHidden(number)
        and header.sectionSize(number) < header.sectionSizeHint(number)
    ]


def runs_over(area):
    return area.horizontalScrollBar().maximum() > 0


def is_own(control):
    """Whether it is none that Qt itself puts into a box, a field or a heading."""
    return not isinstance(control.parentWidget(), QComboBox | QLineEdit | QHeaderView)


def is_outside(widget):
    """Whether a part of it lies outside of what holds it; a page that scrolls holds all of it."""
    holder = widget.parentWidget()
    if isinstance(holder.parentWidget(), QAbstractScrollArea):
        return False
    return not holder.rect().contains(widget.geometry())


def name(widget: QWidget):
    return widget.accessibleName() or type(widget).__name__
