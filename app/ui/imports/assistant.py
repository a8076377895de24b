"""The import in four steps: file and sheet, heading, columns, and what would come of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.column_mapping import ColumnMapping
from app.domain.header_finding import HeaderRows
from app.domain.inventory_dry_run import OnDuplicate
from app.domain.inventory_table import InventoryTable
from app.domain.sheet_grid import ReadFile, SheetGrid
from app.errors import AdvisorError
from app.services.importing import Imported, Importing, OpenedFile, Prepared
from app.services.importing_beside import ImportingBeside
from app.services.register_lists import errors_name, save_errors
from app.services.registering import RegisterChangedError
from app.services.registering_beside import Changed
from app.ui.imports.columns_page import ColumnsPage
from app.ui.imports.dry_run_page import DryRunPage
from app.ui.imports.file_page import FilePage
from app.ui.imports.header_page import HeaderPage
from app.ui.imports.last_import import LastImport
from app.ui.imports.step_titles import StepTitles
from app.ui.imports.work import Work
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import MEDIUM, button, label, line, row, scroller
from app.ui.widgets.work_beside import WorkBeside
from app.ui.words import error_text

FILE, HEADER, COLUMNS, RUN = range(4)
AskFile = Callable[[QWidget], Path | None]
AskTarget = Callable[[QWidget, Path], Path | None]


class ImportAssistant(QWidget):
    """Walks through the steps; reading, judging and writing are done beside the window."""

    imported = Signal(object, str)  # Changed[Imported], what went wrong after it
    restored = Signal(object)  # Changed[KeptImport]
    left = Signal()

    def __init__(
        self,
        importing: Importing,
        beside: ImportingBeside,
        ask_file: AskFile,
        ask_target: AskTarget,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "import")
        self._importing, self._beside = importing, beside
        self._ask_file, self._ask_target = ask_file, ask_target
        self._folder = folder
        self._file: ReadFile | None = None
        self._sheet: SheetGrid | None = None
        self._table: InventoryTable | None = None
        self._prepared: Prepared | None = None
        self._way = OnDuplicate.STOP
        self._work = Work(self)
        self.writing = WorkBeside(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        form = importing.form()
        last = LastImport(importing, beside)
        last.restored.connect(self.restored)
        self._notice = NoticeBar()
        last.failed.connect(self._notice.say)
        self.file_page, self.header_page = FilePage(last), HeaderPage()
        self.columns_page, self.run_page = ColumnsPage(form), DryRunPage(form)
        self._work.progressed.connect(self._on_progress)
        self.file_page.file_asked.connect(self.choose_file)
        self.file_page.read_asked.connect(self.read)
        self.file_page.cancel_asked.connect(self.cancel)
        self.file_page.sheet_chosen.connect(self._on_sheet)
        self.header_page.changed.connect(self._find_table)
        self.columns_page.changed.connect(self._on_mapping)
        self.run_page.cancel_asked.connect(self._on_cancel_judging)
        self.run_page.way_chosen.connect(self._on_way)
        self.run_page.settled.connect(self._on_settled)
        self.run_page.errors_asked.connect(self._on_errors)
        self.run_page.readiness_changed.connect(self._show_buttons)

        self._steps = StepTitles()
        self._pages = QStackedWidget()
        for page in (self.file_page, self.header_page, self.columns_page, self.run_page):
            self._pages.addWidget(scroller(page))
        self._cancel = button(self.tr("취소"))
        self._cancel.clicked.connect(self._on_leave)
        self._back = button(self.tr("이전"))
        self._back.clicked.connect(self._on_back)
        self.next = button(self.tr("다음"), "primary")
        self.next.clicked.connect(self._on_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(
            row(label(self.tr("정보시스템 가져오기"), "place-title"), None, self._cancel)
        )
        column.addWidget(self._steps)
        column.addWidget(line())
        column.addWidget(self._pages, 1)
        column.addWidget(self._notice)
        column.addLayout(row(None, self._back, self.next))
        self._show_step(FILE)

    def step(self) -> int:
        """Return which step is shown."""
        return self._pages.currentIndex()

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and read it."""
        if (path := self._ask_file(self)) is not None:
            self.read(path, "")

    @Slot(object, str)
    def read(self, path: Path, encoding: str = "") -> None:
        """Read a file beside the window."""
        self._file = self._sheet = self._table = None
        self.file_page.show_reading(path)
        self._work.start(lambda watch: self._importing.open(path, watch, encoding))
        self._show_buttons()

    @Slot()
    def cancel(self) -> None:
        """Stop reading."""
        self._work.cancel()
        self.file_page.show_stopped()
        self._notice.say(self.tr("읽기를 취소했습니다."))
        self._show_buttons()

    def _show_step(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        told = self._steps.show_step(step)
        self.setAccessibleName(self.tr("정보시스템 가져오기: {0}").format(told))
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        is_last = self.step() == RUN
        self._back.setEnabled(self.step() > FILE and not self._work.is_running())
        self.next.setText(self.tr("가져오기") if is_last else self.tr("다음"))
        self.next.setAccessibleName(self.next.text())
        ready = self.run_page.may_write() if is_last else self._table is not None
        self.next.setEnabled(ready and not self._work.is_running())

    @Slot(object)
    def _on_done(self, brought: object) -> None:
        match brought:
            case OpenedFile():
                self._file = brought.file
                sheet = brought.sheet if brought.is_only else None
                self.file_page.show_file(brought.file, sheet)
                if sheet is not None:
                    self._on_sheet(sheet)
            case InventoryTable():
                self._show_table(brought)
            case Prepared():
                self._prepared = brought
                self.run_page.show_run(brought.run)
        self._show_buttons()

    def _show_table(self, table: InventoryTable) -> None:
        self._table = table
        self.header_page.show_sheet(table.grid, table.head.rows)
        name = Path(self._file.name).stem if self._file else ""
        self.columns_page.show_table(table, name)

    @Slot(int, int)
    def _on_progress(self, rows: int, of: int) -> None:
        page = self.run_page if self.step() == RUN else self.file_page
        page.show_progress(rows, of)

    @Slot()
    def _on_cancel_judging(self) -> None:
        self._work.cancel()
        self.run_page.show_stopped()
        self._show_step(COLUMNS)
        self._notice.say(self.tr("확인을 취소했습니다. 대장은 그대로입니다."))

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self.run_page.show_stopped()
        if self.step() == FILE:
            self.file_page.show_failure(error)
        else:
            again = (self.tr("다시 시도"), self._judge) if self.step() == RUN else ()
            self._notice.say(error_text(error), *again)
        self._show_buttons()

    @Slot(object)
    def _on_sheet(self, sheet: SheetGrid) -> None:
        self._sheet = sheet
        self._find_table(None)

    @Slot(object)
    def _find_table(self, header: HeaderRows | None) -> None:
        file, sheet = self._file, self._sheet
        if file is None or sheet is None:
            return
        self._importing.headings()  # read here, where its failure is told
        self._work.start(lambda _: self._importing.table(file, sheet, header))
        self._show_buttons()

    @Slot(object)
    def _on_mapping(self, mapping: ColumnMapping) -> None:
        if self._table is not None:
            self._table = self._table.mapped(mapping)
        self._show_buttons()

    @Slot(object)
    def _on_settled(self, mapping: ColumnMapping) -> None:
        self._on_mapping(mapping)
        self._judge()

    @Slot(object)
    def _on_way(self, way: OnDuplicate) -> None:
        self._way = way
        self._judge()

    def _judge(self) -> None:
        table, way = self._table, self._way
        self._prepared = None
        if table is None:
            return
        self.run_page.show_judging()
        self._work.start(lambda watch: self._beside.prepare(table, way, watch))
        self._show_buttons()

    @Slot()
    def _on_back(self) -> None:
        self._notice.hide()
        self._show_step(max(self.step() - 1, FILE))

    @Slot()
    def _on_next(self) -> None:
        self._notice.hide()
        step = self.step()
        if step == RUN:
            self._write()
            return
        missing = self.columns_page.missing() if step == COLUMNS else ""
        if missing:
            self._notice.say(missing)
            self.columns_page.focus_first_question()
            return
        self._show_step(step + 1)
        if step + 1 == COLUMNS and self._table is not None:
            self.columns_page.show_table(self._table)
        elif step + 1 == RUN:
            self.run_page.show_way(self._way)
            self._judge()
            self.run_page.take_focus()

    def _write(self) -> None:
        prepared, table = self._prepared, self._table
        if prepared is None or table is None:
            return
        leaves_out = self.run_page.leaves_errors_out()
        job = partial(self._beside.write, prepared, without_errors=leaves_out)
        title, done = self.tr("정보시스템 가져오기"), partial(self._on_written, table)
        self.writing.do(self.window(), title, job, done, self._on_not_written)

    def _on_written(self, table: InventoryTable, changed: Changed[Imported]) -> None:
        # The systems are in whatever comes of the profile, and it is told where they are told of.
        self.imported.emit(changed, self.columns_page.keep_profile(self._importing, table))

    def _on_not_written(self, error: AdvisorError) -> None:
        self._notice.say(error_text(error))
        if isinstance(error, RegisterChangedError):
            self._judge()

    @Slot()
    def _on_errors(self) -> None:
        prepared, table, file = self._prepared, self._table, self._file
        words = self._importing.headings().errors_file
        if prepared is None or table is None or file is None:
            return
        target = self._ask_target(self, self._folder / errors_name(file.name, words))
        if target is None:
            return
        try:
            count = save_errors(target, table, prepared.run, words)
        except AdvisorError as error:
            self._notice.say(error_text(error), self.tr("다시 시도"), self._on_errors)
        else:
            self._notice.say(self.tr("오류 행 {0}개를 저장했습니다: {1}").format(count, target))

    @Slot()
    def _on_leave(self) -> None:
        self._work.cancel()
        self.left.emit()
