"""The contents of the help as a tree, or what a search found in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.help_pages import Help, HelpHit
from app.ui.widgets.pieces import SMALL, label

_PLACE = Qt.ItemDataRole.UserRole  # (number of the page, number of the section)


class HelpContents(QWidget):
    """Tells which section of which page was chosen, and what was searched for."""

    chosen = Signal(int, int, str)  # page, section, words

    def __init__(self, pages: Help, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = pages
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("도움말 검색 (Ctrl+F)"))
        self.field.setAccessibleName(self.tr("도움말 검색"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)
        self.told = label(role="subtle", wraps=True)
        self.tree = self._make_tree()
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("찾은 곳"))
        self.hits.setWordWrap(True)
        self.hits.setProperty("role", "hits")
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.itemActivated.connect(self._on_hit)
        self.hits.itemClicked.connect(self._on_hit)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.tree)
        self._lists.addWidget(self.hits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.field, self.told):
            column.addWidget(widget)
        column.addWidget(self._lists, 1)
        self.told.hide()

    def show_place(self, page: int, place: int) -> None:
        """Show which section is open, without opening it a second time."""
        item = self.tree.topLevelItem(page)
        if item is None:
            return
        children = (item.child(n) for n in range(item.childCount()))
        found = next((one for one in children if one.data(0, _PLACE) == (page, place)), item)
        self.tree.blockSignals(True)
        if found is not item:
            item.setExpanded(True)
        self.tree.setCurrentItem(found)
        self.tree.blockSignals(False)

    def take_focus(self) -> None:
        """Put the keyboard into the search."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _make_tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderHidden(True)
        made.setAccessibleName(self.tr("차례"))
        for number, page in enumerate(self._help.pages):
            top = QTreeWidgetItem([page.title])
            top.setData(0, _PLACE, (number, 0))
            made.addTopLevelItem(top)
            for place, section in enumerate(page.sections[1:], start=1):
                child = QTreeWidgetItem([section.title])
                child.setToolTip(0, section.title)
                child.setData(0, _PLACE, (number, place))
                top.addChild(child)
        made.currentItemChanged.connect(self._on_item)
        return made

    def _show_hits(self, hits: Sequence[HelpHit], words: str) -> None:
        self.hits.clear()
        numbers = {page.id: number for number, page in enumerate(self._help.pages)}
        for hit in hits:
            where = hit.page.title
            if hit.place:
                where = self.tr("{0} › {1}").format(where, hit.section.title)
            item = QListWidgetItem(f"{where}\n{hit.excerpt}")
            item.setData(_PLACE, (numbers[hit.page.id], hit.place))
            self.hits.addItem(item)
        if hits:
            self.hits.setCurrentRow(0)
        told = self.tr("‘{0}’ 검색 결과 {1}건") if hits else self.tr("‘{0}’ 검색 결과가 없습니다.")
        self.told.setText(told.format(words, len(hits)))
        self.hits.setAccessibleDescription(self.told.text())

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        is_search = bool(words.strip())
        self.told.setVisible(is_search)
        self._lists.setCurrentWidget(self.hits if is_search else self.tree)
        if is_search:
            self._show_hits(self._help.search(words), words.strip())

    @Slot()
    def _on_enter(self) -> None:
        if self.hits.count() and self.field.text().strip():
            self.hits.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_hit(self.hits.currentItem())

    @Slot(QListWidgetItem)
    def _on_hit(self, item: QListWidgetItem) -> None:
        self.chosen.emit(*item.data(_PLACE), self.field.text())

    @Slot(QTreeWidgetItem)
    def _on_item(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(*item.data(0, _PLACE), "")
