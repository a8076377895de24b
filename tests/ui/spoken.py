"""What a screen reader is told of a window, and where the Tab key leads in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QToolButton,
    QWidget,
)

_ROLES = (
    (QRadioButton, {QAccessible.Role.RadioButton}),
    (QCheckBox, {QAccessible.Role.CheckBox}),
    (
        QPushButton,
        {
            QAccessible.Role.Button,
            QAccessible.Role.ButtonMenu,
            QAccessible.Role.CheckBox,
            QAccessible.Role.RadioButton,
            QAccessible.Role.ButtonDropDown,
        },
    ),
    (QComboBox, {QAccessible.Role.ComboBox}),
    (QLineEdit, {QAccessible.Role.EditableText}),
    (QPlainTextEdit, {QAccessible.Role.EditableText, QAccessible.Role.StaticText}),
    (QToolButton, {QAccessible.Role.Button, QAccessible.Role.ButtonMenu}),
    (QSpinBox, {QAccessible.Role.SpinBox}),
    (QTabBar, {QAccessible.Role.PageTabList}),
    (QScrollArea, {QAccessible.Role.Client}),
    (QAbstractItemView, {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree}),
)
_NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
_MOST_STEPS = 400
_STEP = 2  # of the pixels that are compared


def focusable(window: QWidget) -> list[QWidget]:
    """Return everything shown that the Tab key should lead to."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.window() is window
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not one.objectName().startswith("qt_")
    ]


def badly_told(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a screen reader could not tell of what takes the focus."""
    for one in focusable(window):
        told = QAccessible.queryAccessibleInterface(one)
        kind = type(one).__name__
        name = spoken_name(one)
        if not name.strip() or name in {kind, one.metaObject().className(), one.objectName()}:
            yield "name", f"{kind} {name!r} in {type(one.parent()).__name__}"
        role = told.role()
        right = next((roles for type_, roles in _ROLES if isinstance(one, type_)), None)
        if role not in right if right else role in _NO_ROLES:
            yield "role", f"{kind} {name!r}: {role.name}"
        if isinstance(one, QLineEdit | QComboBox) and (
            told.text(QAccessible.Text.Value) != _value(one)
        ):
            yield "value", f"{kind} {name!r}: {told.text(QAccessible.Text.Value)!r}"
        if right is None and not told.text(QAccessible.Text.Description):
            yield "description", f"{kind} {name!r}"


def _value(field: QLineEdit | QComboBox) -> str:
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if field.echoMode() == QLineEdit.EchoMode.Normal else field.displayText()


def tabbed(window: QWidget) -> list[QWidget]:
    """Press Tab until the focus comes round again; return what it rested on, in this order."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.qWait(1)  # the focus follows
    first = next(iter(focusable(window)), None)
    if first is None:
        return []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        now = QApplication.focusWidget()
        if now is None or now in order:
            return order
        order.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return order


def unreached(window: QWidget, order: list[QWidget]) -> list[str]:
    """Return what the Tab key does not lead to; of radio buttons it leads to one of a group."""
    reached = set(order)
    parents = {
        one.parentWidget() for one in order if isinstance(one, QRadioButton | QAbstractButton)
    }
    return [
        f"{type(one).__name__} {spoken_name(one)!r}"
        for one in focusable(window)
        if one not in reached
        and not (isinstance(one, QRadioButton) and one.parentWidget() in parents)
    ]


def out_of_order(window: QWidget, order: list[QWidget]) -> list[str]:
    """Return the steps of the Tab key that go back up, or back to the left, within a panel."""
    found = []
    for before, after in pairwise(order):
        if before.parentWidget() is not after.parentWidget():
            continue
        one, other = _place(window, before), _place(window, after)
        is_beside = other.left() >= one.right() or one.left() >= other.right()
        goes_up = other.bottom() <= one.top() and not is_beside
        same_row = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > 0
        goes_left = same_row and other.right() <= one.left()
        if goes_up or goes_left:
            found.append(f"{spoken_name(before)!r} -> {spoken_name(after)!r}")
    return found


def spoken_name(widget: QWidget) -> str:
    """Return the name under which a widget is read out."""
    if isinstance(widget, QComboBox):  # Qt on Linux gives its value there
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def look_of(widget: QWidget) -> tuple[str, str]:
    """Return what decides how a widget shows its focus: its kind of Qt, and its role."""
    kind = next(one for one in type(widget).__mro__ if one.__module__.startswith("PySide6"))
    own = type(widget).__name__ if kind is QWidget else kind.__name__
    return own, str(widget.property("role") or "")


def shows_focus(widget: QWidget) -> bool:
    """Whether a widget looks different with the focus: by a frame at least, not by a caret."""
    seen = []
    for has_focus in (False, True):
        widget.setFocus() if has_focus else widget.clearFocus()
        seen.append(widget.grab().toImage())
    without, with_focus = seen
    changed = sum(
        without.pixel(x, y) != with_focus.pixel(x, y)
        for x in range(0, without.width(), _STEP)
        for y in range(0, without.height(), _STEP)
    )
    return changed >= min(without.width(), without.height()) // _STEP
