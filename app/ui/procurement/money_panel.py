"""The right of a case page: its money, and the rules of the contract law as they read for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.case_figures import CaseFigures
from app.domain.case_money import PenaltyBase, PenaltyFigures
from app.domain.track_rules import Applies, RuleReading
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import EMPTY, applies_look, route_word, won_text
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, label, restyle, row, scroller

WIDTH = 320
_RIGHT = Qt.AlignmentFlag.AlignRight


class MoneyPanel(QFrame):
    """Shows every sum of a case, and the rules that apply; the others unfold."""

    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("금액과 법적 근거"))
        self._icons = icons
        self._words = words
        self._rules: tuple[RuleReading, ...] = ()
        self._figures: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._all = button(self.tr("모든 규정 보기"), "link")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._show_rules)
        self._list = QWidget()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, LARGE)
        self._column.setSpacing(SMALL)
        self._column.addWidget(label(self.tr("금액(원)"), "section"))
        self._column.addLayout(self._grid)
        self._column.addLayout(row(label(self.tr("법적 근거"), "section"), None, self._all))
        self._column.addWidget(self._list)
        self._column.addStretch(1)
        area = scroller(inside)
        for widget in (area, inside):
            restyle(widget, "role", "clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show what is figured out of the case now."""
        money, budget = figures.money, figures.money.budget
        bond = won_text(money.bond.amount)
        if money.bond.is_waivable:
            bond = self.tr("{0} (면제 가능)").format(bond)
        left = won_text(budget.left)
        if budget.is_over:
            left = self.tr("▲ 초과 {0}").format(left)
        told = (
            (self.tr("계약 방식"), route_word(figures.case.contract_route) or EMPTY),
            (self.tr("추정가격"), won_text(money.estimated_price)),
            (self.tr("부가가치세"), won_text(money.vat)),
            (self.tr("합계"), won_text(money.total)),
            (self.tr("예정가격"), won_text(figures.case.reserve_price_won)),
            (self.tr("계약금액"), won_text(money.contract_amount)),
            (self.tr("배정 예산"), won_text(budget.budget)),
            (self.tr("예산 여유"), left),
            (self.tr("그해 소요액"), won_text(budget.of_year)),
            (self.tr("계약보증금"), bond),
            (self.tr("지체상금(1일)"), won_text(money.penalty.per_day)),
            (self.tr("지체상금의 기준"), self._penalty_base(money.penalty)),
        )
        for place, (name, text) in enumerate(told):
            self._show_figure(place, name, text)
        if figures.rules != self._rules:
            self._rules = figures.rules
            self._show_rules()

    def figure(self, name: str) -> str:
        """Return what is shown beside a name."""
        return self._figures[name].text()

    def _penalty_base(self, penalty: PenaltyFigures) -> str:
        if penalty.base_is is None:
            return EMPTY
        name = {
            PenaltyBase.CONTRACT: self.tr("계약금액 {0}"),
            PenaltyBase.PLANNED: self.tr("계약 전 산출금액 {0}"),
            PenaltyBase.PLANNED_YEAR: self.tr("연차별 계약금액 대신 그해 산출금액 {0}"),
        }[penalty.base_is]
        return name.format(won_text(penalty.base))

    def _show_figure(self, place: int, name: str, text: str) -> None:
        if name not in self._figures:
            shown = label(role="strong", wraps=True)
            shown.setAlignment(_RIGHT)
            shown.setAccessibleName(name)
            self._figures[name] = shown
            self._grid.addWidget(label(name, "subtle"), place, 0)
            self._grid.addWidget(shown, place, 1)
        self._figures[name].setText(text)

    @Slot()
    def _show_rules(self) -> None:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        group = ""
        wants_all = self._all.isChecked()
        for rule in self._rules:
            if rule.applies is not Applies.YES and not wants_all:
                continue
            if rule.group.title != group:
                group = rule.group.title
                column.addWidget(label(group, "strong", wraps=True))
            column.addWidget(self._rule(rule))
        self._column.replaceWidget(self._list, made)
        self._list.hide()
        self._list.deleteLater()
        self._list = made
        text = self.tr("적용되는 규정만 보기") if wants_all else self.tr("모든 규정 보기")
        self._all.setText(text)
        self._all.setAccessibleName(text)

    def _rule(self, rule: RuleReading) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = label(rule.title, wraps=True)
        line = row(title)
        line.setStretch(0, 1)
        if rule.applies is not Applies.YES:
            line.addWidget(StateMark(self._icons, applies_look(rule.applies)))
        column.addLayout(line)
        column.addWidget(label(rule.statement, "subtle", wraps=True))
        basis = Basis(self._words)
        basis.article_asked.connect(self.article_asked)
        basis.show_basis(
            rule.articles,
            confidence=rule.row.confidence if rule.row else None,
            needs_check=rule.needs_officer_check,
            source=rule.row.source if rule.row else "",
        )
        column.addWidget(basis)
        return made
