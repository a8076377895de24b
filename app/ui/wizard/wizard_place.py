"""The place 진단: system, the four goals, and the result, in three columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.agency import Agency
from app.domain.register import InformationSystem
from app.errors import AdvisorError
from app.services.advising import Advising
from app.services.registering import Registering
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.results.advice_link import AdviceLink
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.pieces import row
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.save_state import SaveState
from app.ui.wizard.answering import Answering
from app.ui.wizard.columns import WizardColumns
from app.ui.wizard.filter_chips import FilterChips
from app.ui.wizard.goal_page import GoalPage
from app.ui.wizard.question_pages import QuestionPages
from app.ui.wizard.step_buttons import StepButtons
from app.ui.wizard.step_list import StepList
from app.ui.wizard.steps import RESULT_STEP, SYSTEM_STEP, steps_of, title_of
from app.ui.wizard.system_page import SystemPage
from app.ui.wizard.verdict_panel import VerdictPanel
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.services.whole_register import Whole
    from app.ui.results.result_tabs import ResultTabs


class WizardPlace(QWidget):
    """Leads through the checklist of one system; every step can be reached at any time."""

    register_asked = Signal()
    case_asked = Signal(list)  # of InformationSystem: a contract case is to be begun for them
    field_asked = Signal(str, str)  # system id, id of a field of the register

    def __init__(
        self,
        registering: Registering,
        advising: Advising,
        make_result_tabs: Callable[[], ResultTabs],
        icons: Icons,
        save_state: SaveState,
        agency: Callable[[], Agency | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._registering, self._advising = registering, advising
        self._icons, self._save_state, self._agency = icons, save_state, agency
        self._answering: Answering | None = None
        self._asked: QuestionPages | None = None
        drafts = Drafts(registering, save_state, self)
        self.link = AdviceLink(advising, make_result_tabs, agency, drafts, self)
        self.link.item_asked.connect(self._on_item_asked)
        self.link.failed.connect(self._on_failed)
        self.link.saved.connect(self._on_stored)
        self._step = SYSTEM_STEP
        self._title = ElidedLabel("place-title")
        self._steps = StepList(icons)
        self._steps.step_chosen.connect(self.show_step)
        self._panel = VerdictPanel(icons)
        self._panel.open_item_asked.connect(self.show_open_item)
        self._system_page = SystemPage(icons)
        self._system_page.system_chosen.connect(self._on_system_chosen)
        self._system_page.register_asked.connect(self.register_asked)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._system_page)
        self._chips = FilterChips()
        self._chips.chosen_changed.connect(self._show_filtered)
        self._notice = PlaceNotice()
        self.link.done.connect(self._notice.offer)
        self._buttons = StepButtons(icons)
        self._buttons.back_asked.connect(partial(self._go, -1))
        self._buttons.next_asked.connect(partial(self._go, 1))
        self._buttons.export_asked.connect(partial(self._ask, self.link.papers.ask_result))
        self._buttons.report_asked.connect(partial(self._ask, self.link.papers.ask_report))
        self._buttons.case_asked.connect(self._on_case)

        rows = [self._notice], [self._chips, self._buttons]
        columns = WizardColumns(self._title, self._steps, self._panel, self._pages, *rows)
        self.setLayout(row(columns))
        self.refresh()

    def refresh(self, whole: Whole | None = None) -> None:
        """Show the register as it is now, or was read already; a system that is gone is left.

        It stays while something given for it is not stored. A register that cannot be read is told.
        """
        try:
            if whole is None:
                listed = self._registering.systems()
                whole = listed, self._advising.assessing.standings(listed)
        except AdvisorError as error:
            self._notice.tell_unread(error, self.refresh)
            self.show_step(self._step)
            return
        systems, standings = whole
        self._notice.tell_read()
        if self._answering is not None:
            same = next((s for s in systems if s.id == self._answering.system.id), None)
            if same is not None:
                self._answering.system = same
            elif self.store():
                self._forget()
        chosen = self._answering.system if self._answering else None
        self._system_page.show_choice(self._agency(), systems, standings, chosen)
        self.show_step(self._step)

    def open_system(self, system: InformationSystem, step: str = "") -> bool:
        """Open the wizard for a system, at a step or where it was left; return whether it is open.

        The one before stays while something given for it cannot be stored.
        """
        if not self.store():
            return self._stay(system, step)
        try:
            answering = Answering(self._advising, system, self)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            self._notice.tell_unread(error, lambda: self.open_system(system, step))
            return False
        self._forget()
        self._answering = self.link.answering = answering
        answering.changed.connect(self._show_answers)
        answering.stored.connect(self._on_stored)
        answering.failed.connect(self._on_failed)
        self._asked = QuestionPages(answering, self._icons, self._pages, self)
        self._asked.next_asked.connect(partial(self._go, 1))
        self._asked.field_asked.connect(self.register_asked)
        self._asked.field_asked.connect(self.field_asked)
        self._asked.evidence_asked.connect(self.link.ask_evidence)
        first = answering.assessment.checklist.goals[0].id
        self.show_step(step or answering.assessment.step or first)
        self.refresh()
        return True

    def flush(self) -> None:
        """Store at once what is still being typed."""
        if self._asked is not None:
            self._asked.flush()
        self.link.flush()

    def store(self) -> bool:
        """Store everything given, with what could not be before; return whether all of it is."""
        self.flush()
        if self._answering is not None and self._answering.has_unstored():
            self._answering.store()
        return not self.has_unstored()

    def tell_written(self, file: Path) -> None:
        """Say where the workbook was saved, with a way to its folder."""
        self._notice.say(
            self.tr("파일을 저장했습니다: {0}").format(file),
            self.tr("폴더 열기"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent))),
        )

    def open_goal_page(self) -> GoalPage | None:
        """Return the page of questions that is open, or None on another step."""
        return self._asked.goal_page(self._step) if self._asked else None

    def has_unstored(self) -> bool:
        """Whether something that was given could not be stored."""
        return self._answering is not None and self._answering.has_unstored()

    @Slot(str)
    def show_step(self, step: str) -> None:
        """Go to a step; what was typed before is stored."""
        self.flush()
        if self._answering is None or step not in self._step_ids():
            step = SYSTEM_STEP
        moved, self._step = step != self._step, step
        self._pages.setCurrentWidget(self._page(step))
        if self._answering is not None and moved:
            self._answering.remember_step(step)
        self._show_answers()
        if moved and self._asked is not None and not self._asked.take_focus(step):
            self._page(step).setFocus()

    @Slot()
    def show_open_item(self) -> None:
        """Go to the first question that is not answered with Yes or No."""
        if self._answering is None:
            return
        items = self._answering.result().open_items()
        if items:
            self._on_item_asked(items[0].item.id)

    def _stay(self, system: InformationSystem, step: str) -> bool:
        """Keep the assessment that is not stored; return whether it is the one asked for."""
        assert self._answering is not None
        now = self._answering.system
        if now.id == system.id:
            self.show_step(step or self._step)
            return True
        text = self.tr(
            "저장하지 못한 답변이 있어 다른 시스템을 열지 않았습니다. 진단 중인 시스템: {0}"
        )
        again = self.tr("다시 저장")
        self._notice.say(text.format(now.name), again, lambda: self.open_system(system, step))
        return False

    def _forget(self) -> None:
        """Let the assessment go; everything given for it is stored."""
        self._notice.hide()  # what it offers belongs to the assessment
        if self._asked is not None:
            self._asked.forget()
        self._asked = None
        if self._answering is not None:
            self._answering.deleteLater()
        self._answering = None
        self.link.forget()

    def _step_ids(self) -> list[str]:
        return [SYSTEM_STEP, *(self._asked.step_ids() if self._asked else ()), RESULT_STEP]

    def _page(self, step: str) -> QWidget:
        if step == SYSTEM_STEP:
            return self._system_page
        if step != RESULT_STEP and self._asked is not None:
            return self._asked.page(step)
        if self._pages.indexOf(self.link.tabs) < 0:
            self._pages.addWidget(self.link.tabs)
        return self.link.tabs

    @Slot()
    def _show_answers(self) -> None:
        """Show everything that follows from the answers, from one result."""
        result = self._answering.result() if self._answering else None
        steps = steps_of(result, self._asked.steps() if self._asked else ())
        self._steps.show_steps(steps, self._step)
        self._panel.setVisible(result is not None and self.open_goal_page() is not None)
        place = [step.id for step in steps].index(self._step)
        self._title.setText(title_of(steps[place], result))
        self._buttons.show_place(steps, place, is_result=self._step == RESULT_STEP)
        self._show_filtered()
        if result is None or self._asked is None:
            return
        self._panel.show_result(result)
        self._asked.show_result(result)
        if self._step == RESULT_STEP:
            self.link.show()

    @Slot()
    def _show_filtered(self) -> None:
        is_asking = self._asked is not None and self._step in self._asked.step_ids()
        self._chips.setVisible(is_asking)
        if self._asked is not None and is_asking:
            self._chips.show_count(self._asked.show_filtered(self._chips.chosen()))

    @Slot(object)
    def _on_system_chosen(self, system: InformationSystem) -> None:
        same = self._answering is not None and self._answering.system.id == system.id
        if same or (self.open_system(system) and self._step == SYSTEM_STEP):
            self.show_step(self._step_ids()[1])

    @Slot(str)
    def _on_item_asked(self, item_id: str) -> None:
        """Go to an item that the result names."""
        if self._asked is not None and self._asked.step_of(item_id):
            self.show_step(self._asked.step_of(item_id))
            self._asked.show_question(item_id)

    def _go(self, by: int) -> None:
        ids = self._step_ids()
        self.show_step(ids[min(max(ids.index(self._step) + by, 0), len(ids) - 1)])

    def _ask(self, ask: Callable[[], None]) -> None:
        """Ask for a paper only of what is stored: it must say what the screen says."""
        if self._answering is not None and self.store():
            ask()

    @Slot()
    def _on_case(self) -> None:
        if self._answering is not None and self.store():
            self.case_asked.emit([self._answering.system])

    @Slot()
    def _on_stored(self) -> None:
        self._notice.hide()
        self._save_state.show_saved(self._registering.now())

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._save_state.show_failure(error)
        retry = self._answering.store if self._answering else None
        self._notice.say(error_text(error), self.tr("다시 저장"), retry)
