"""계약 서류와 기한: what the agency sets for all its contract cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.korean_text import grouped_number
from app.domain.money_text import DisplayUnit
from app.errors import AdvisorError
from app.ui.drafts import CASE_SETTINGS_DRAFT, Drafts
from app.ui.line_draft import LineDraft
from app.ui.procurement.basis import Basis, LawWords
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, SMALL, QuietWheel, label, restyle, row
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.domain.agency_settings import AgencySettings
    from app.domain.reference_data import ReferenceRow
    from app.services.agency_settings import AgencyChoices, SettingsChange

_LONGEST_PERIOD = 3  # digits


class CaseSettingsBox(QFrame):
    """Shows what is set; each choice is saved at once, and the last ones can be taken back.

    The rule of the law is read anew whenever the box is shown, for the kind of agency may change.
    """

    changed = Signal()
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        choices: AgencyChoices,
        words: LawWords,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "settings-papers")
        self.setProperty("role", "card")
        self._choices = choices
        self._unit = QComboBox()
        self._unit.setAccessibleName(self.tr("서류의 금액 단위"))
        self._unit.installEventFilter(QuietWheel(self._unit))
        self._unit.addItem(self.tr("원"), DisplayUnit.WON)
        self._unit.addItem(self.tr("천원"), DisplayUnit.THOUSAND_WON)
        self._unit.currentIndexChanged.connect(self._on_unit)
        self._cut = QCheckBox(self.tr("지급액의 끝수 절사"))
        self._cut.clicked.connect(self._on_cut)
        self._rule = label(role="subtle", wraps=True)
        self._basis = Basis(words)
        self._basis.article_asked.connect(self.article_asked)
        self._days = QLineEdit()
        self._days.setAccessibleName(self.tr("갱신 검토를 시작할 날수"))
        self._days.setMaxLength(_LONGEST_PERIOD)
        self._days.setPlaceholderText(self.tr("정하지 않음"))
        self._days.editingFinished.connect(self._on_days)
        lines = {"renewal_days": self._days}
        self._draft = LineDraft(lines, drafts, CASE_SETTINGS_DRAFT, self)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._notice = PlaceNotice()
        undoing: UndoNotice[SettingsChange] = UndoNotice(
            choices.undo, choices.redo, self._named, self._notice, self
        )
        undoing.done.connect(self._on_done)
        undoing.failed.connect(self._on_failed)
        self._undoing = undoing
        self._lay_out()

    def _lay_out(self) -> None:
        unit, days = label(self.tr("서류의 금액 단위")), label(self.tr("갱신 검토: 종료일"))
        unit.setBuddy(self._unit)
        days.setBuddy(self._days)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM + 4, MEDIUM + 4, MEDIUM + 4, MEDIUM + 4)
        column.setSpacing(SMALL)
        column.addWidget(label(self.tr("계약 서류와 기한"), "section"))
        column.addLayout(row(unit, self._unit, None, gap=MEDIUM))
        column.addWidget(
            label(
                self.tr(
                    "금액 표의 표시만 바뀌고 계산은 원 단위로 합니다. 표시한 금액의 합이 표시한 "
                    "합계와 다르면 서류에 단수 차이를 적습니다."
                ),
                "subtle",
                wraps=True,
            )
        )
        column.addWidget(self._cut)
        column.addWidget(self._rule)
        column.addWidget(self._basis)
        column.addLayout(row(days, self._days, label(self.tr("일 전부터")), None, gap=MEDIUM))
        column.addWidget(
            label(
                self.tr(
                    "법정 기한이 아니라 기관이 정하는 기한입니다. 비워 두면 계약 단계와 일정에 "
                    "표시하지 않습니다."
                ),
                "subtle",
                wraps=True,
            )
        )
        column.addWidget(self._error)
        column.addWidget(self._notice)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set now, and what the law of the agency says of it."""
        try:
            settings, rule = self._choices.settings(), self._choices.cut_row()
            self._show_days(settings)
            brought_back = self._draft.bring_back()
        except AdvisorError as error:
            self._notice.tell_unread(error, self.refresh)
            return
        self._notice.tell_read()
        if brought_back:
            self._notice.say(brought_back)
        self._unit.blockSignals(True)
        self._unit.setCurrentIndex(list(DisplayUnit).index(settings.amounts_in))
        self._unit.blockSignals(False)
        self._show_rule(settings, rule)

    def _show_rule(self, settings: AgencySettings, rule: ReferenceRow | None) -> None:
        from app.domain.payments import can_cut

        self._cut.setEnabled(can_cut(rule))
        self._cut.setChecked(settings.cuts_payments)
        if rule is None:
            self._rule.setText(
                self.tr("기관 유형을 저장하면 적용되는 끝수 처리 기준을 보여 줍니다.")
            )
            self._basis.show_basis(())
            return
        if isinstance(rule.value, int):
            text = self.tr("지급액에서 {0}원 미만 절사").format(grouped_number(rule.value))
            self._cut.setText(text)
        told = self.tr("{0} 산출금액과 계약금액은 바뀌지 않고, 지급할 금액을 서류에 함께 적습니다.")
        if not can_cut(rule):
            told = self.tr("{0} 확인하지 못한 기준이므로 서류에 적용하지 않습니다.")
        self._rule.setText(told.format(rule.statement))
        self._basis.show_basis(
            rule.article,
            confidence=rule.confidence,
            needs_check=rule.needs_officer_check,
            source=rule.source,
        )

    def _show_days(self, settings: AgencySettings) -> None:
        if self._draft.is_typed():
            return  # something newer is being typed
        days = settings.renewal_days
        self._days.setText("" if days is None else str(days))
        self._draft.begin()
        self._tell_wrong("")

    def _tell_wrong(self, problem: str) -> None:
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        restyle(self._days, "wrong", bool(problem))

    def _named(self, gone: SettingsChange) -> tuple[str, str]:
        before, after = gone.before, gone.after
        if before.amounts_in is not after.amounts_in:
            return self.tr("서류의 금액 단위"), self._unit.itemText(
                list(DisplayUnit).index(after.amounts_in)
            )
        if before.cuts_payments is not after.cuts_payments:
            cut = self.tr("절사함") if after.cuts_payments else self.tr("절사하지 않음")
            return self.tr("지급액의 끝수"), cut
        if after.renewal_days is None:
            return self.tr("갱신 검토"), self.tr("정하지 않음")
        return self.tr("갱신 검토"), self.tr("종료 {0}일 전").format(after.renewal_days)

    @Slot()
    def _on_unit(self) -> None:
        unit = DisplayUnit(self._unit.currentData())  # Qt hands it back as plain text
        try:
            self._tell_kept(self._choices.choose_unit(unit))
        except AdvisorError as error:
            self._on_failed(error)

    @Slot()
    def _on_cut(self) -> None:
        try:
            self._tell_kept(self._choices.choose_cut(cuts=self._cut.isChecked()))
        except AdvisorError as error:
            self._on_failed(error)

    @Slot()
    def _on_days(self) -> None:
        text = self._days.text().strip()
        days = int(text) if text.isdecimal() else 0
        if text and days < 1:
            self._tell_wrong(self.tr("날수는 1 이상의 정수로 적어 주세요. 예: 90"))
            return
        try:
            change = self._choices.choose_renewal(days or None)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._draft.begin()
        self._tell_kept(change)

    def _tell_kept(self, change: SettingsChange | None) -> None:
        self._tell_wrong("")
        if change is None:
            return
        self._on_done()
        text = self.tr("저장했습니다({0}): {1}").format(*self._named(change))
        self._notice.offer(text, self._undoing.undo)

    @Slot()
    def _on_done(self) -> None:
        self.refresh()
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self.refresh()
        self._notice.say(error_text(error))
