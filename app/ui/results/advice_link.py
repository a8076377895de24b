"""Connects the tabs of the result with the round being worked on and the services behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.advice_facts import AskedQuestion
from app.domain.agency import Agency
from app.domain.answer import Answer
from app.domain.assessment import GROUND_PREFIX, Assessment, Decision, DecisionKind
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask, TaskProposal
from app.errors import AdvisorError
from app.services.advising import Advising
from app.ui.dialogs import ask_evidence_target
from app.ui.drafts import Drafts, Texts
from app.ui.evidence.question_names import question_names
from app.ui.results.paper_link import PaperLink
from app.ui.rounds.round_link import RoundLink
from app.ui.wizard.answering import Answering
from app.ui.words import content_name

if TYPE_CHECKING:
    from app.ui.evidence.evidence_dialog import EvidenceDialog, EvidenceRequest
    from app.ui.results.result_tabs import ResultTabs


class AdviceLink(QObject):
    """Shows the round in the tabs, and carries out what is asked for on them."""

    done = Signal(str, object)  # a sentence, and what takes it back (None where nothing does)
    failed = Signal(object)  # AdvisorError
    item_asked = Signal(str)
    saved = Signal()

    def __init__(
        self,
        advising: Advising,
        make_tabs: Callable[[], ResultTabs],
        agency: Callable[[], Agency | None],
        drafts: Drafts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._advising = advising
        self._make_tabs = make_tabs
        self._made: ResultTabs | None = None  # when first shown: charts load slowly
        self.answering: Answering | None = None  # the round being worked on
        self._agency = agency
        self._drafts = drafts
        self.dialog: EvidenceDialog | None = None
        self.papers = PaperLink(advising.papers, self._stored, self)
        self.papers.failed.connect(self.failed)
        self.moves = RoundLink(advising, self._stored, drafts, self)
        self.moves.failed.connect(self.failed)
        self.moves.saved.connect(self.saved)

    @property
    def tabs(self) -> ResultTabs:
        """The tabs, made when they are first needed."""
        if self._made is None:
            self._made = self._make_tabs()
            self._made.item_asked.connect(self.item_asked)
            self._made.panels_made.connect(self._on_panels_made)
            self._made.tab_opened.connect(self.show)
        return self._made

    def flush(self) -> None:
        """Store at once what is still being typed in the tabs."""
        if self._made is not None:
            self._made.flush()
        self._drafts.flush()

    def forget(self) -> None:
        """Let the round go, and what was typed for it and could not be stored."""
        self.answering = None
        if self._made is not None:
            self._made.forget()

    @Slot()
    def show(self) -> None:
        """Show everything that the open panels can show."""
        now = self.answering
        if now is None:
            return
        try:
            self.tabs.show_result(now.result(), now.origins())
            self.tabs.show_contradictions(now.diagnosis().contradictions)
            self.tabs.take_content(self._advising.content_of(now.assessment))
            if not self.tabs.are_panels_made():
                return
            self._show(now)
        except AdvisorError as error:
            self.failed.emit(error)

    @Slot(str)
    def ask_evidence(self, question_id: str = "") -> None:
        """Open the dialog for a new piece of evidence, tied to a question at first."""
        self._open_dialog(frozenset({question_id} if question_id else ()), None)

    def _show(self, now: Answering) -> None:
        tabs, advising, assessment = self.tabs, self._advising, now.assessment
        agency = self._agency()
        assert tabs.tasks
        assert tabs.unavoidable
        assert tabs.evidence
        assert tabs.rounds
        assert tabs.compare
        diagnosis = now.diagnosis()
        for panel in (tabs.plan, tabs.unavoidable):
            if panel is not None:
                panel.setEnabled(assessment.state.is_editable)
        tabs.show_diagnosis(diagnosis, advising.earlier(assessment))
        today = advising.now().date()
        tabs.tasks.show_tasks(
            advising.tasks.of(now.system.id),
            diagnosis.proposals,
            diagnosis.maturity.questionnaire,
            today,
        )
        evidence = now.evidence()
        states = advising.evidences.states(now.system.id)
        proofs = advising.proofs(evidence, states)
        stated = advising.stated(assessment, evidence)
        text = advising.draft(diagnosis, stated, proofs).text() if stated else ""
        tabs.unavoidable.show_grounds(diagnosis.grounds, stated, proofs, text)
        names = question_names(assessment, self._ground_names(assessment))
        tabs.evidence.show_evidence(evidence, states, dict(names))
        asked = [pair for pair in names if not pair[0].startswith(GROUND_PREFIX)]
        self.moves.show(tabs.rounds, assessment, asked, agency.author if agency else "")
        results, keys = advising.comparable(now.system, assessment)
        tabs.compare.show_results(results, keys)

    def _ground_names(self, assessment: Assessment) -> dict[str, str]:
        rules = self._advising.content_of(assessment).unavoidable
        return {GROUND_PREFIX + ground.id: ground.title for ground in rules.grounds}

    @Slot()
    def _on_panels_made(self) -> None:
        tabs = self.tabs
        assert tabs.plan
        assert tabs.tasks
        assert tabs.unavoidable
        assert tabs.evidence
        assert tabs.rounds
        assert tabs.compare
        tabs.plan.keep_drafts_in(self._drafts)
        tabs.plan.decided.connect(self._on_decided)
        tabs.plan.asked_answered.connect(self._on_asked_answered)
        tabs.unavoidable.stated.connect(self._on_stated)
        tabs.unavoidable.evidence_asked.connect(
            lambda ground_id: self.ask_evidence(GROUND_PREFIX + ground_id)
        )
        tabs.unavoidable.paper_asked.connect(self.papers.ask_review)
        tabs.compare.paper_asked.connect(self.papers.ask_comparison)
        tabs.unavoidable.copied.connect(
            lambda: self.done.emit(self.tr("초안을 클립보드에 복사했습니다."), None)
        )
        tabs.tasks.keep_drafts_in(self._drafts)
        tabs.tasks.taken_on.connect(self._on_taken_on)
        tabs.tasks.changed.connect(self._on_task_changed)
        tabs.tasks.dropped.connect(self._on_task_dropped)
        tabs.evidence.add_asked.connect(self.ask_evidence)
        tabs.evidence.edit_asked.connect(
            lambda evidence: self._open_dialog(evidence.question_ids, evidence)
        )
        tabs.evidence.open_asked.connect(self._on_evidence_copy)
        tabs.evidence.delete_asked.connect(self._on_evidence_deleted)
        self.moves.connect_panel(tabs.rounds)
        tabs.compare.copied.connect(
            lambda: self.done.emit(self.tr("표를 클립보드에 복사했습니다."), None)
        )

    def _carry_out(
        self, do: Callable[[], object], told: str, undo: Callable[[], object] | None = None
    ) -> bool:
        """Do something, say so, and show what is then there; return whether it was done."""
        try:
            do()
        except AdvisorError as error:
            self.failed.emit(error)
            return False
        self.saved.emit()
        self.done.emit(told, undo)
        now = self.answering
        if now is not None:
            now.changed.emit()
        return True

    @Slot(object, object)
    def _on_decided(self, kind: DecisionKind, decision: Decision) -> None:
        now = self.answering
        if now is not None:
            now.decide(kind, decision)

    @Slot(object, object)
    def _on_asked_answered(self, question: AskedQuestion, answer: Answer) -> None:
        now = self.answering
        if now is not None:
            now.answer_asked(question, answer)

    @Slot(str, object)
    def _on_stated(self, ground_id: str, text: str | None) -> None:
        now = self.answering
        if now is not None:
            now.state_ground(ground_id, text)

    @Slot(object)
    def _on_taken_on(self, proposal: TaskProposal) -> None:
        now = self.answering
        if now is not None:
            take = partial(self._advising.tasks.take_on, now.system.id, [proposal])
            self._carry_out(
                take, self.tr("과제로 등록했습니다: {0}").format(content_name(proposal.axis.title))
            )

    @Slot(object)
    def _on_task_changed(self, task: ImprovementTask) -> None:
        now = self.answering
        if now is not None:
            now.change_task(task)

    @Slot(object)
    def _on_task_dropped(self, task: ImprovementTask) -> None:
        def bring_back() -> None:
            self._carry_out(partial(self._advising.tasks.restore, [task]), self.tr("되돌렸습니다."))

        now = self.answering
        if now is not None:
            told = self.tr("과제를 삭제했습니다.")
            self._carry_out(partial(now.drop_task, task), told, bring_back)

    def _open_dialog(
        self, linked: frozenset[str], evidence: LinkedEvidence | None, typed: Texts | None = None
    ) -> None:
        from app.ui.evidence.evidence_dialog import EvidenceDialog
        from app.ui.evidence.evidence_draft import EvidenceDraft, evidence_key

        now = self.answering
        if now is None:
            return
        names = question_names(now.assessment, self._ground_names(now.assessment))
        self.dialog = EvidenceDialog(names, linked, evidence, self.tabs.window())
        self.dialog.given.connect(partial(self._on_evidence_given, evidence))
        key = evidence_key(now.system.id, evidence.item.id if evidence else "")
        if typed is not None:
            self._drafts.note(key, typed)

        def offer(left: Texts) -> None:
            told = self.tr("증빙을 저장하지 않고 닫았습니다.")
            self.done.emit(told, partial(self._open_dialog, linked, evidence, left))

        try:
            EvidenceDraft(self.dialog, self._drafts, key, offer)
        except AdvisorError as error:
            self.dialog.show_problem(error)
        self.dialog.open()

    def _on_evidence_given(self, evidence: LinkedEvidence | None, request: EvidenceRequest) -> None:
        now, dialog = self.answering, self.dialog
        if now is None or dialog is None:
            return
        try:
            request.store(self._advising.evidences, now.system.id, evidence)
        except AdvisorError as error:
            dialog.show_problem(error)
            return
        dialog.accept()
        self.dialog = None
        self._carry_out(lambda: None, self.tr("증빙을 저장했습니다: {0}").format(request.title))

    @Slot(object)
    def _on_evidence_copy(self, evidence: LinkedEvidence) -> None:
        target = ask_evidence_target(self.tabs, Path.home() / evidence.item.file_name)
        if target is not None:
            copy = partial(self._advising.evidences.save_copy, evidence.item, target)
            self._carry_out(copy, self.tr("증빙 파일을 저장했습니다: {0}").format(target))

    @Slot(object)
    def _on_evidence_deleted(self, evidence: LinkedEvidence) -> None:
        kept = self._advising.evidences

        def bring_back() -> None:
            self._carry_out(partial(kept.restore, evidence.item), self.tr("되돌렸습니다."))

        told = self.tr("증빙을 삭제했습니다: {0}").format(evidence.item.number)
        self._carry_out(partial(kept.remove, evidence.item), told, bring_back)

    def _stored(self) -> Answering | None:
        """Store what is still being typed; return the round once nothing is left unstored."""
        self.flush()
        now = self.answering
        if now is not None and now.has_unstored():
            now.store()
        return None if now is None or now.has_unstored() else now
