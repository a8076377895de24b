"""The place 정보시스템 대장: the list, the form, and the way back from every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.agency import Agency
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.domain.standing import Standing
from app.errors import AdvisorError
from app.services.assessing import Assessing
from app.services.registering import Registering
from app.ui.icons import Icons
from app.ui.register.system_form import SystemForm, Texts
from app.ui.register.system_list import SystemList
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import SMALL
from app.ui.widgets.save_state import SaveState

_NEW = "new"


class RegisterPlace(QWidget):
    """Lists the systems and edits them; every change can be undone."""

    assess_asked = Signal(object)  # InformationSystem
    result_asked = Signal(object)  # InformationSystem
    register_changed = Signal()
    sample_asked = Signal()
    search_cleared = Signal()

    def __init__(
        self,
        registering: Registering,
        assessing: Assessing,
        load_form: Callable[[], RegisterForm],
        icons: Icons,
        save_state: SaveState,
        agency: Callable[[], Agency | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._registering = registering
        self._assessing = assessing
        self._load_form = load_form
        self._save_state = save_state
        self._agency = agency
        self._form: SystemForm | None = None  # made when it is first needed: it has many fields
        self._edited = _NEW

        self._list = SystemList(icons)
        self._list.add_asked.connect(self.add_system)
        self._list.sample_asked.connect(self.sample_asked)
        self._list.edit_asked.connect(self.edit_system)
        self._list.copy_asked.connect(self._on_copy)
        self._list.delete_asked.connect(self._on_delete)
        self._list.assess_asked.connect(self.assess_asked)
        self._list.result_asked.connect(self.result_asked)
        self._list.search_cleared.connect(self.search_cleared)
        self._notice = NoticeBar()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        QShortcut(QKeySequence.StandardKey.Undo, self._list, self.undo)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._pages, 1)
        column.addWidget(self._notice)

    def refresh(self) -> None:
        """Show what the register holds now."""
        systems = self._registering.systems()
        self.show_register(systems, self._assessing.standings(systems))

    def show_register(
        self, systems: Sequence[InformationSystem], standings: Mapping[str, Standing]
    ) -> None:
        """Show systems that were read already."""
        self._list.show_register(systems, standings)

    def search(self, text: str) -> None:
        """Narrow the list down to what holds every word."""
        self._pages.setCurrentWidget(self._list)
        self._list.search(text)

    def chosen(self) -> list[InformationSystem]:
        """Return the chosen systems in the order shown."""
        return self._list.chosen()

    def choose(self, system_id: str) -> None:
        """Choose the row of a system."""
        self._list.choose(system_id)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        if self._form is not None:
            self._form.flush()

    @Slot()
    def add_system(self) -> None:
        """Open the form for a new system, filled with what is known already."""
        agency = self._agency()
        blank = InformationSystem(
            name="",
            management_no=self._registering.next_management_no(),
            agency_name=agency.name if agency else None,
            org_code=(agency.org_code or None) if agency else None,
            as_of_date=self._registering.today(),
        )
        self._open_form(_NEW, blank, self.tr("시스템 등록"))

    @Slot(object)
    def edit_system(self, system: InformationSystem) -> None:
        """Open the form for a system of the register."""
        self._open_form(system.id, system, self.tr("시스템 수정"))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        try:
            undone = self._registering.undo()
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        if undone is not None:
            self._tell_saved()
            self._notice.say(self.tr("되돌렸습니다: {0}").format(undone.name))
        self._on_register_changed()

    def _open_form(
        self, key: str, system: InformationSystem, title: str, draft: Texts | None = None
    ) -> None:
        if self._form is None:
            self._form = SystemForm(self._load_form())
            self._form.saved.connect(self._on_saved)
            self._form.cancelled.connect(self._on_cancelled)
            self._form.drafted.connect(self._on_drafted)
            self._pages.addWidget(self._form)
        self._notice.hide()
        self._edited = key
        self._form.show_system(system, title, draft or self._registering.draft(key))
        self._pages.setCurrentWidget(self._form)

    def _tell_saved(self) -> None:
        self._save_state.show_saved(self._registering.now())

    def _on_register_changed(self) -> None:
        self.refresh()
        self.register_changed.emit()

    @Slot(object)
    def _on_saved(self, system: InformationSystem) -> None:
        try:
            self._registering.save(system)
            self._registering.forget_draft(self._edited)
        except AdvisorError as error:
            if self._form is not None:
                self._form.show_problem(error)
            self._save_state.show_failure(error)
            return
        self._tell_saved()
        self._pages.setCurrentWidget(self._list)
        self._on_register_changed()
        self._list.choose(system.id)
        self._list.take_focus()
        self._notice.say(
            self.tr("저장했습니다: {0}").format(system.name), self.tr("되돌리기"), self.undo
        )

    @Slot()
    def _on_cancelled(self) -> None:
        """Leave the form; what was typed can be had back from the notice."""
        if self._form is None:
            return
        key, form = self._edited, self._form
        if form.is_changed():
            typed, system, title = form.texts(), form.system(), form.title()
            self._notice.say(
                self.tr("저장하지 않고 닫았습니다."),
                self.tr("다시 열기"),
                lambda: self._open_form(key, system, title, typed),
            )
        self._pages.setCurrentWidget(self._list)
        self._list.take_focus()
        try:
            self._registering.forget_draft(key)
        except AdvisorError as error:
            self._save_state.show_failure(error)

    @Slot(object)
    def _on_drafted(self, texts: Texts) -> None:
        try:
            self._registering.keep_draft(self._edited, dict(texts))
        except AdvisorError as error:
            self._save_state.show_failure(error)
        else:
            self._tell_saved()

    @Slot(object)
    def _on_copy(self, system: InformationSystem) -> None:
        try:
            copied = self._registering.duplicate(system)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._tell_saved()
        self._on_register_changed()
        self._list.choose(copied.id)
        self._notice.say(
            self.tr("복제했습니다: {0}").format(copied.name), self.tr("되돌리기"), self.undo
        )

    @Slot(list)
    def _on_delete(self, systems: list[InformationSystem]) -> None:
        try:
            self._registering.delete(systems)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._tell_saved()
        self._on_register_changed()
        names = ", ".join(system.name for system in systems[:3])
        text = self.tr("삭제했습니다: {0}").format(names)
        if len(systems) > 3:
            text = self.tr("삭제했습니다: {0} 등 {1}개").format(names, len(systems))
        self._notice.say(text, self.tr("되돌리기"), self.undo)
