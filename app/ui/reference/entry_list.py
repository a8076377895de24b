"""The list of everything that the reference data say, with what explains the chosen entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from app.domain.advice_source import AdviceFile
from app.domain.reference_entries import EntryFilter, ReferenceEntry
from app.domain.reference_library import ReferenceLibrary
from app.ui.icons import Icons
from app.ui.reference.beside import Beside
from app.ui.reference.entry_detail import EntryDetail
from app.ui.reference.entry_filters import EntryFilters
from app.ui.reference.entry_table import TITLE, EntryRow, entry_columns, entry_widths, state_marks
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.indexed_table import AS_GIVEN, ROW_ROLE, IndexedTable
from app.ui.widgets.pieces import MEDIUM, button
from app.ui.widgets.plain_table import plain_table


@dataclass(frozen=True, slots=True)
class ShownReference:
    """The reference data as they are to be shown on one day."""

    library: ReferenceLibrary
    entries: Sequence[ReferenceEntry]
    themes: tuple[AdviceFile, ...]
    today: date

    def rows(self) -> list[EntryRow]:
        """Return every entry as it stands on the day."""
        words, laws = self.library.data.words, self.library.laws
        return [EntryRow.of(one, laws, self.today, words.stale_days) for one in self.entries]


class EntryList(QWidget):
    """Filters, sorts and explains; an article is asked for by signal."""

    article_asked = Signal(object)  # ArticleRef

    def __init__(self, shown: ShownReference, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = shown.library
        rows = shown.rows()
        self._stale = sum(one.is_stale for one in rows)
        words = shown.library.data.words
        columns = entry_columns(words, shown.library.laws)
        self.model = IndexedTable[EntryRow](columns, state_marks(icons), self)
        self.model.show_rows(rows)
        self.filters = EntryFilters()
        self.filters.offer(shown.themes, words)
        self.filters.changed.connect(self._on_filtered)
        self.table = plain_table(
            self.model, self.tr("기준 데이터"), entry_widths(has_stale=self._stale > 0), TITLE
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self.table.horizontalHeader().setSortIndicator(AS_GIVEN, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.detail = EntryDetail(icons)
        self.detail.article_asked.connect(self.article_asked)
        clear = button(self.tr("조건 지우기"))
        clear.clicked.connect(self.filters.clear)
        self._states = QStackedWidget()
        self._states.addWidget(self.table)
        self._states.addWidget(EmptyState(self.tr("조건에 맞는 기준이 없습니다."), clear))
        self.beside = Beside(self._states, self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.filters)
        column.addWidget(self.beside, 1)
        self._show_state()

    def stale(self) -> int:
        """Return how many entries were checked too long ago."""
        return self._stale

    def choose(self, place: int) -> None:
        """Choose one of the rows that are shown."""
        self.table.selectRow(place)

    def chosen(self) -> EntryRow | None:
        """Return the entry that is chosen, or None."""
        rows = self.table.selectionModel().selectedRows()
        row = rows[0].data(ROW_ROLE) if rows else None
        return row if isinstance(row, EntryRow) else None

    def _show_state(self) -> None:
        count = self.model.rowCount()
        self._states.setCurrentIndex(0 if count else 1)
        self.filters.show_count(count, self.model.total())

    @Slot(object)
    def _on_filtered(self, wanted: EntryFilter) -> None:
        chosen = self.chosen()
        self.model.show_accepted(
            lambda row: wanted.accepts(row.entry, row.searched, is_stale=row.is_stale)
        )
        self._show_state()
        shown = self.model.shown_rows()
        if chosen in shown:
            self.choose(shown.index(chosen))
        else:
            self.detail.clear()

    @Slot()
    def _on_selected(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            self.detail.clear()
        else:
            self.detail.show_entry(chosen, self._library)
