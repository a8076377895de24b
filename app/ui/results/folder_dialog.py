"""Asks what a set of papers says of itself and into which folder it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import AdvisorError
from app.ui.dialogs import ask_folder
from app.ui.results.cover_dialog import CoverDialog, CoverSetting
from app.ui.widgets.pieces import button, label, row


class FolderDialog(CoverDialog):
    """Collects the request; its target is a folder. Files that are there already stay."""

    export_asked = Signal(object)  # ExportRequest

    def __init__(
        self,
        folder: Path,
        setting: CoverSetting,
        parent: QWidget | None = None,
        choose: Callable[[QWidget, Path], Path | None] = ask_folder,
    ) -> None:
        super().__init__(setting, str(folder), self.tr("저장할 폴더"), parent)
        self._choose = choose
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장"), "primary")
        save.setDefault(True)
        save.clicked.connect(self.save)
        note = self.tr("파일 이름 앞에 01부터 번호를 붙입니다. 같은 이름의 파일은 그대로 둡니다.")
        column = self.column()
        column.addWidget(label(note, "subtle", wraps=True))
        column.addLayout(row(None, cancel, save))

    def show_failure(self, error: AdvisorError) -> None:
        """Say why the papers were not saved."""
        self._tell_failure(error)

    @Slot()
    def save(self) -> None:
        """Ask for the papers, as the button does."""
        self._clear()
        folder = self._folder()
        request = self._request_for(folder, self.tr("작성일과 저장할 폴더를 입력해 주세요."))
        if request is None or not self._is_agreed():
            return
        if not request.target.is_dir():
            self._tell(self.tr("없는 폴더입니다. 폴더를 만들거나 다른 폴더를 골라 주세요."))
            return
        self.export_asked.emit(request)

    @Slot()
    def _on_browse(self) -> None:
        chosen = self._choose(self, self._folder() or Path.home())
        if chosen is not None:
            self._target.setText(str(chosen))

    def _folder(self) -> Path | None:
        text = self._target.text().strip()
        return Path(text) if text else None
