"""The place 정보시스템 대장: the list, the form, and the way back from every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.drafts import NEW_SYSTEM_DRAFT, Drafts, Texts
from app.ui.icons import Icons
from app.ui.register.open_form import OpenForm, blank_system
from app.ui.register.system_list import SystemList
from app.ui.register.system_naming import named
from app.ui.register.undoing import Undoing
from app.ui.widgets.pieces import SMALL
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:  # a list does without
    from app.domain.agency import Agency
    from app.domain.register import InformationSystem
    from app.domain.register_form import RegisterForm
    from app.domain.register_line import RegisterLine
    from app.domain.standing import Standing
    from app.services.assessing import Assessing
    from app.services.registering import Registering
    from app.services.whole_register import Whole
    from app.ui.register.system_form import SystemForm

_PASSED_ON = (
    *("sample_asked", "import_asked", "export_asked", "assess_asked", "result_asked"),
    *("compare_asked", "case_asked", "forms_asked", "returned_forms_asked", "search_cleared"),
)


class RegisterPlace(QWidget):
    """Lists the systems and edits them; every change can be undone."""

    assess_asked = Signal(object)  # InformationSystem
    result_asked = Signal(object)  # InformationSystem
    compare_asked = Signal(list)  # of InformationSystem
    case_asked = Signal(list)  # of InformationSystem: a contract case is to be begun for them
    register_changed = Signal(object)  # Whole | None: the register, where it was read already
    sample_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    forms_asked = Signal(list)  # of InformationSystem
    returned_forms_asked = Signal()
    search_cleared = Signal()

    def __init__(
        self,
        registering: Registering,
        assessing: Assessing,
        load_form: Callable[[], RegisterForm],
        drafts: Drafts,
        icons: Icons,
        save_state: SaveState,
        agency: Callable[[], Agency | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._registering = registering
        self._assessing = assessing
        self._load_form = load_form
        self._drafts = drafts
        self._save_state = save_state
        self._agency = agency
        self._form: SystemForm | None = None  # made when it is first needed: it has many fields
        self._edited = NEW_SYSTEM_DRAFT

        self.list = SystemList(icons)
        self.list.add_asked.connect(self.add_system)
        self.list.edit_asked.connect(self.edit_system)
        self.list.copy_asked.connect(self._on_copy)
        self.list.delete_asked.connect(self._on_delete)
        for name in _PASSED_ON:
            getattr(self.list, name).connect(getattr(self, name))
        self.complete = self.list.complete  # shows the whole where only its lines are shown
        self._notice = PlaceNotice()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._undoing = Undoing(registering, self._notice, self.list)
        self.chosen, self.choose = self.list.chosen, self.list.choose
        self.undo = self._undoing.undo
        self._undoing.failed.connect(self._save_state.show_failure)
        self._undoing.done.connect(lambda: self._on_changed())
        self._undoing.read.connect(self._on_changed)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._pages, 1)
        column.addWidget(self._notice)

    def refresh(self, whole: Whole | None = None) -> None:
        """Show what the register holds now, or was read already; say where it cannot be read."""
        try:
            if whole is None:
                systems = self._registering.systems()
                whole = systems, self._assessing.standings(systems)
        except AdvisorError as error:
            self._notice.tell_unread(error, self.refresh)
            return
        self._notice.tell_read()
        self.list.show_register(*whole)

    def show_lines(
        self,
        lines: Sequence[RegisterLine],
        seen: Mapping[str, Standing],
        complete: Callable[[], None],
    ) -> None:
        """Begin with the lines of the register; `complete` shows the whole when that is needed."""
        self.list.show_lines(lines, seen, complete)
        self.list.take_focus()  # the keyboard is of use at once

    def search(self, text: str) -> None:
        """Narrow the list down to what holds every word; a form that is left keeps its texts."""
        self._leave_form()
        self._pages.setCurrentWidget(self.list)
        self.list.search(text)

    def show_page(self, page: QWidget) -> None:
        """Show something about chosen systems in place of the list."""
        self._notice.hide()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    @Slot()
    def show_list(self) -> None:
        """Show the list again."""
        self._pages.setCurrentWidget(self.list)
        self.list.take_focus()

    def open_form(self) -> OpenForm | None:
        """Return the form that stands open, or None while the list does."""
        if self._form is None or self._pages.currentWidget() is not self._form:
            return None
        return OpenForm(self._edited, self._form.system(), self._form.title())

    def reopen(self, left: OpenForm | None) -> None:
        """Open a form again as it was left."""
        if left is not None:
            self._open_form(left)

    @Slot()
    def add_system(self) -> None:
        """Open the form for a new system, filled with what is known already."""
        try:
            number = self._registering.next_management_no()
        except AdvisorError as error:
            self._notice.tell_unread(error, self.add_system)
            return
        blank = blank_system(number, self._agency(), self._registering.today())
        self._open_form(OpenForm(NEW_SYSTEM_DRAFT, blank, self.tr("시스템 등록")))

    @Slot(object)
    def edit_system(self, system: InformationSystem) -> None:
        """Open the form for a system of the register."""
        self._open_form(OpenForm(system.id, system, self.tr("시스템 수정")))

    @Slot(str, str)
    def edit_field(self, system_id: str, field_id: str) -> None:
        """Open the form of a system, as the register holds it now, at one of its fields."""
        try:
            systems = self._registering.systems()
        except AdvisorError as error:
            self._notice.tell_unread(error, lambda: self.edit_field(system_id, field_id))
            return
        system = next((one for one in systems if one.id == system_id), None)
        if system is not None:
            self.edit_system(system)
            if self._form is not None:
                self._form.show_field(field_id)

    def _open_form(self, asked: OpenForm) -> None:
        """Show a form with what was typed into it earlier; without that it is not opened."""
        self._drafts.flush()
        try:
            form = self._form or self._make_form()
            draft = self._drafts.read(asked.key)
        except AdvisorError as error:
            self._notice.tell_unread(error, lambda: self._open_form(asked))
            return
        self._notice.hide()
        self._edited = asked.key
        form.show_system(asked.system, asked.title, draft)
        self._pages.setCurrentWidget(form)

    def _make_form(self) -> SystemForm:
        from app.ui.register.system_form import SystemForm

        made = SystemForm(self._load_form())
        made.saved.connect(self._on_saved)
        made.cancelled.connect(self._on_cancelled)
        made.edited.connect(self._on_edited)
        self._pages.addWidget(made)
        self._form = made
        return made

    def _open_with(self, asked: OpenForm, texts: Texts) -> None:
        """Open a form with texts that were thrown away; they are kept again."""
        self._drafts.note(asked.key, texts)
        self._open_form(asked)

    def _leave_form(self) -> None:
        """Keep what stands in the form, and say how to have it back."""
        left = self.open_form()
        if left is None or self._form is None or not self._form.is_changed():
            return
        if self._drafts.flush():
            text = self.tr("저장하지 않고 목록으로 왔습니다. 입력한 내용은 보관했습니다.")
        else:
            text = self.tr("입력한 내용을 저장하지 못했습니다. 다시 열어 저장해 주세요.")
        self._notice.say(text, self.tr("다시 열기"), lambda: self._open_form(left))

    def tell(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say what was done, with what can be done next, unless the list cannot be read again."""
        if not self._notice.is_unread():
            self._notice.say(text, action, do)

    def _tell_done(self, text: str) -> None:
        self.tell(text, self.tr("되돌리기"), self.undo)

    def _on_changed(self, whole: Whole | None = None) -> None:
        self._save_state.show_saved(self._registering.now())
        self.refresh(whole)
        self.register_changed.emit(whole)

    @Slot(object)
    def _on_saved(self, system: InformationSystem) -> None:
        try:
            self._registering.save(system, self._form.system() if self._form else None)
        except AdvisorError as error:
            if self._form is not None:
                self._form.show_problem(error)
            self._save_state.show_failure(error)
            return
        self._drafts.forget(self._edited)
        self._pages.setCurrentWidget(self.list)
        self._on_changed()
        self.list.choose(system.id)
        self.list.take_focus()
        self._tell_done(self.tr("저장했습니다: {0}").format(self.list.told(system)))

    @Slot()
    def _on_cancelled(self) -> None:
        """Leave the form; what was typed can be had back from the notice."""
        left = self.open_form()
        if left is None or self._form is None:
            return
        if self._form.is_changed():
            typed = self._form.typed()
            self._notice.say(
                self.tr("저장하지 않고 닫았습니다."),
                self.tr("다시 열기"),
                lambda: self._open_with(left, typed),
            )
        self._pages.setCurrentWidget(self.list)
        self.list.take_focus()
        self._drafts.forget(left.key)

    @Slot()
    def _on_edited(self) -> None:
        if self._form is None:
            return
        if self._form.is_changed():
            self._drafts.note(self._edited, self._form.typed())
        else:
            self._drafts.forget(self._edited)

    @Slot(object)
    def _on_copy(self, system: InformationSystem) -> None:
        try:
            copied = self._registering.duplicate(system)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._on_changed()
        self.list.choose(copied.id)
        self._tell_done(self.tr("복제했습니다: {0}").format(self.list.told(copied)))

    @Slot(list)
    def _on_delete(self, systems: list[InformationSystem]) -> None:
        try:
            self._registering.delete(systems)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._on_changed()
        self._tell_done(self.tr("삭제했습니다: {0}").format(named(systems)))
