"""The tabs of the open case in which the texts of its papers are chosen and written."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.services.case_exports import CaseExports
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.requirements_panel import RequirementsPanel
from app.ui.procurement.texts_panel import TextsPanel
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.pieces import button, label
from app.ui.words import error_text


class CaseTextsTab(QWidget):
    """Shows a panel of texts as they stand; before an agency is entered, the way to it."""

    agency_asked = Signal()
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        open_case: OpenCase,
        exports: CaseExports,
        panel: RequirementsPanel | TextsPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_case = open_case
        self._exports = exports
        self.panel = panel
        panel.recorded.connect(open_case.record_check)
        panel.written.connect(open_case.write_texts)
        panel.taken_back.connect(open_case.take_back_texts)
        panel.article_asked.connect(self.article_asked)
        go = button(self.tr("기관 정보 입력"), "primary")
        go.clicked.connect(self.agency_asked)
        sentence = self.tr("기관 정보를 입력하면 그 기관의 규정에 맞는 문안을 제안합니다.")
        self._empty = EmptyState(sentence, go)
        self._problem = label(role="remark", wraps=True)
        self._pages = QStackedWidget()
        for page in (panel, self._empty, self._problem):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    @Slot()
    def refresh(self) -> None:
        """Show every text as it stands now; what is being typed stays."""
        figures = self._open_case.figures
        if figures.agency is None:
            self._pages.setCurrentWidget(self._empty)
            return
        try:
            texts = self._exports.texts(figures)
        except AdvisorError as error:
            self._problem.setText(error_text(error))
            self._pages.setCurrentWidget(self._problem)
            return
        self._pages.setCurrentWidget(self.panel)
        self.panel.show_texts(texts, figures.case)

    def flush(self) -> None:
        """Tell at once what is being typed."""
        self.panel.flush()
