"""The place 진단: system, the four goals, and the result, in three columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.agency import Agency
from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult
from app.errors import AdvisorError
from app.services.assessing import Assessing
from app.services.registering import Registering
from app.ui.icons import Icons
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row
from app.ui.widgets.save_state import SaveState
from app.ui.wizard.answering import Answering
from app.ui.wizard.goal_page import GoalPage
from app.ui.wizard.step_list import Step, StepList
from app.ui.wizard.system_page import SystemPage
from app.ui.wizard.verdict_panel import VerdictPanel
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.ui.results.result_page import ResultPage

SYSTEM_STEP, RESULT_STEP = "system", "result"


class WizardPlace(QWidget):
    """Leads through the checklist of one system; every step can be reached at any time."""

    register_asked = Signal()
    export_asked = Signal(object)  # AssessmentResult

    def __init__(
        self,
        registering: Registering,
        assessing: Assessing,
        make_result_page: Callable[[], ResultPage],
        icons: Icons,
        save_state: SaveState,
        agency: Callable[[], Agency | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._registering = registering
        self._assessing = assessing
        self._make_result_page = make_result_page
        self._icons = icons
        self._save_state = save_state
        self._agency = agency
        self._answering: Answering | None = None
        self._goal_pages: dict[str, GoalPage] = {}
        self._result_page: ResultPage | None = None  # made when first shown: charts load slowly
        self._step = SYSTEM_STEP

        self._title = label(role="place-title", wraps=True)
        self._steps = StepList(icons)
        self._steps.step_chosen.connect(self.show_step)
        self._panel = VerdictPanel(icons)
        self._panel.open_item_asked.connect(self.show_open_item)
        self._system_page = SystemPage(icons)
        self._system_page.system_chosen.connect(self._on_system_chosen)
        self._system_page.register_asked.connect(self.register_asked)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._system_page)
        self._notice = NoticeBar()
        self._back = button(self.tr("이전"))
        self._back.clicked.connect(self._on_back)
        self._next = button("", "primary")
        self._next.clicked.connect(self._on_next)
        self._export = button(
            self.tr("자가진단 결과서 저장(엑셀)"),
            "primary",
            icons.icon("download", "icon.inverse-static"),
        )
        self._export.clicked.connect(self._on_export)

        middle = QVBoxLayout()
        middle.setSpacing(MEDIUM)
        middle.addWidget(self._title)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self._notice)
        middle.addLayout(row(None, self._back, self._next, self._export))
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(LARGE)
        columns.addWidget(self._steps)
        columns.addLayout(middle, 1)
        columns.addWidget(self._panel)
        self.refresh()

    def refresh(self) -> None:
        """Show the register as it is now; a system that is gone is no longer assessed."""
        systems = self._registering.systems()
        if self._answering is not None:
            same = next((s for s in systems if s.id == self._answering.system.id), None)
            if same is None:
                self._forget()
            else:
                self._answering.system = same
        chosen = self._answering.system if self._answering else None
        standings = self._assessing.standings(systems)
        self._system_page.show_choice(self._agency(), systems, standings, chosen)
        self.show_step(self._step)

    def open_system(self, system: InformationSystem, step: str = "") -> None:
        """Open the wizard for a system, at a step or where it was left."""
        self.flush()
        try:
            answering = Answering(self._assessing, system, self)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._forget()
        self._answering = answering
        answering.changed.connect(self._show_answers)
        answering.stored.connect(self._on_stored)
        answering.failed.connect(self._on_failed)
        for goal in answering.assessment.checklist.goals:
            page = GoalPage(goal, answering.assessment, self._icons)
            page.answered.connect(answering.answer)
            page.finding_written.connect(answering.write_finding)
            page.next_asked.connect(self._on_next)
            self._goal_pages[goal.id] = page
            self._pages.addWidget(page)
        first = answering.assessment.checklist.goals[0].id
        self.show_step(step or answering.assessment.step or first)
        self.refresh()

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for page in self._goal_pages.values():
            page.flush()

    def tell_written(self, file: Path) -> None:
        """Say where the workbook was saved, with a way to its folder."""
        self._notice.say(
            self.tr("결과서를 저장했습니다: {0}").format(file),
            self.tr("폴더 열기"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent))),
        )

    def open_goal_page(self) -> GoalPage | None:
        """Return the page of questions that is open, or None on another step."""
        return self._goal_pages.get(self._step)

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
        if moved and step in self._goal_pages:
            self._goal_pages[step].cards[0].take_focus()

    @Slot()
    def show_open_item(self) -> None:
        """Go to the first question that is not answered with Yes or No."""
        if self._answering is None:
            return
        items = self._answering.result().open_items()
        if items:
            self.show_step(items[0].goal.id)
            page = self._goal_pages[items[0].goal.id]
            card = page.card(items[0].item.id)
            if card is not None:
                page.show_card(card)

    def _forget(self) -> None:
        for page in self._goal_pages.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._goal_pages.clear()
        if self._answering is not None:
            self._answering.deleteLater()
        self._answering = None

    def _step_ids(self) -> list[str]:
        return [SYSTEM_STEP, *self._goal_pages, RESULT_STEP]

    def _page(self, step: str) -> QWidget:
        if step == SYSTEM_STEP:
            return self._system_page
        if step != RESULT_STEP:
            return self._goal_pages[step]
        if self._result_page is None:
            self._result_page = self._make_result_page()
            self._result_page.item_asked.connect(self._on_item_asked)
            self._pages.addWidget(self._result_page)
        return self._result_page

    @Slot()
    def _show_answers(self) -> None:
        """Show everything that follows from the answers, from one result."""
        result = self._answering.result() if self._answering else None
        steps = self._make_steps(result)
        self._steps.show_steps(steps, self._step)
        self._panel.setVisible(result is not None and self._step in self._goal_pages)
        place = [step.id for step in steps].index(self._step)
        self._title.setText(self._title_text(steps[place], result))
        self._back.setVisible(place > 0)
        self._next.setVisible(result is not None and place < len(steps) - 1)
        self._export.setVisible(self._step == RESULT_STEP)
        if place < len(steps) - 1:
            self._next.setText(self.tr("다음: {0}").format(steps[place + 1].title))
            self._next.setAccessibleName(self._next.text())
        if result is None:
            return
        self._panel.show_result(result)
        joined = {item.item.id: item.answer for item in result.items}
        for page in self._goal_pages.values():
            page.show_answers(result.assessment, joined)
        if self._step == RESULT_STEP and self._result_page is not None:
            self._result_page.show_result(result)

    def _make_steps(self, result: AssessmentResult | None) -> list[Step]:
        steps = [Step(SYSTEM_STEP, self.tr("기관과 시스템"))]
        if result is not None:
            steps += [
                Step(tally.goal.id, tally.goal.title, tally.answered, tally.total)
                for tally in result.goals
            ]
            steps.append(Step(RESULT_STEP, self.tr("결과")))
        return steps

    def _title_text(self, step: Step, result: AssessmentResult | None) -> str:
        if result is None or step.id == SYSTEM_STEP:
            return self.tr("진단")
        return self.tr("{0} · {1}").format(result.system.name, step.title)

    @Slot(object)
    def _on_system_chosen(self, system: InformationSystem) -> None:
        if self._answering is not None and self._answering.system.id == system.id:
            self.show_step(self._step_ids()[1])
        else:
            self.open_system(system)
            if self._step == SYSTEM_STEP:
                self.show_step(self._step_ids()[1])

    @Slot(str)
    def _on_item_asked(self, item_id: str) -> None:
        """Go to an item that the result names."""
        for goal_id, page in self._goal_pages.items():
            card = page.card(item_id)
            if card is not None:
                self.show_step(goal_id)
                page.show_card(card)

    @Slot()
    def _on_back(self) -> None:
        ids = self._step_ids()
        self.show_step(ids[max(ids.index(self._step) - 1, 0)])

    @Slot()
    def _on_next(self) -> None:
        ids = self._step_ids()
        self.show_step(ids[min(ids.index(self._step) + 1, len(ids) - 1)])

    @Slot()
    def _on_export(self) -> None:
        """Ask for the paper only of what is stored: it must say what the screen says."""
        if self._answering is None:
            return
        if self._answering.has_unstored():
            self._answering.store()
        if not self._answering.has_unstored():
            self.export_asked.emit(self._answering.result())

    @Slot()
    def _on_stored(self) -> None:
        self._notice.hide()
        self._save_state.show_saved(self._registering.now())

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._save_state.show_failure(error)
        retry = self._answering.store if self._answering else None
        self._notice.say(error_text(error), self.tr("다시 저장"), retry)
