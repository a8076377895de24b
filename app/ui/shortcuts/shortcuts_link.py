"""Opens the list of shortcuts: by ? wherever no text is typed, and by a quiet button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Slot

from app.ui.theme import scaled
from app.ui.widgets.pieces import ICON_SIZE, button, on_key

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.shortcuts.shortcuts_dialog import ShortcutsDialog


class ShortcutsLink(QObject):
    """Makes the list anew each time, from the keys that the window has then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: ShortcutsDialog | None = None
        # A text field takes the ? for itself before any shortcut does.
        on_key("?", window, self.show_all)
        self._button = button("", "link")
        self._button.setAccessibleName(self.tr("단축키 보기"))
        self._button.setToolTip(self.tr("단축키 보기 (?)"))
        self._button.clicked.connect(self.show_all)
        self._show_icon()
        window.look_changed.connect(self._show_icon)
        window.add_tool(self._button)

    @Slot()
    def show_all(self) -> None:
        """Show the list over the window."""
        from app.ui.shortcuts.shortcuts_dialog import ShortcutsDialog
        from app.ui.shortcuts.shown import shortcuts_of

        self.dialog = ShortcutsDialog(shortcuts_of(self._window), self._window)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot()
    def _show_icon(self) -> None:
        self._button.setIcon(self._window.icons.icon("keyboard"))
        self._button.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
