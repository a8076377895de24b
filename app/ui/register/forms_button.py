"""The button of what goes out of the register and comes back filled in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QMenu, QPushButton

from app.ui.icons import Icons
from app.ui.widgets.pieces import button


def forms_button(
    title: str, icons: Icons, hand_out: Callable[[], None], take_in: SignalInstance
) -> QPushButton:
    """Return a button with both ways in its menu."""
    made = button(title, "menu", icons.icon("chevron-down"))
    menu = QMenu(made)
    out = QCoreApplication.translate("forms_button", "내보내기")
    back = QCoreApplication.translate("forms_button", "불러오기")
    menu.addAction(icons.icon("download"), out).triggered.connect(hand_out)
    menu.addAction(icons.icon("upload"), back).triggered.connect(take_in)
    made.setMenu(menu)
    return made
