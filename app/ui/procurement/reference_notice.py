"""Says that a case goes by other reference data than those in force, and offers to take these."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reference_changes import ChangeKind, EntryChange, FieldChange
from app.ui.procurement.open_case import OpenCase
from app.ui.theme import scaled
from app.ui.widgets.pieces import MEDIUM, button, frame, label, row, scroller

_HEIGHT = 220  # of the list, which may be long


class ReferenceNotice(QWidget):
    """Hidden while the case goes by the data in force. What they change for it folds out."""

    def __init__(self, open_case: OpenCase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_case = open_case
        card, lines = frame("notice", MEDIUM, 4)
        self._text = label(wraps=True)
        take = button(self.tr("적용 중인 기준 데이터로 바꾸기"), "link")
        take.clicked.connect(self._on_take)
        line = row(self._text, take)
        line.setStretch(0, 1)
        lines.addLayout(line)
        self._list = label(wraps=True)
        self._list.setAccessibleName(self.tr("기준 데이터에서 바뀌는 내용"))
        inside = QWidget()
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self._list)
        held.addStretch(1)
        self._area = scroller(inside)
        self._area.setMaximumHeight(scaled(_HEIGHT))
        self._what = button(self.tr("바뀌는 내용 보기"), "link")
        self._what.setCheckable(True)
        self._what.toggled.connect(self._on_unfolded)
        lines.addWidget(self._what)
        lines.addWidget(self._area)
        self._area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        open_case.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        named = self._open_case.case.reference_version
        used = self._open_case.rules.library.stamp
        in_force = self._open_case.stamp_in_force
        self.setVisible(bool(named) and named != in_force)
        text = self.tr(
            "이 계약 건은 기준 데이터 {0}에 따라 계산합니다. 적용 중인 기준 데이터는 {1}입니다."
        )
        if used != named:
            text = self.tr(
                "이 계약 건의 기준 데이터 {0}의 파일을 쓸 수 없어 적용 중인 {1}에 따라 계산합니다."
            )
        self._text.setText(text.format(named, in_force))
        self._what.setVisible(used != in_force)
        if used == in_force:
            self._what.setChecked(False)

    @Slot(bool)
    def _on_unfolded(self, is_open: bool) -> None:
        self._what.setText(self.tr("바뀌는 내용 접기") if is_open else self.tr("바뀌는 내용 보기"))
        if is_open:
            self._list.setText("\n".join(self._lines()))
        self._area.setVisible(is_open)

    def _lines(self) -> list[str]:
        """Return one line for each entry that differs and concerns the agency."""
        from app.ui.reference.words import FieldReading, change_word, field_word

        library = self._open_case.library_in_force
        reading = FieldReading(library.data.words, library.laws)

        def told(field: FieldChange) -> str:
            before = reading.text(field, lambda one: one.before) or "–"
            after = reading.text(field, lambda one: one.after) or "–"
            return self.tr("{0}: {1} → {2}").format(field_word(field.name), before, after)

        def line(change: EntryChange) -> str:
            text = self.tr("{0} · {1}").format(change_word(change.kind), change.title or change.id)
            if change.kind is not ChangeKind.CHANGED:
                return text
            return self.tr("{0}: {1}").format(text, "; ".join(map(told, change.fields)))

        found = [line(one) for one in self._open_case.changes_in_force()]
        return found or [self.tr("우리 기관에 적용되는 항목은 바뀌지 않습니다.")]

    @Slot()
    def _on_take(self) -> None:
        self._open_case.take_data_in_force()
