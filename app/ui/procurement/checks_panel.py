"""점검: the counterparty, and the duty to register the use."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_checks import DutyState
from app.domain.case_figures import CaseFigures
from app.domain.case_places import CasePlace, of_case
from app.domain.korean_text import date_text
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.check_list_panel import CheckListPanel
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import duty_look
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row, scroller
from app.ui.widgets.revealing import reveal


class ChecksPanel(QWidget):
    """Shows the duty of registration on top, and a card for each check of the counterparty."""

    recorded = Signal(object)  # CheckRecord
    place_asked = Signal(object)  # CasePlace
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = StateMark(icons, duty_look(DutyState.NOT_YET))
        self._duty = label(wraps=True)
        self._basis = Basis(words)
        self._basis.article_asked.connect(self.article_asked)
        go = button(self.tr("등록일 입력"), "link")
        go.setAccessibleName(self.tr("이용내역 등록일 입력"))
        go.clicked.connect(self._on_go)
        card, lines = frame("panel", gap=6)
        lines.addLayout(row(label(self.tr("이용내역 등록"), "section"), self._mark, None, go))
        lines.addWidget(self._duty)
        lines.addWidget(self._basis)
        self._checks = CheckListPanel(words, of_duty=False)
        self._checks.recorded.connect(self.recorded)
        self._checks.article_asked.connect(self.article_asked)
        inside = QWidget()
        column_inside = QVBoxLayout(inside)
        column_inside.setContentsMargins(0, 0, MEDIUM, LARGE)
        column_inside.setSpacing(MEDIUM)
        column_inside.addWidget(card)
        column_inside.addWidget(label(self.tr("계약상대자 확인"), "section"))
        column_inside.addWidget(self._checks)
        column_inside.addStretch(1)
        self._area = scroller(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show the checks with what is recorded of them."""
        duty = figures.usage_registration
        self._mark.show_state(duty_look(duty.state))
        text = "" if duty.row is None else duty.row.statement
        if duty.done_on is not None:
            text = self.tr("{0}에 등록했습니다. {1}").format(date_text(duty.done_on), text)
        self._duty.setText(text)
        self._duty.setVisible(bool(text))
        if duty.row is not None:
            self._basis.show_basis(
                duty.row.article,
                confidence=duty.row.confidence,
                needs_check=duty.row.needs_officer_check,
                source=duty.row.source,
            )
        self._checks.show_list(figures.counterparty)

    def show_check(self, check_id: str) -> bool:
        """Go to a check; return whether there is such a one."""
        card = self._checks.card(check_id)
        if card is None:
            return False
        card.take_focus()
        reveal(self._area, card)
        return True

    def _on_go(self) -> None:
        place: CasePlace = of_case("usage_registered_on")
        self.place_asked.emit(place)
