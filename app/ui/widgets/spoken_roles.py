"""Tells a screen reader what a widget is that is drawn by this program, which Qt cannot know."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "RadarChart": QAccessible.Role.Chart,
    "TimeLine": QAccessible.Role.Chart,
    "PageView": QAccessible.Role.Graphic,
}


@cache
def tell_roles() -> None:
    """Let what is drawn be told as what it is; every widget that is drawn sees to it."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, told: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(kind)
    if role is None or not isinstance(told, QWidget):
        return None
    return QAccessibleWidget(told, role)
