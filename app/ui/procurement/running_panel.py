"""이행: months of use, inspection, changes, and the end, each with what is to be watched."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.domain.case_fields import RowKind
from app.domain.case_figures import CaseFigures
from app.domain.korean_text import date_text, grouped_number, month_text
from app.ui.procurement.basis import LawWords
from app.ui.procurement.check_list_panel import CheckListPanel
from app.ui.procurement.row_panel import RowPanel
from app.ui.procurement.words import EMPTY, won_text
from app.ui.widgets.pieces import LARGE, MEDIUM, label, scroller
from app.ui.widgets.revealing import reveal

_MONTHS_TOLD = 6


class RunningPanel(QWidget):
    """Tabs for what happens while a contract runs."""

    recorded = Signal(object)  # CheckRecord
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self, rows: Mapping[RowKind, RowPanel], words: LawWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._renewal = label(role="strong", wraps=True)
        self._end = CheckListPanel(words, of_duty=True)
        self._end.recorded.connect(self.recorded)
        self._end.article_asked.connect(self.article_asked)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, MEDIUM, MEDIUM, LARGE)
        lines.setSpacing(MEDIUM)
        lines.addWidget(self._renewal)
        lines.addWidget(self._end)
        lines.addStretch(1)
        self._area = scroller(inside)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("이행 보기"))
        self._tabs.addTab(rows[RowKind.MONTHS], self.tr("월별 이용·SLA"))
        self._tabs.addTab(rows[RowKind.INSPECTION], self.tr("검수"))
        self._tabs.addTab(rows[RowKind.CHANGES], self.tr("변경"))
        self._tabs.addTab(self._area, self.tr("갱신·종료"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show what happened, and what follows from it."""
        for panel in self._rows.values():
            panel.show_figures(figures)
        self._rows[RowKind.MONTHS].show_below(*self._of_months(figures))
        self._rows[RowKind.INSPECTION].show_below(self._of_inspection(figures))
        self._rows[RowKind.CHANGES].show_below(*self._of_changes(figures))
        self._renewal.setText(self._of_renewal(figures))
        self._end.show_list(figures.end)

    def show_rows(self, kind: RowKind, row_id: str, field_id: str) -> None:
        """Open the form of a row at one of its fields."""
        self._tabs.setCurrentWidget(self._rows[kind])
        self._rows[kind].show_item(row_id, field_id)

    def show_check(self, check_id: str) -> bool:
        """Go to an item of the end; return whether there is such a one."""
        card = self._end.card(check_id)
        if card is None:
            return False
        self._tabs.setCurrentWidget(self._area)
        card.take_focus()
        reveal(self._area, card)
        return True

    def _of_months(self, figures: CaseFigures) -> tuple[str, str]:
        use = figures.use
        lowest = EMPTY if use.agreed_lowest is None else f"{grouped_number(use.agreed_lowest)}%"
        minutes = EMPTY if use.outage_minutes is None else grouped_number(use.outage_minutes)
        sums = self.tr("청구 합계 {0}원 · 약정 가용성 {1} · 중단 {2}분").format(
            won_text(use.charged), lowest, minutes
        )
        left = use.unrecorded
        if not left:
            return sums, ""
        named = ", ".join(month_text(day) for day in left[:_MONTHS_TOLD])
        text = self.tr("▲ 점검표가 없는 달 {0}개: {1}")
        return sums, text.format(len(left), named + ("…" if len(left) > _MONTHS_TOLD else ""))

    def _of_inspection(self, figures: CaseFigures) -> str:
        sums = figures.inspection
        return self.tr("합격 {0}건 · 불합격 {1}건 · 확인 전 {2}건").format(
            sums.passed, sums.failed, sums.open
        )

    def _of_changes(self, figures: CaseFigures) -> tuple[str, str]:
        amount = won_text(figures.money.contract_amount)
        broken = [one for one in figures.changes if one.follows is False]
        note = self.tr("▲ 변경 전 금액이 그때의 계약금액과 다른 변경이 있습니다: {0}건")
        text = self.tr("변경을 반영한 계약금액 {0}원").format(amount)
        return text, note.format(len(broken)) if broken else ""

    def _of_renewal(self, figures: CaseFigures) -> str:
        renewal = figures.renewal
        if renewal.ends_on is None or renewal.days_left is None:
            return self.tr("계약 종료일이 정해지지 않았습니다.")
        day = date_text(renewal.ends_on)
        if renewal.days_left < 0:
            return self.tr("계약 종료일 {0} ({1}일 지남)").format(day, -renewal.days_left)
        if renewal.consider_on is not None:
            text = self.tr("계약 종료일 {0} ({1}일 남음). 갱신 검토(기관이 정한 기한): {2}부터")
            return text.format(day, renewal.days_left, date_text(renewal.consider_on))
        text = self.tr(
            "계약 종료일 {0} ({1}일 남음). 갱신 검토를 시작할 날은 자료·설정에서 정합니다."
        )
        return text.format(day, renewal.days_left)
