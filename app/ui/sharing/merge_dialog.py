"""Shows what a file would change before anything is written; conflicts stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.korean_text import date_text, time_text
from app.domain.part_merging import EntryDifference, EntryState, FieldState, Side
from app.domain.shared_part import SharedRound
from app.errors import AdvisorError
from app.services.share_names import DOUBTS, KINDS, STATES
from app.services.share_words import ShareWords
from app.services.sharing import MergePreview
from app.ui.theme import scaled
from app.ui.widgets.cell_room import CellRoom
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pager import Pager
from app.ui.widgets.pieces import LARGE, MEDIUM, QuietWheel, button, fit_on_window, label, row
from app.ui.words import error_text, translate

_WIDTH, _HEIGHT, _ROW = 1080, 620, 40
_ROWS = 60  # of one page, unless a single thing has more
_CHOICE = 4  # the column in which an officer decides
_NOTHING = "–"


class MergeDialog(QDialog):
    """Tells everything that differs; it can be merged once every conflict is decided."""

    merge_asked = Signal(object)  # decisions by conflict id
    paper_asked = Signal()

    def __init__(self, preview: MergePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "sharing-merge")
        self.setWindowTitle(self.tr("파일 불러오기"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview = preview
        self._words = ShareWords(preview.part, _said)
        self.choices: dict[str, QComboBox] = {}  # of the page that is shown
        self._decisions: dict[str, Side] = {}
        self._pages = _paged(list(self._entries()))
        self.pager = Pager(len(self._pages))
        self.pager.turned.connect(self._show_page)
        self.table = self._make_table()
        self._show_page(0)
        self._left = label(role="strong")
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._saved = label(role="subtle", wraps=True)
        self._saved.hide()
        here = button(self.tr("모두 대장의 내용으로"))
        here.clicked.connect(lambda: self.decide_all(Side.HERE))
        file = button(self.tr("모두 파일의 내용으로"))
        file.clicked.connect(lambda: self.decide_all(Side.FILE))
        paper = button(self.tr("인계인수서 저장"))
        paper.clicked.connect(self.paper_asked)
        paper.setVisible(preview.paper is not None)
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        self.merge = button(self.tr("대장에 합치기"), "primary")
        self.merge.clicked.connect(self._on_merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self._maker(), wraps=True))
        if preview.other_agency:
            told = self.tr("다른 기관에서 만든 파일입니다. 불러올 내용이 맞는지 확인해 주세요.")
            column.addWidget(label(told, "strong", wraps=True))
        column.addWidget(label(self._counts(), "strong", wraps=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.pager)
        if self._conflicts():
            column.addLayout(row(self._left, None, here, file))
        column.addWidget(self._error)
        column.addWidget(self._saved)
        column.addLayout(row(paper, None, cancel, self.merge))
        fit_on_window(self, _WIDTH, _HEIGHT)
        self._show_left()

    def decide_all(self, side: Side) -> None:
        """Decide every conflict that is not decided yet the same way."""
        for id_ in self._conflicts():
            self._decisions.setdefault(id_, side)
        for id_, box in self.choices.items():
            box.setCurrentIndex(box.findData(self._decisions[id_].value))
        self._show_left()

    def decisions(self) -> dict[str, Side]:
        """Return what is decided so far."""
        return dict(self._decisions)

    def show_failure(self, error: AdvisorError) -> None:
        """Say why nothing was merged or saved."""
        self._saved.hide()
        self._error.setText(error_text(error))
        self._error.show()

    def show_saved(self, file: Path) -> None:
        """Say where the 인계인수서 was saved."""
        self._error.hide()
        self._saved.setText(self.tr("인계인수서를 저장했습니다: {0}").format(file))
        self._saved.show()

    def _maker(self) -> str:
        told = self._preview.manifest
        who = " ".join(filter(None, [told.agency, told.department, told.author])) or _NOTHING
        when = f"{date_text(told.made_at.date())} {time_text(told.made_at)}"
        return self.tr("만든 사람: {0}   만든 때: {1}").format(who, when)

    def _counts(self) -> str:
        differences = self._preview.differences
        told = (
            self.tr("{0} {1}건").format(_said(STATES[state]), len(differences.of(state)))
            for state in EntryState
        )
        return ", ".join(told)

    def _conflicts(self) -> tuple[str, ...]:
        return self._preview.differences.conflict_ids()

    def _make_table(self) -> QTableWidget:
        headings = [
            self.tr("구분"),
            self.tr("항목"),
            self.tr("대장의 내용"),
            self.tr("파일의 내용"),
            self.tr("쓸 내용"),
        ]
        table = QTableWidget(0, len(headings))
        table.setAccessibleName(self.tr("달라지는 내용"))
        table.setHorizontalHeaderLabels(headings)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setItemDelegate(CellRoom(table))
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(scaled(_ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_CHOICE, QHeaderView.ResizeMode.Fixed)
        header.ensurePolished()  # else it does not know how wide its bold text is
        header.resizeSection(_CHOICE, header.sectionSizeHint(_CHOICE))
        return table

    @Slot(int)
    def _show_page(self, page: int) -> None:
        rows = [one for entry in self._pages[page] for one in self._entry_rows(entry)]
        self.choices = {}
        self.table.setRowCount(0)  # the boxes of the page before go with its rows
        self.table.setRowCount(len(rows))
        wanted = self.table.horizontalHeader().sectionSize(_CHOICE)
        for number, (texts, conflict_id) in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(number, column, item)
            if conflict_id:
                box = self._choice(texts, conflict_id)
                self.choices[conflict_id] = box
                self.table.setCellWidget(number, _CHOICE, box)
                wanted = max(wanted, box.sizeHint().width() + 2 * MEDIUM)
        self.table.horizontalHeader().resizeSection(_CHOICE, wanted)
        self.table.scrollToTop()

    def _choice(self, texts: list[str], conflict_id: str) -> QComboBox:
        """Return the box in which one conflict is decided; nothing is chosen beforehand."""
        box = QComboBox()
        box.setAccessibleName(self.tr("쓸 내용: {0}").format(texts[1]))
        box.addItem(self.tr("선택하세요"), None)
        box.addItem(self.tr("대장의 내용"), Side.HERE.value)
        box.addItem(self.tr("파일의 내용"), Side.FILE.value)
        box.installEventFilter(QuietWheel(box))
        if conflict_id in self._decisions:
            box.setCurrentIndex(box.findData(self._decisions[conflict_id].value))
        box.currentIndexChanged.connect(partial(self._on_decided, conflict_id, box))
        return box

    def _entries(self) -> Iterator[EntryDifference]:
        """Yield what is shown, in its order: what is to be decided comes first."""
        order = [EntryState.CONFLICT, EntryState.CHANGED, EntryState.NEW, EntryState.KEPT]
        for state in order:
            yield from self._preview.differences.of(state)

    def _entry_rows(self, entry: EntryDifference) -> Iterator[tuple[list[str], str]]:
        """Yield the texts of each row with the id of its conflict, empty where there is none."""
        title = f"{_said(KINDS[entry.kind])}: {self._words.title(entry)}"
        here, file = self._when(entry.here), self._when(entry.file)
        if entry.doubt is not None:
            here, file = map(_said, DOUBTS[entry.doubt])
        yield (
            [_said(STATES[entry.state]), title, here, file, ""],
            entry.id if entry.doubt is not None else "",
        )
        states = {
            FieldState.FILLED: self.tr("채움"),
            FieldState.CONFLICT: self.tr("충돌"),
            FieldState.KEPT: self.tr("그대로 둠"),
        }
        for one, title, here, file in self._words.lines(entry):
            told = [here or _NOTHING, file or _NOTHING]
            name = "    " + title
            is_conflict = one.state is FieldState.CONFLICT
            conflict_id = entry.conflict_id(one) if is_conflict else ""
            yield [states[one.state], name, *told, ""], conflict_id

    def _when(self, shared: object) -> str:
        """Say when a round was last answered."""
        if not isinstance(shared, SharedRound):
            return ""
        at = shared.assessment.updated_at
        return self.tr("최근 답변: {0} {1}").format(date_text(at.date()), time_text(at))

    def _on_decided(self, conflict_id: str, box: QComboBox, _: int) -> None:
        chosen = box.currentData()
        if chosen is None:
            self._decisions.pop(conflict_id, None)
        else:
            self._decisions[conflict_id] = Side(chosen)
        self._show_left()

    def _show_left(self) -> None:
        left = len(self._conflicts()) - len(self._decisions)
        self._left.setText(self.tr("정하지 않은 충돌: {0}개").format(left))
        self.merge.setEnabled(left == 0)

    @Slot()
    def _on_merge(self) -> None:
        self.merge_asked.emit(self.decisions())


def _paged(entries: Sequence[EntryDifference]) -> list[list[EntryDifference]]:
    """Share entries out over pages, none of which the window takes long to make."""
    pages: list[list[EntryDifference]] = [[]]
    rows = 0
    for entry in entries:
        taken = 1 + len(entry.fields)
        if pages[-1] and rows + taken > _ROWS:
            pages.append([])
            rows = 0
        pages[-1].append(entry)
        rows += taken
    return pages


def _said(text: str) -> str:
    return translate("share_words", text)  # words that the command line says too
