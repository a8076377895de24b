"""How to move, onto which service model, into which centre: suggestions, reasons, decisions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.advice_centre import CentreReason, CentreState
from app.domain.advice_conditions import RuleReading
from app.domain.advice_methods import MethodSuggestion, SuggestionState
from app.domain.advice_models import Fit, ModelSuggestion, Responsibility
from app.domain.advice_source import Confidence
from app.domain.assessment import Assessment, Decision, DecisionKind
from app.domain.diagnosis import Diagnosis, DiagnosisContent
from app.ui.drafts import Drafts, Texts
from app.ui.icons import Icons
from app.ui.results.asked_questions import AskedQuestions
from app.ui.results.decision_box import DecisionBox
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, frame, label
from app.ui.words import content_name, with_check

_REASON = "{0} reason"  # of a draft, beside the choice


class PlanPanel(QWidget):
    """Shows what a diagnosis suggests; the officer decides, and may differ with a reason."""

    decided = Signal(object, object)  # DecisionKind, Decision
    asked_answered = Signal(object, object)  # AskedQuestion, Answer

    def __init__(
        self, content: DiagnosisContent, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._content = content
        self._drafts: Drafts | None = None
        self._draft = ""  # the key of what waits in the round that is shown
        self._waiting: Texts = {}  # of that round, when it is first shown
        self._is_kept = False
        self.asked = AskedQuestions(content.advice.centre.questions, icons)
        self.asked.answered.connect(self.asked_answered)
        advice = content.advice
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        self._texts: dict[DecisionKind, QLabel] = {}
        self.boxes: dict[DecisionKind, DecisionBox] = {}
        sections = (
            (DecisionKind.METHOD, self.tr("전환 방식"), advice.methods.statement),
            (DecisionKind.SERVICE_MODEL, self.tr("서비스 모델"), advice.models.statement),
            (DecisionKind.CENTRE, self.tr("클라우드센터"), advice.centre.statement),
        )
        for kind, title, statement in sections:
            card = self._section(kind, title, statement)
            column.addWidget(card)
        column.addStretch(1)

    def keep_drafts_in(self, drafts: Drafts) -> None:
        """Keep choices there that wait for their reason, so that they come back."""
        self._drafts = drafts

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show this diagnosis and what was decided on it; StoreError where a draft is unread."""
        self._read_draft(diagnosis.assessment)
        decisions = diagnosis.assessment.decisions
        first = next(
            (one for one in diagnosis.methods if one.state is SuggestionState.SUGGESTED), None
        )
        self._show(
            DecisionKind.METHOD,
            "\n\n".join(self._method(one) for one in diagnosis.methods),
            [(one.method.id, content_name(one.method.title)) for one in diagnosis.methods],
            first.method.id if first else "",
            decisions.get(DecisionKind.METHOD),
        )
        fitting = next((one for one in diagnosis.models if one.is_suggested), None)
        self._show(
            DecisionKind.SERVICE_MODEL,
            "\n\n".join(self._model(one) for one in diagnosis.models),
            [(one.model.id, content_name(one.model.title)) for one in diagnosis.models],
            fitting.model.id if fitting else "",
            decisions.get(DecisionKind.SERVICE_MODEL),
        )
        rules = self._content.advice.centre
        centre = diagnosis.centre.centre
        self.asked.show_answers(diagnosis.asked)
        self._show(
            DecisionKind.CENTRE,
            "\n".join(self._centre(diagnosis)),
            [(id_, content_name(title)) for id_, title in rules.titles],
            centre or "",
            decisions.get(DecisionKind.CENTRE),
        )

    def text(self, kind: DecisionKind) -> str:
        """Return what is shown of one kind."""
        return self._texts[kind].text()

    def has_unstored(self) -> bool:
        """Whether a choice waits for its reason."""
        return any(box.has_unstored() for box in self.boxes.values())

    def forget(self) -> None:
        """Drop what waits for its reason: what is shown next belongs to another system."""
        self._draft = ""
        for box in self.boxes.values():
            box.forget()

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for box in self.boxes.values():
            box.flush()

    def _section(self, kind: DecisionKind, title: str, statement: str) -> QFrame:
        card, column = frame("card", gap=SMALL)
        column.addWidget(label(title, "section"))
        column.addWidget(label(statement, "subtle", wraps=True))
        if kind is DecisionKind.CENTRE:
            column.addWidget(self.asked)
        box = DecisionBox(self.tr("{0} 결정").format(title))
        box.decided.connect(partial(self._on_decided, kind))
        box.edited.connect(self._keep_waiting)
        column.addWidget(box)
        self._texts[kind] = label(wraps=True)
        column.addWidget(self._texts[kind])
        if kind is DecisionKind.SERVICE_MODEL:
            guide = self._content.advice.models
            titles = " · ".join(map(content_name, guide.responsibility_titles.values()))
            column.addWidget(
                label(self.tr("계층별 책임: {0}").format(titles), "strong", wraps=True)
            )
            column.addWidget(self._matrix())
            note = _with_check(guide.matrix_note, guide.matrix_confidence)
            column.addWidget(label(note, "subtle", wraps=True))
        self.boxes[kind] = box
        return card

    def _matrix(self) -> FigureTable:
        """Return who answers for which layer, for every model."""
        guide = self._content.advice.models
        short = {
            Responsibility.AGENCY: self.tr("이용기관"),
            Responsibility.SHARED: self.tr("공동"),
            Responsibility.PROVIDER: self.tr("공급자"),
        }
        table = FigureTable(
            self.tr("서비스 모델별 책임"),
            [self.tr("계층"), *(content_name(model.title) for model in guide.models)],
        )
        table.show_rows(
            [
                [
                    content_name(layer.title),
                    *(short[model.responsibilities[layer.id]] for model in guide.models),
                ]
                for layer in guide.layers
            ]
        )
        return table

    def _show(
        self,
        kind: DecisionKind,
        text: str,
        choices: list[tuple[str, str]],
        suggested: str,
        decision: Decision | None,
    ) -> None:
        self._texts[kind].setText(text)
        waiting = None
        if kind.value in self._waiting:
            reason = self._waiting.get(_REASON.format(kind.value), "")
            waiting = Decision(self._waiting[kind.value], reason)
        self.boxes[kind].show_choices(choices, suggested, decision, waiting)

    def _read_draft(self, assessment: Assessment) -> None:
        """Read what waits in a round that was not shown before; a closed one takes nothing."""
        self._waiting = {}
        key = f"plan {assessment.id} {assessment.revision_no}"
        if self._drafts is None or key == self._draft or not assessment.state.is_editable:
            return
        self._waiting = self._drafts.read(key) or {}
        self._draft, self._is_kept = key, bool(self._waiting)

    @Slot()
    def _keep_waiting(self) -> None:
        if self._drafts is None or not self._draft:
            return
        texts = {}
        for kind, box in self.boxes.items():
            waiting = box.waiting()
            if waiting is not None:
                texts[kind.value] = waiting.choice
                texts[_REASON.format(kind.value)] = waiting.reason
        if texts:
            self._drafts.note(self._draft, texts)
        elif self._is_kept:
            self._drafts.forget(self._draft)
        self._is_kept = bool(texts)

    def _method(self, one: MethodSuggestion) -> str:
        states = {
            SuggestionState.SUGGESTED: self.tr("제안({0}점)").format(one.points),
            SuggestionState.TO_CHECK: self.tr("확인 필요"),
            SuggestionState.NOT_SUGGESTED: self.tr("제안하지 않음"),
            SuggestionState.EXCLUDED: self.tr("제외"),
        }
        lines = [self.tr("□ {0}: {1}").format(content_name(one.method.title), states[one.state])]
        lines.append(f"  ○ {one.method.meaning}")
        lines += _told(self.tr("이유"), one.reasons)
        lines += _told(self.tr("반대 사유"), one.objections)
        lines += _told(self.tr("제외 사유"), one.excluded_by)
        if one.state is SuggestionState.SUGGESTED:
            lines.append(self.tr("  - 유의할 점: {0}").format(one.method.drawback))
        if one.missing:
            names = ", ".join(fact.label for fact in one.missing)
            lines.append(self.tr("  - 확인할 사항: {0}").format(names))
        return "\n".join(lines)

    def _model(self, one: ModelSuggestion) -> str:
        fits = {
            Fit.FITS: self.tr("성숙도 충족"),
            Fit.LACKS: self.tr("성숙도 부족"),
            Fit.TO_CHECK: self.tr("확인 필요"),
        }
        mark = self.tr(" · 제안") if one.is_suggested else ""
        lines = [
            self.tr("□ {0}: {1}{2}").format(content_name(one.model.title), fits[one.fit], mark)
        ]
        lines.append(f"  ○ {one.model.meaning}")
        if not one.model.needs:
            lines.append(f"  - {one.model.no_needs}")
        lines += _told(self.tr("충족"), one.met)
        lines += _told(self.tr("부족"), one.lacking)
        lines += _told(self.tr("확인 필요"), one.to_check)
        lines.append(self.tr("  - 유의할 점: {0}").format(one.model.drawback))
        return "\n".join(lines)

    def _centre(self, diagnosis: Diagnosis) -> list[str]:
        rules, read = self._content.advice.centre, diagnosis.centre
        silent = {
            CentreState.TO_CHECK: rules.open,
            CentreState.CONFLICT: rules.conflict,
            CentreState.SILENT: rules.silence,
        }
        if read.centre is not None:
            told = self.tr("□ {0} 제안").format(content_name(rules.title_of(read.centre)))
            lines = [with_check(told, is_needed=read.needs_officer_check)]
        else:
            lines = [f"□ {silent[read.state]}"]
        lines += _rows(self.tr("정한 규칙"), read.deciding)
        lines += _rows(self.tr("함께 볼 규칙"), read.others)
        lines += _rows(self.tr("확인할 규칙"), read.to_check)
        for duty in read.duties:
            article = f"({duty.article})" if duty.article else f"({duty.source})"
            told = with_check(f"{duty.text}{article}", is_needed=duty.needs_officer_check)
            lines.append(f"  ※ {told}")
        for reform in read.reforms:
            lines.append(self.tr("  ※ 개편 중: {0}. {1}").format(reform.title, reform.state))
        return lines

    @Slot(object)
    def _on_decided(self, kind: DecisionKind, decision: Decision) -> None:
        self.decided.emit(kind, decision)


def _with_check(text: str, confidence: Confidence) -> str:
    return with_check(text, is_needed=confidence.needs_officer_check)


def _told(name: str, readings: Iterable[RuleReading]) -> list[str]:
    """Return one line for each rule, with where it is from."""
    return [
        f"  - {name}: {_with_check(one.rule.reason, one.rule.confidence)} [{one.rule.source}]"
        for one in readings
    ]


def _rows(name: str, reasons: Iterable[CentreReason]) -> list[str]:
    lines = []
    for one in reasons:
        rule = one.row.rule
        reason = with_check(rule.reason, is_needed=one.needs_officer_check)
        lines.append(f"  - {name}: {reason} [{one.row.article or rule.source}]")
    return lines
