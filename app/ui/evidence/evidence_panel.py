"""The list of evidence of one system, with what is missing or altered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.evidence_register import EvidenceItemKind, EvidenceState, LinkedEvidence
from app.domain.korean_text import date_text
from app.ui.icons import Icons
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row
from app.ui.words import translate


class EvidencePanel(QWidget):
    """Shows the evidence; what is chosen can be changed, taken out as a file, or deleted."""

    add_asked = Signal()
    edit_asked = Signal(object)  # LinkedEvidence
    open_asked = Signal(object)  # LinkedEvidence
    delete_asked = Signal(object)  # LinkedEvidence

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: tuple[LinkedEvidence, ...] = ()
        add = button(self.tr("증빙 등록"), icon=icons.icon("plus"))
        add.clicked.connect(self.add_asked)
        self._edit = button(self.tr("수정"), icon=icons.icon("pencil"))
        self._edit.clicked.connect(self._on_edit)
        self._open = button(self.tr("파일 꺼내기"), icon=icons.icon("download"))
        self._open.clicked.connect(self._on_open)
        self._delete = button(self.tr("삭제"), icon=icons.icon("trash-2"))
        self._delete.clicked.connect(self._on_delete)
        self._empty = label(
            self.tr("등록한 증빙이 없습니다. ‘증빙 등록’을 눌러 파일이나 문서번호를 등록하세요."),
            "subtle",
            wraps=True,
        )
        self._warning = label(role="error", wraps=True)
        self.table = FigureTable(
            self.tr("증빙 목록"),
            [
                self.tr("제목"),
                self.tr("번호"),
                self.tr("구분"),
                self.tr("일자"),
                self.tr("담당"),
                self.tr("연결 문항"),
                self.tr("상태"),
            ],
        )
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.table.itemDoubleClicked.connect(self._on_edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(row(label(self.tr("증빙 목록"), "section"), None, add))
        column.addWidget(self._warning)
        column.addWidget(self._empty)
        column.addWidget(self.table)
        column.addLayout(row(None, self._edit, self._open, self._delete))
        column.addStretch(1)
        self.show_evidence((), {}, {})

    def show_evidence(
        self,
        evidence: Sequence[LinkedEvidence],
        states: Mapping[str, EvidenceState],
        question_names: Mapping[str, str],
    ) -> None:
        """Show these; `states` by evidence id, `question_names` short names by question id."""
        chosen = self.chosen()
        self._evidence = tuple(evidence)
        self._empty.setVisible(not evidence)
        self.table.setVisible(bool(evidence))
        self.table.show_rows([self._row(one, states, question_names) for one in self._evidence])
        bad = [
            one.item.number
            for one in self._evidence
            if states.get(one.item.id) in {EvidenceState.MISSING, EvidenceState.ALTERED}
        ]
        self._warning.setText(
            self.tr("보관된 파일이 없거나 바뀐 증빙: {0}. 원본을 다시 등록해 주세요.").format(
                ", ".join(bad)
            )
        )
        self._warning.setVisible(bool(bad))
        if chosen is not None:
            ids = [one.item.id for one in self._evidence]
            if chosen.item.id in ids:
                self.table.selectRow(ids.index(chosen.item.id))
        self._show_buttons()

    def chosen(self) -> LinkedEvidence | None:
        """Return what is chosen, or None."""
        rows = self.table.selectionModel().selectedRows()
        return self._evidence[rows[0].row()] if rows else None

    def _row(
        self,
        one: LinkedEvidence,
        states: Mapping[str, EvidenceState],
        question_names: Mapping[str, str],
    ) -> list[str]:
        item = one.item
        is_file = item.kind is EvidenceItemKind.FILE
        names = [name for id_, name in question_names.items() if id_ in one.question_ids]
        return [
            f"{item.title} ({item.file_name})" if is_file else f"{item.title} ({item.reference})",
            item.number,
            self.tr("파일") if is_file else self.tr("참조"),
            "–" if item.dated is None else date_text(item.dated),
            item.owner or "–",
            ", ".join(names) or "–",
            evidence_state_word(states.get(item.id, EvidenceState.REFERENCE)),
        ]

    @Slot()
    def _show_buttons(self) -> None:
        chosen = self.chosen()
        for each in (self._edit, self._delete):
            each.setEnabled(chosen is not None)
        self._open.setEnabled(chosen is not None and chosen.item.kind is EvidenceItemKind.FILE)

    @Slot()
    def _on_edit(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.edit_asked.emit(chosen)

    @Slot()
    def _on_open(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.open_asked.emit(chosen)

    @Slot()
    def _on_delete(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.delete_asked.emit(chosen)


def evidence_state_word(state: EvidenceState) -> str:
    """Return what a state of evidence is called."""
    return {
        EvidenceState.OK: translate("evidence", "정상"),
        EvidenceState.MISSING: translate("evidence", "파일 없음"),
        EvidenceState.ALTERED: translate("evidence", "내용 바뀜"),
        EvidenceState.REFERENCE: translate("evidence", "참조"),
    }[state]
