"""The page of one contract case: stages, forms, rows, checks, and its money at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_fields import RowKind
from app.domain.case_places import CasePage as Part
from app.domain.case_places import CasePlace
from app.domain.contract_case import ContractRoute
from app.services import case_forms
from app.services.contract_cases import case_draft_key
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.procurement.basics_panel import FieldsForm, SystemsCard
from app.ui.procurement.basis import LawWords
from app.ui.procurement.case_head import CaseHead
from app.ui.procurement.case_papers_tab import CasePapersTab
from app.ui.procurement.case_tabs import CaseTabs
from app.ui.procurement.case_texts_tab import CaseTextsTab
from app.ui.procurement.checks_panel import ChecksPanel
from app.ui.procurement.handing_in import HandingIn
from app.ui.procurement.money_panel import WIDTH as MONEY_WIDTH
from app.ui.procurement.money_panel import MoneyPanel
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.procedure_panel import ProcedurePanel
from app.ui.procurement.record_line import RecordLine
from app.ui.procurement.reference_notice import ReferenceNotice
from app.ui.procurement.requirements_panel import RequirementsPanel
from app.ui.procurement.route_panel import RoutePanel
from app.ui.procurement.row_panel import RowPanel
from app.ui.procurement.row_sums import quotations_below, services_below, tried_text
from app.ui.procurement.running_panel import RunningPanel
from app.ui.procurement.stage_panel import StagePanel
from app.ui.procurement.submission_panel import SubmissionPanel
from app.ui.procurement.texts_panel import TextsPanel
from app.ui.widgets.pieces import MEDIUM

W = TypeVar("W", bound=QWidget)

STAGES, BASICS, SERVICES, QUOTATIONS = "stages", "basics", "services", "quotations"
ROUTE, PROCEDURES, CHECKS, REQUIREMENTS, TEXTS, RUNNING, SUBMISSION, PAPERS = (
    "route", "procedures", "checks", "requirements", "texts", "running", "submission", "papers",
)  # fmt: skip
_ROUTE_GROUP = "route"  # the fields that stand with the comparison of the ways


class CasePage(QWidget):
    """Shows one case; what is done in its panels goes to the open case, and comes back."""

    list_asked = Signal()
    systems_asked = Signal()  # others are to be chosen
    system_asked = Signal(object)  # InformationSystem
    agency_asked = Signal()
    reference_asked = Signal()
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        open_case: OpenCase,
        handing_in: HandingIn,
        drafts: Drafts,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_case = open_case
        self._rules = rules = open_case.rules
        self._handing_in = handing_in
        self._drafts = drafts
        self._icons = icons
        self._words = LawWords(lambda: rules.library)
        self._head = CaseHead(icons)
        self._head.list_asked.connect(self.list_asked)
        self._head.check_asked.connect(partial(self.open_tab, SUBMISSION))
        self._money = MoneyPanel(icons, self._words)
        self._money.article_asked.connect(self.article_asked)
        self.tabs = CaseTabs(self._money, MONEY_WIDTH, self.tr("금액·법적 근거"))
        for id_, title, make in self._makers():
            self.tabs.add_tab(id_, title, make)
        self.tabs.opened.connect(self._on_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._head)
        column.addWidget(ReferenceNotice(open_case))
        column.addWidget(self.tabs, 1)
        open_case.changed.connect(self._show)
        self.tabs.open(STAGES)
        self._show()

    def flush(self) -> None:
        """Store at once what is being typed into records; forms are kept as drafts."""
        for line in self.findChildren(RecordLine):
            line.flush()
        for tab in self.findChildren(CaseTextsTab):
            tab.flush()
        self._drafts.flush()

    @Slot(str)
    def open_tab(self, id_: str) -> None:
        """Open a tab."""
        self.tabs.open(id_)

    @Slot(object)
    def show_place(self, place: CasePlace) -> None:
        """Lead to where something stands in the case."""
        match place.page:
            case Part.CASE:
                self._show_field(place.field_id)
            case Part.SERVICES | Part.QUOTATIONS:
                self.open_tab(place.page.value)
                self._made(place.page.value, RowPanel).show_item(place.row_id, place.field_id)
            case Part.MONTHS | Part.INSPECTION | Part.CHANGES:
                self.open_tab(RUNNING)
                panel = self._made(RUNNING, RunningPanel)
                panel.show_rows(RowKind(place.page.value), place.row_id, place.field_id)
            case Part.SYSTEMS:
                self._show_system(place.row_id)
            case Part.STAGES:
                self.open_tab(STAGES)
                self._made(STAGES, StagePanel).show_item(place.row_id)
            case Part.PROCEDURES:
                self.open_tab(PROCEDURES)
                self._made(PROCEDURES, ProcedurePanel).show_item(place.row_id)
            case Part.CHECKS:
                self._show_check(place.row_id)
            case Part.AGENCY:
                self.agency_asked.emit()
            case Part.REFERENCE:
                self.reference_asked.emit()

    def _makers(self) -> tuple[tuple[str, str, Callable[[], QWidget]], ...]:
        return (
            (STAGES, self.tr("개요·단계"), self._make_stages),
            (BASICS, self.tr("기본 정보"), self._make_basics),
            (SERVICES, self.tr("서비스"), partial(self._make_rows, RowKind.SERVICES)),
            (QUOTATIONS, self.tr("견적"), partial(self._make_rows, RowKind.QUOTATIONS)),
            (ROUTE, self.tr("계약 방식"), self._make_route),
            (PROCEDURES, self.tr("사전절차"), self._make_procedures),
            (CHECKS, self.tr("점검"), self._make_checks),
            (REQUIREMENTS, self.tr("요구사항"), partial(self._make_texts, RequirementsPanel)),
            (TEXTS, self.tr("서류 문안"), partial(self._make_texts, TextsPanel)),
            (RUNNING, self.tr("이행"), self._make_running),
            (SUBMISSION, self.tr("제출 전 점검"), self._make_submission),
            (PAPERS, self.tr("서류"), self._make_papers),
        )

    def _make_stages(self) -> StagePanel:
        made = StagePanel(self._icons, self._words)
        made.recorded.connect(self._open_case.record_stage)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_basics(self) -> FieldsForm:
        groups = [g for g in self._rules.forms.case.groups if g.id != _ROUTE_GROUP]
        self._systems = SystemsCard()
        self._systems.choose_asked.connect(self.systems_asked)
        self._systems.system_asked.connect(self.system_asked)
        key = case_draft_key(self._open_case.case.id)
        title = self.tr("기본 정보")
        return FieldsForm(groups, title, key, self._open_case, self._drafts, self._systems)

    def _make_rows(self, kind: RowKind) -> RowPanel:
        form = partial(case_forms.row_form, kind)
        made = RowPanel(kind, form, self._open_case, self._drafts, self._icons)
        if kind is RowKind.SERVICES:
            made.tried.connect(partial(self._on_tried, made))
        return made

    def _make_route(self) -> RoutePanel:
        groups = [g for g in self._rules.forms.case.groups if g.id == _ROUTE_GROUP]
        key = f"{case_draft_key(self._open_case.case.id)}.{_ROUTE_GROUP}"
        title = self.tr("선택과 사유")
        form = FieldsForm(groups, title, key, self._open_case, self._drafts)
        made = RoutePanel(form, self._icons, self._words)
        made.route_chosen.connect(self._on_route)
        made.place_asked.connect(self.show_place)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_procedures(self) -> ProcedurePanel:
        made = ProcedurePanel(self._rules.library.procedures, self._icons, self._words)
        made.answered.connect(self._open_case.answer_fact)
        made.recorded.connect(self._open_case.record_check)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_checks(self) -> ChecksPanel:
        made = ChecksPanel(self._icons, self._words)
        made.recorded.connect(self._open_case.record_check)
        made.place_asked.connect(self.show_place)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_texts(self, kind: type[RequirementsPanel | TextsPanel]) -> CaseTextsTab:
        panel = kind(self._icons, self._words)
        made = CaseTextsTab(self._open_case, self._handing_in.exports, panel)
        made.agency_asked.connect(self.agency_asked)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_running(self) -> RunningPanel:
        kinds = (RowKind.MONTHS, RowKind.INSPECTION, RowKind.CHANGES)
        made = RunningPanel({kind: self._make_rows(kind) for kind in kinds}, self._words)
        made.recorded.connect(self._open_case.record_check)
        made.article_asked.connect(self.article_asked)
        return made

    def _make_submission(self) -> SubmissionPanel:
        made = SubmissionPanel(self._icons)
        made.place_asked.connect(self.show_place)
        return made

    def _make_papers(self) -> CasePapersTab:
        made = CasePapersTab(self._open_case, self._handing_in, self._icons)
        made.check_asked.connect(partial(self.open_tab, SUBMISSION))
        return made

    def _made(self, id_: str, kind: type[W]) -> W:
        """Return the page behind a tab that was opened."""
        made = self.tabs.made(id_)
        assert isinstance(made, kind)
        return made

    def _show_field(self, field_id: str) -> None:
        route_ids = {
            field.id
            for group in self._rules.forms.case.groups
            if group.id == _ROUTE_GROUP
            for field in group.fields
        }
        self.open_tab(ROUTE if field_id in route_ids else BASICS)
        made = self.tabs.made(self.tabs.current())
        if isinstance(made, RoutePanel):
            made.show_item(field_id)
        elif isinstance(made, FieldsForm) and made.form.has_field(field_id):
            made.form.show_field(field_id)

    def _show_system(self, system_id: str) -> None:
        systems = [one.system for one in self._open_case.figures.systems]
        found = next((one for one in systems if one.id == system_id), None)
        if found is not None:
            self.system_asked.emit(found)
            return
        self.open_tab(BASICS)
        self.systems_asked.emit()

    def _show_check(self, check_id: str) -> None:
        self.open_tab(CHECKS)
        made = self.tabs.made(CHECKS)
        if isinstance(made, ChecksPanel) and made.show_check(check_id):
            return
        self.open_tab(RUNNING)
        self._made(RUNNING, RunningPanel).show_check(check_id)

    @Slot()
    def _show(self) -> None:
        """Show the case as it is now: its head, its money, and the page that is open."""
        self._head.show_case(self._open_case.case, self._open_case.check)
        self._money.show_figures(self._open_case.figures)
        self._show_page()

    def _show_page(self) -> None:
        figures = self._open_case.figures
        page = self.tabs.made(self.tabs.current()) if self.tabs.current() else None
        if isinstance(page, SubmissionPanel):
            page.show_check(self._open_case.check)
        elif isinstance(
            page, StagePanel | FieldsForm | RoutePanel | ProcedurePanel | ChecksPanel | RunningPanel
        ):
            page.show_figures(figures)
        elif isinstance(page, CasePapersTab | CaseTextsTab):
            page.refresh()
        elif isinstance(page, RowPanel):
            page.show_figures(figures)
            is_services = self.tabs.current() == SERVICES
            page.show_below(*(services_below if is_services else quotations_below)(figures))
        if isinstance(page, FieldsForm):
            self._systems.show_systems(figures.systems, self._open_case.check)

    @Slot(str)
    def _on_opened(self, _: str) -> None:
        self.flush()
        self._show_page()

    @Slot(object)
    def _on_route(self, route: ContractRoute) -> None:
        self._open_case.set_fields(contract_route=route.value)
        made = self.tabs.made(ROUTE)
        if isinstance(made, RoutePanel) and not self._open_case.case.route_reason:
            made.show_item("route_reason")

    def _on_tried(self, panel: RowPanel, line: object) -> None:
        panel.show_tried(tried_text(self._open_case, line))
