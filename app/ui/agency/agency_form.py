"""Asks for the agency: once at the first start, and whenever it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.errors import AdvisorError
from app.ui.agency.approval_line_editor import ApprovalLineEditor
from app.ui.icons import Icons
from app.ui.languages import in_korean
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, QuietWheel, label, restyle
from app.ui.words import error_text, track_word


class AgencyForm(QWidget):
    """The fields of the agency. It emits the agency only when it is complete."""

    edited = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "settings-agency")
        self._name = self._edit(self.tr("기관명"), self.tr("예: 한빛시"))
        self._department = self._edit(self.tr("부서"), self.tr("예: 정보화담당관"))
        self._author = self._edit(self.tr("작성자"), self.tr("결과서에 적을 이름"))
        self._org_code = self._edit(self.tr("행정표준기관코드"), self.tr("예: 1741000"))
        self._stored: dict[str, str] = {}
        self._edits = {
            "name": self._name,
            "department": self._department,
            "author": self._author,
            "org_code": self._org_code,
        }
        self._track = QComboBox()
        self._track.setAccessibleName(self.tr("기관 유형"))
        self._track.installEventFilter(QuietWheel(self._track))
        self._track.addItem(self.tr("기관 유형 선택"), None)
        for track in AgencyTrack:
            self._track.addItem(track_word(track), track)
        self._track.currentIndexChanged.connect(self._on_edited)
        self._line = ApprovalLineEditor(icons)
        self._line.edited.connect(self.edited)
        self._problems: dict[QWidget, QLabel] = {}  # what is wrong with a field, below it

        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        for number, (title, widget, help_text) in enumerate(
            (
                (self.tr("기관명 (필수)"), self._name, ""),
                (
                    self.tr("기관 유형 (필수)"),
                    self._track,
                    self.tr(
                        "적용할 계약 법령을 정하는 기준입니다. 교육청은 지방자치단체를 고릅니다."
                    ),
                ),
                (self.tr("부서 (필수)"), self._department, ""),
                (self.tr("작성자"), self._author, ""),
                (self.tr("행정표준기관코드"), self._org_code, ""),
            )
        ):
            grid.addWidget(self._titled(title, widget, help_text), number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(grid)
        column.addWidget(label(self.tr("결재선"), "strong"))
        column.addWidget(self._line)
        self.show_agency(None)

    def show_agency(self, agency: Agency | None) -> None:
        """Show the agency as it is stored, or an empty form with the usual approval line."""
        line = agency.approval_line if agency else self._usual_line()
        texts = _line_texts(line)
        if agency is not None:
            texts |= {
                "name": agency.name,
                "track": agency.track.value,
                "department": agency.department,
                "author": agency.author,
                "org_code": agency.org_code,
            }
        self.show_texts(texts)
        self.take_as_stored()

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what was typed earlier and never saved, whatever it is."""
        for field_id, edit in self._edits.items():
            edit.setText(texts.get(field_id, ""))
        tracks = [track.value for track in AgencyTrack]
        track = texts.get("track", "")
        self._track.blockSignals(True)
        self._track.setCurrentIndex(tracks.index(track) + 1 if track in tracks else 0)
        self._track.blockSignals(False)
        self._line.show_line(_line_of(texts))
        for widget in self._problems:
            self._tell(widget, "")

    def texts(self) -> dict[str, str]:
        """Return everything that stands in the form, as typed."""
        texts = {field_id: edit.text() for field_id, edit in self._edits.items()}
        texts["track"] = str(self._track.currentData() or "")
        return texts | _line_texts(self._line.rows())

    def is_changed(self) -> bool:
        """Whether something stands here that is not stored."""
        return self.texts() != self._stored

    def take_as_stored(self) -> None:
        """Take what stands here for what is stored."""
        self._stored = self.texts()

    def revert(self) -> None:
        """Show again what is stored."""
        self.show_texts(self._stored)

    def agency(self) -> Agency | None:
        """Return the agency, or None and say at the form what is missing."""
        problems = {
            self._name: self._missing(self._name, self.tr("기관명을 입력해 주세요.")),
            self._track: (
                self.tr("기관 유형을 골라 주세요.") if self._track.currentData() is None else ""
            ),
            self._department: self._missing(self._department, self.tr("부서를 입력해 주세요.")),
            self._org_code: self._code_problem(),
        }
        for widget, problem in problems.items():
            self._tell(widget, problem)
        if any(problems.values()):
            next(widget for widget, problem in problems.items() if problem).setFocus()
            return None
        if self._line.problem():  # it stands below the line already
            self._line.take_focus()
            return None
        return Agency(
            name=self._name.text().strip(),
            track=AgencyTrack(self._track.currentData()),  # Qt hands it back as plain text
            department=self._department.text().strip(),
            author=self._author.text().strip(),
            org_code=self._org_code.text().strip(),
            approval_line=self._line.posts(),
        )

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self._name.setFocus()

    def _missing(self, edit: QLineEdit, problem: str) -> str:
        return "" if edit.text().strip() else problem

    def _tell(self, widget: QWidget, problem: str) -> None:
        """Say below a field what is wrong with it, to the eye and to a screen reader."""
        restyle(widget, "wrong", bool(problem))
        widget.setAccessibleDescription(problem)
        self._problems[widget].setText(problem)
        self._problems[widget].setVisible(bool(problem))

    def _code_problem(self) -> str:
        """Return what is wrong with the code; the register has the same field and its rule."""
        from app.services.forms import register_form  # reads with pydantic

        text = self._org_code.text().strip()
        if text:
            try:
                register_form().field("org_code").value_of(text)
            except AdvisorError as error:
                return self.tr("행정표준기관코드: {0}").format(error_text(error))
        return ""

    def _usual_line(self) -> tuple[ApprovalPost, ...]:
        return in_korean(self._usual_posts)  # they are written on papers

    def _usual_posts(self) -> tuple[ApprovalPost, ...]:
        return (
            ApprovalPost(self.tr("주무관"), ApprovalRole.DRAFTER),
            ApprovalPost(self.tr("팀장"), ApprovalRole.REVIEWER),
            ApprovalPost(self.tr("과장"), ApprovalRole.APPROVER),
        )

    def _edit(self, name: str, example: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.setPlaceholderText(example)
        edit.setMaxLength(80)
        edit.textEdited.connect(self._on_edited)
        return edit

    def _titled(self, title: str, widget: QWidget, help_text: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL // 2)
        name = label(title, "strong")
        name.setBuddy(widget)
        column.addWidget(name)
        column.addWidget(widget)
        problem = label(role="error", wraps=True)
        problem.hide()
        self._problems[widget] = problem
        column.addWidget(problem)
        if help_text:
            column.addWidget(label(help_text, "subtle", wraps=True))
        column.addStretch(1)
        return made

    @Slot()
    def _on_edited(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self._tell(sender, "")
        self.edited.emit()


def _line_texts(line: Iterable[ApprovalPost]) -> dict[str, str]:
    """Write an approval line as texts, the way a draft keeps it."""
    return {
        f"{number}.{part}": text
        for number, post in enumerate(line)
        for part, text in (
            ("title", post.title),
            ("role", post.role.value),
            ("mark", post.mark.value),
        )
    }


def _line_of(texts: Mapping[str, str]) -> tuple[ApprovalPost, ...]:
    """Read the approval line of a draft."""
    line: list[ApprovalPost] = []
    while f"{len(line)}.title" in texts:
        title, role, mark = (texts[f"{len(line)}.{part}"] for part in ("title", "role", "mark"))
        line.append(ApprovalPost(title, ApprovalRole(role), ApprovalMark(mark)))
    return tuple(line)
