"""The tab 서류 of the open case: its list of papers, and what is asked for in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.procurement.handing_in import HandingIn
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.papers_panel import PapersPanel
from app.ui.words import error_text


class CasePapersTab(QWidget):
    """Shows the papers as they stand when it is opened and after every file."""

    check_asked = Signal()

    def __init__(
        self,
        open_case: OpenCase,
        handing_in: HandingIn,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_case = open_case
        self._handing_in = handing_in
        self.panel = PapersPanel(icons)
        self.panel.check_asked.connect(self.check_asked)
        self.panel.preview_asked.connect(partial(handing_in.show_preview, open_case))
        self.panel.save_asked.connect(partial(handing_in.ask_paper, open_case))
        self.panel.working_asked.connect(self._on_working)
        self.panel.set_asked.connect(partial(handing_in.ask_set, open_case))
        self.panel.bound_asked.connect(partial(handing_in.ask_bound, open_case))
        handing_in.told.connect(self.panel.say)
        handing_in.failed.connect(self._on_failed)
        handing_in.logged.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)

    @Slot()
    def refresh(self) -> None:
        """Show every paper as it stands now."""
        case = self._open_case.case
        self.panel.show_case(self._open_case.figures, self._open_case.check)
        exports = self._handing_in.exports
        try:
            offered, bound = exports.offered(case), exports.bound_before(case)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self.panel.show_papers(offered, bound)

    @Slot(str)
    def _on_working(self, form_id: str) -> None:
        self._handing_in.ask_paper(self._open_case, form_id, working=True)

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self.panel.say(error_text(error))
