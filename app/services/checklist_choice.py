"""Which checklist the new rounds of a register begin with: the shipped one or one of the agency."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.checklist import Checklist
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services import forms

if TYPE_CHECKING:
    from app.content.own_questionnaires import LoadedContent

Named = tuple[str, str]  # id and version
KIND = "checklist"


class ChecklistChoiceError(AdvisorError):
    """A checklist that new rounds cannot begin with, or a folder that cannot be made."""


class ChecklistChoice:
    """The choice of one register; rounds that were begun keep what they began with.

    `kept` tells which one was chosen, None for the shipped one, whatever its version is by then;
    `keep` remembers another choice.
    """

    def __init__(
        self,
        folder: Path,
        kept: Callable[[], Named | None],
        keep: Callable[[Named | None], None],
    ) -> None:
        self.folder = folder
        self._kept = kept
        self._keep = keep

    def named(self) -> Named | None:
        """Return what was chosen, None for the shipped one; its file may be gone by now."""
        return self._kept()

    def checklist(self) -> Checklist:
        """Return the checklist that a new round begins with.

        Raise ChecklistChoiceError when the file that was chosen is gone or no longer right: the
        questions of another checklist are never asked in its place unsaid.
        """
        named = self._kept()
        if named is None:
            return forms.checklist()
        try:
            return self.offered().checklist(*named)
        except forms.QuestionnaireError as error:
            raise ChecklistChoiceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "새 회차에 쓰기로 한 문항표를 쓸 수 없습니다: {id} {version}\n"
                    "자료·설정의 자체 문항표에서 파일의 문제를 확인하거나 "
                    "다른 문항표를 골라 주세요.",
                ),
                id=named[0],
                version=named[1],
            ) from error

    def offered(self) -> forms.Questionnaires:
        """Read what can be chosen and what is refused; raise ContentError for a shipped file."""
        return forms.questionnaires(self.folder)

    def choose(self, content: LoadedContent) -> None:
        """Begin new rounds with this checklist; raise ValueError for another questionnaire."""
        if content.kind != KIND:
            raise ValueError(content.kind)
        self._keep((content.id, content.version) if content.is_own else None)

    def make_folder(self) -> Path:
        """Return the folder for own files, made where it is missing."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ChecklistChoiceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "문항표 폴더를 만들지 못했습니다: {path}\n폴더의 쓰기 권한을 확인해 주세요.",
                ),
                path=self.folder,
            ) from error
        return self.folder
