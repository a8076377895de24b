"""One requirement: why it is proposed, whether it goes in, and its texts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.contract_case import CheckRecord
from app.domain.requirement_choice import (
    ChosenRequirement,
    RequirementPart,
    check_key,
    text_key,
)
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords, parsed
from app.ui.procurement.inclusion_line import InclusionLine
from app.ui.procurement.own_text_field import OwnTextField, ProposedText
from app.ui.procurement.requirement_rows import is_open, look_of
from app.ui.procurement.state_mark import StateMark
from app.ui.widgets.pieces import LARGE, MEDIUM, label, row, scroller
from app.ui.widgets.revealing import reveal


class RequirementDetail(QWidget):
    """Shows one requirement; every choice and text is told to be stored at once."""

    recorded = Signal(object)  # CheckRecord
    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object)  # ids of texts
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._head = label(role="section", wraps=True)
        self._mark: StateMark | None = None
        self._icons = icons
        self._why = label(wraps=True)
        self._missing = label(role="remark", wraps=True)
        self.basis = Basis(words)
        self.basis.article_asked.connect(self.article_asked)
        self.inclusion = InclusionLine()
        self.inclusion.recorded.connect(self.recorded)
        titles = {
            RequirementPart.TITLE: self.tr("이름"),
            RequirementPart.TEXT: self.tr("요구 내용"),
            RequirementPart.CHECK: self.tr("검사 방법"),
        }
        self._titles = titles
        self.fields = {part: OwnTextField(title, icons) for part, title in titles.items()}
        inside = QWidget()
        self._line = row(self._head)
        self._line.setStretch(0, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(self._line)
        for part in (self._why, self._missing, self.basis, self.inclusion):
            column.addWidget(part)
        for field in self.fields.values():
            field.written.connect(self.written)
            field.taken_back.connect(self.taken_back)
            column.addWidget(field)
        column.addStretch(1)
        self._area = scroller(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._area)

    def show_requirement(self, one: ChosenRequirement, record: CheckRecord) -> None:
        """Show a requirement as it stands; what is being typed stays."""
        is_other = one.id != self._id
        self._id = one.id
        self._head.setText(self.tr("{0} {1}").format(one.id, one.title))
        self._show_state(one)
        self._why.setText(self._why_text(one))
        missing = self.tr("▲ 아직 모르는 값: {0}").format(", ".join(one.missing))
        self._missing.setText(missing)
        self._missing.setVisible(bool(one.missing))
        shipped = one.requirement
        self.basis.show_basis(
            parsed(shipped.articles) if shipped else (),
            needs_check=one.needs_officer_check,
            source=one.source if shipped else "",
        )
        name = one.title or one.id
        self.inclusion.show_record(name, record, is_proposed=shipped is None or one.is_proposed)
        for part, field in self.fields.items():
            field.show_text(self._text(one, part))
        if is_other:
            self._area.verticalScrollBar().setValue(0)

    def show_new(self, id_: str) -> None:
        """Show the empty fields of a requirement that is not stored before something is typed."""
        self._id = id_
        self._head.setText(self.tr("{0} 새 요구사항").format(id_))
        if self._mark is not None:
            self._mark.hide()
        self._why.setText(self.tr("이름이나 내용을 적으면 목록에 추가됩니다."))
        self._missing.hide()
        self.basis.show_basis(())
        self.inclusion.flush()
        self.inclusion.hide()
        for part, field in self.fields.items():
            name = self.tr("{0} {1}").format(id_, self._titles[part])
            key = text_key(id_, part)
            field.show_text(ProposedText(key, name, "", "", "", is_outdated=False))

    def take_focus(self, part: RequirementPart | None = None) -> None:
        """Put the keyboard into the choice, or into the field of a text."""
        target = self.inclusion.choice if part is None else self.fields[part].field
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._area, target)

    def flush(self) -> None:
        """Tell at once what is being typed."""
        self.inclusion.flush()
        for field in self.fields.values():
            field.flush()

    def _show_state(self, one: ChosenRequirement) -> None:
        look = look_of(one)
        if self._mark is None:
            self._mark = StateMark(self._icons, look)
            self._line.addWidget(self._mark)
        self._mark.show_state(look)
        self._mark.show()
        self.inclusion.show()

    def _why_text(self, one: ChosenRequirement) -> str:
        if one.requirement is None:
            return self.tr("담당자가 추가한 요구사항입니다.")
        told = []
        for reason in one.reasons:
            systems = ", ".join(reason.system_names)
            text = self.tr("{0} [{1}]").format(reason.text, systems) if systems else reason.text
            told.append(self.tr("제안 사유: {0}").format(text))
        if is_open(one) or (one.open_facts and not one.reasons):
            labels = ", ".join(dict.fromkeys(fact.label for fact in one.open_facts))
            told.append(self.tr("확인할 사항: {0}").format(labels))
        if not told:
            told.append(self.tr("이 계약 건의 사실로는 제안하지 않는 요구사항입니다."))
        return "\n".join(told)

    def _text(self, one: ChosenRequirement, part: RequirementPart) -> ProposedText:
        final = {
            RequirementPart.TITLE: one.title,
            RequirementPart.TEXT: one.text,
            RequirementPart.CHECK: one.check,
        }[part]
        is_own = final != one.proposed[part]
        return ProposedText(
            text_key(one.id, part),
            self.tr("{0} {1}").format(one.id, self._titles[part]),
            one.proposed[part],
            one.template(part),
            final if is_own else "",
            part in one.outdated,
        )


def record_of(one: ChosenRequirement) -> CheckRecord:
    """Return what is recorded of the choice of a requirement."""
    return CheckRecord(check_key(one.id), one.answer, None, one.note)
