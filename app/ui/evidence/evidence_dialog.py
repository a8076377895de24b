"""Asks what one piece of evidence is and which questions it proves something for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.evidence_register import LinkedEvidence
from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.errors import AdvisorError
from app.services.evidences import Evidences
from app.ui.dialogs import ask_evidence
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, fit_on_window, label, restyle, row
from app.ui.words import error_text

_WIDTH, _HEIGHT = 480, 620
_QUESTIONS = "questions"  # of a draft: their ids between blanks
_DATED = RegisterField("dated", "", FieldKind.DATE)


@dataclass(frozen=True, slots=True)
class EvidenceRequest:
    """What the officer gave. Exactly one of `file` and `reference` is given for a new one."""

    title: str
    file: Path | None
    reference: str
    dated: date | None
    owner: str
    question_ids: frozenset[str]

    def store(self, evidences: Evidences, system_id: str, changed: LinkedEvidence | None) -> None:
        """Put it into the register, or change what is there; raise AdvisorError if it fails."""
        if changed is not None:
            item = evidences.change(
                changed.item, title=self.title, dated=self.dated, owner=self.owner
            )
            evidences.link(item, self.question_ids)
        elif self.file is not None:
            evidences.add_file(
                system_id,
                self.file,
                title=self.title,
                dated=self.dated,
                owner=self.owner,
                question_ids=self.question_ids,
            )
        else:
            evidences.add_reference(
                system_id,
                self.reference,
                title=self.title,
                dated=self.dated,
                owner=self.owner,
                question_ids=self.question_ids,
            )


class EvidenceDialog(QDialog):
    """Collects the request; stays open with the reason when it cannot be carried out."""

    given = Signal(object)  # EvidenceRequest
    edited = Signal()  # something was typed or chosen

    def __init__(
        self,
        questions: Sequence[tuple[str, str]],
        linked: frozenset[str] = frozenset(),
        evidence: LinkedEvidence | None = None,
        parent: QWidget | None = None,
        choose: Callable[[QWidget], Path | None] = ask_evidence,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "result-evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose = choose
        self._evidence = evidence
        self.setWindowTitle(self.tr("증빙 등록") if evidence is None else self.tr("증빙 수정"))
        item = evidence.item if evidence else None
        self.title = self._edit(self.tr("제목"), item.title if item else "")
        self.file = self._edit(self.tr("파일"), item.file_name if item else "")
        self.reference = self._edit(self.tr("참조(문서번호, 위치)"), item.reference if item else "")
        dated = item.dated if item else None
        self.dated = self._edit(self.tr("증빙 일자"), "" if dated is None else date_text(dated))
        self.owner = self._edit(self.tr("담당"), item.owner if item else "")
        browse = button(self.tr("찾아보기"))
        browse.clicked.connect(self._on_browse)
        if evidence is not None:
            for fixed in (self.file, self.reference, browse):
                fixed.setEnabled(False)
        self.questions = QListWidget()
        self.questions.setAccessibleName(self.tr("연결할 문항"))
        chosen = evidence.question_ids if evidence else linked
        for id_, text in questions:
            entry = QListWidgetItem(text)
            entry.setData(Qt.ItemDataRole.UserRole, id_)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if id_ in chosen else Qt.CheckState.Unchecked
            entry.setCheckState(state)
            entry.setToolTip(text)
            self.questions.addItem(entry)
        self.questions.itemChanged.connect(lambda _: self.edited.emit())
        self._error = label(role="error", wraps=True)
        self._error.hide()
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장"), "primary")
        save.setDefault(True)
        save.clicked.connect(self._on_save)

        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        lines = (self.title, self.file, self.reference, self.dated, self.owner)
        for place, edit in enumerate(lines):
            name: QLabel = label(edit.accessibleName())
            name.setBuddy(edit)
            grid.addWidget(name, place, 0)
            grid.addWidget(edit, place, 1)
        grid.addWidget(browse, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(grid)
        hint = self.tr("파일을 고르거나 참조를 적습니다. 파일은 대장 안에 함께 보관합니다.")
        column.addWidget(label(hint, "subtle", wraps=True))
        column.addWidget(label(self.tr("연결할 문항"), "strong"))
        column.addWidget(self.questions, 1)
        column.addWidget(self._error)
        column.addLayout(row(None, cancel, save))
        fit_on_window(self, _WIDTH, _HEIGHT)

    def show_problem(self, error: AdvisorError) -> None:
        """Say why it was not stored; what was typed stays."""
        self._say(error_text(error))

    def typed(self) -> dict[str, str]:
        """Return everything that stands in the dialog, as typed."""
        texts = {id_: edit.text() for id_, edit in self._lines().items()}
        return {**texts, _QUESTIONS: " ".join(sorted(self._chosen()))}

    def show_typed(self, texts: Mapping[str, str]) -> None:
        """Show what was typed before and not stored."""
        for id_, edit in self._lines().items():
            edit.setText(texts.get(id_, edit.text()))
        chosen = set(texts.get(_QUESTIONS, "").split())
        for place in range(self.questions.count()):
            entry = self.questions.item(place)
            is_chosen = entry.data(Qt.ItemDataRole.UserRole) in chosen
            entry.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        self._say(self.tr("저장하지 않고 닫은 입력 내용을 다시 불러왔습니다."))

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "title": self.title,
            "file": self.file,
            "reference": self.reference,
            "dated": self.dated,
            "owner": self.owner,
        }

    def _edit(self, name: str, text: str) -> QLineEdit:
        made = QLineEdit(text)
        made.textEdited.connect(self.edited)
        made.setAccessibleName(name)
        return made

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    @Slot()
    def _on_browse(self) -> None:
        chosen = self._choose(self)
        if chosen is not None:
            self.file.setText(str(chosen))
            if not self.title.text().strip():
                self.title.setText(chosen.stem)
            self.edited.emit()

    @Slot()
    def _on_save(self) -> None:
        for edit in (self.title, self.file, self.reference, self.dated):
            restyle(edit, "wrong", False)
        if not self.title.text().strip():
            restyle(self.title, "wrong", True)
            self._say(self.tr("제목을 적어 주세요."))
            return
        file, reference = self.file.text().strip(), self.reference.text().strip()
        if self._evidence is None and bool(file) == bool(reference):
            restyle(self.file, "wrong", True)
            restyle(self.reference, "wrong", True)
            self._say(
                self.tr("파일과 참조를 함께 적을 수 없습니다. 하나를 지워 주세요.")
                if file
                else self.tr("파일을 고르거나 참조를 적어 주세요.")
            )
            return
        try:
            dated = _DATED.value_of(self.dated.text())
        except FieldError as error:
            restyle(self.dated, "wrong", True)
            self._say(error_text(error))
            return
        self.given.emit(
            EvidenceRequest(
                title=self.title.text().strip(),
                file=Path(file) if file else None,
                reference=reference,
                dated=dated if isinstance(dated, date) else None,
                owner=self.owner.text().strip(),
                question_ids=self._chosen(),
            )
        )

    def _chosen(self) -> frozenset[str]:
        entries = [self.questions.item(place) for place in range(self.questions.count())]
        return frozenset(
            entry.data(Qt.ItemDataRole.UserRole)
            for entry in entries
            if entry.checkState() == Qt.CheckState.Checked
        )
