"""Which look suits the colours that the whole PC is set to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.ui.theme import ThemeName

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_SPI_GETHIGHCONTRAST = 0x0042
_HCF_HIGHCONTRASTON = 0x0001


class SystemLook(QObject):
    """Reads the colours of the system, and tells when they may have changed.

    The program has one dark look, 고대비. It stands for every dark or high-contrast system, and
    밝게 for the rest, such as a system that says nothing.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        scheme: Callable[[], Qt.ColorScheme] | None = None,
        has_high_contrast: Callable[[], bool] | None = None,
    ) -> None:
        """Ask `scheme` and `has_high_contrast` in place of the system where they are given."""
        super().__init__(parent)
        self._watches = False
        self._scheme = scheme or QGuiApplication.styleHints().colorScheme
        self._has_high_contrast = has_high_contrast or high_contrast_of_windows

    def theme(self) -> ThemeName:
        """Return the look that suits the system now."""
        from PySide6.QtCore import Qt  # not before the first paint unless it is followed

        is_dark = self._has_high_contrast() or self._scheme() is Qt.ColorScheme.Dark
        return ThemeName.HIGH_CONTRAST if is_dark else ThemeName.LIGHT

    def watch(self) -> None:
        """Tell from now on when the system may have changed."""
        if self._watches:
            return
        self._watches = True
        # A high contrast of Windows has no signal of its own in this Qt: the scheme becomes
        # Unknown with it, and an officer who set it comes back to the window in any case.
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.tell)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """Say that the colours may have changed."""
        self.changed.emit()


def high_contrast_of_windows() -> bool:
    """Whether Windows is set to high contrast; elsewhere nothing tells."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class HighContrast(ctypes.Structure):
            """HIGHCONTRASTW of winuser.h."""

            _fields_ = (
                ("size", wintypes.UINT),
                ("flags", wintypes.DWORD),
                ("scheme", wintypes.LPWSTR),
            )

        found = HighContrast(size=ctypes.sizeof(HighContrast))
        told = ctypes.windll.user32.SystemParametersInfoW(
            _SPI_GETHIGHCONTRAST, found.size, ctypes.byref(found), 0
        )
        return bool(told) and bool(found.flags & _HCF_HIGHCONTRASTON)
    return False
