"""What a newer file of reference data would change, before anything is changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QVBoxLayout, QWidget

from app.domain.agency import AgencyTrack
from app.domain.korean_text import folded
from app.domain.reference_changes import ChangeKind, EntryChange, FieldChange, ReferenceChanges
from app.domain.reference_library import ReferenceLibrary
from app.ui.icons import Icons
from app.ui.reference.beside import Beside
from app.ui.reference.side_panel import SidePanel
from app.ui.reference.words import FieldReading, change_icon, change_word, field_word, scope_text
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.indexed_table import ROW_ROLE, Column, IndexedTable
from app.ui.widgets.pieces import MEDIUM, button, label, row
from app.ui.widgets.plain_table import plain_table

_WIDTHS = (90, 210, 142, 300)
_WHAT = 3  # the column that takes the room that is left


class ChangesPage(QWidget):
    """Shows counts and every entry that differs, and asks whether the file is to be in force."""

    adopt_asked = Signal()
    cancelled = Signal()

    def __init__(
        self,
        path: Path,
        changes: ReferenceChanges,
        library: ReferenceLibrary,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = library.data.words
        self._reading = FieldReading(self._words, library.laws)
        self.counts = label(self._count_text(changes), "strong")
        self._same = QCheckBox(self.tr("동일한 항목도 보기"))
        self._same.toggled.connect(self._on_same)
        self.model = IndexedTable[EntryChange](
            self._columns(), partial(_mark, self._drawn(icons)), self
        )
        self.model.show_rows(changes.entries)
        self.table = plain_table(
            self.model, self.tr("바뀌는 내용"), dict(enumerate(_WIDTHS)), _WHAT
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self._detail = SidePanel()
        adopt = button(self.tr("적용"), "primary")
        adopt.clicked.connect(self.adopt_asked)
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self._title(changes), "section", wraps=True))
        column.addWidget(label(self.tr("파일: {0}").format(path), "subtle", wraps=True))
        counts = QWidget()
        line = FlowLayout(counts)
        line.addWidget(self.counts)
        line.addWidget(self._same)
        column.addWidget(counts)
        column.addWidget(Beside(self.table, self._detail), 1)
        about = self.tr(
            "적용하면 지금의 파일은 보관되며, 이미 만든 계약 건과 서류는 만들 때의 기준을 그대로 "
            "확인할 수 있습니다."
        )
        column.addWidget(label(about, "subtle", wraps=True))
        column.addLayout(row(None, cancel, adopt))
        self._on_same()
        self._choose_first()

    def texts(self) -> list[str]:
        """Return what is told of the chosen entry, from the top."""
        return self._detail.texts()

    def _title(self, changes: ReferenceChanges) -> str:
        return self.tr("{0}: {1} → {2}").format(
            changes.after.title, changes.before.version, changes.after.version
        )

    def _count_text(self, changes: ReferenceChanges) -> str:
        return " · ".join(
            self.tr("{0} {1}건").format(change_word(kind), len(changes.of(kind)))
            for kind in ChangeKind
        )

    def _columns(self) -> tuple[Column[EntryChange], ...]:
        order = list(ChangeKind)
        return (
            Column(self.tr("구분"), lambda c: change_word(c.kind), lambda c: order.index(c.kind)),
            Column(self.tr("항목"), lambda c: c.title or c.id, lambda c: folded(c.title)),
            Column(self.tr("적용 대상"), self._scope, self._scope),
            Column(self.tr("바뀌는 내용"), self._summary, lambda c: folded(self._summary(c))),
        )

    def _scope(self, change: EntryChange) -> str:
        if change.track is None:
            return ""
        of_one = change.track in list(AgencyTrack)
        return scope_text(AgencyTrack(change.track) if of_one else None, self._words)

    def _summary(self, change: EntryChange) -> str:
        if change.kind is not ChangeKind.CHANGED:
            return ""
        return "; ".join(
            self.tr("{0}: {1} → {2}").format(
                field_word(one.name), self._before(one) or "–", self._after(one) or "–"
            )
            for one in change.fields
        )

    def _before(self, field: FieldChange) -> str:
        return self._reading.text(field, lambda one: one.before)

    def _after(self, field: FieldChange) -> str:
        return self._reading.text(field, lambda one: one.after)

    def _drawn(self, icons: Icons) -> dict[ChangeKind, QIcon]:
        return {kind: icons.icon(change_icon(kind)) for kind in ChangeKind}

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)

    def _show_change(self, change: EntryChange) -> None:
        column = self._detail.column
        column.addWidget(label(change.title or change.id, "section", wraps=True))
        scope = self._scope(change)
        told = self.tr("{0} · {1}").format(change_word(change.kind), scope)
        column.addWidget(label(told if scope else change_word(change.kind), "subtle", wraps=True))
        for one in change.fields:
            before, after = self._before(one), self._after(one)
            column.addWidget(label(field_word(one.name), "strong"))
            if change.kind is ChangeKind.CHANGED:
                told = self.tr("지금: {0}").format(before or "–")
                column.addWidget(label(told, "subtle", wraps=True))
                column.addWidget(label(self.tr("새 파일: {0}").format(after or "–"), wraps=True))
            else:
                column.addWidget(label(before or after, wraps=True))
        column.addStretch(1)

    @Slot()
    def _on_selected(self) -> None:
        self._detail.empty()
        rows = self.table.selectionModel().selectedRows()
        change = rows[0].data(ROW_ROLE) if rows else None
        if isinstance(change, EntryChange):
            self._show_change(change)

    @Slot()
    def _on_same(self) -> None:
        shows_all = self._same.isChecked()
        self.model.show_accepted(lambda one: shows_all or one.kind is not ChangeKind.SAME)
        self._detail.empty()


def _mark(drawn: dict[ChangeKind, QIcon], change: EntryChange) -> QIcon:
    return drawn[change.kind]
